import type { BrowserContext } from 'playwright-core'

/** Looks for the userSigs that the playground issued: they may be in no console and no request. */
export class Leaks {
  private readonly userSigs = new Set<string>()
  private readonly texts: { readonly place: string; readonly text: string }[] = []

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      if (new URL(response.url()).pathname !== '/usersig') return
      response
        .json()
        .then(({ userSig }: { userSig?: string }) => userSig && this.userSigs.add(userSig), noAnswer)
    })
    context.on('console', (message) => this.texts.push({ place: 'console', text: message.text() }))
    context.on('weberror', (error) => this.texts.push({ place: 'console', text: error.error().stack ?? '' }))
    context.on('request', (request) =>
      this.texts.push({ place: 'request', text: `${request.url()} ${request.postData() ?? ''}` }),
    )
  }

  get places(): string[] {
    const found = this.texts.filter(({ text }) =>
      [...this.userSigs].some((userSig) => text.includes(userSig)),
    )
    return [...new Set(found.map(({ place }) => place))]
  }
}

const noAnswer = (): void => undefined
