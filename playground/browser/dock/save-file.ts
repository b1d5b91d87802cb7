/** Offers a text as a download. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  saveUrl(name, url)
  // The download has begun when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Offers what is at an address as a download. */
export function saveUrl(name: string, url: string): void {
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
}

/** The text of a file that a person chooses. */
export function openFile(accept: string): Promise<string> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept })
    input.onchange = () => void input.files?.[0]?.text().then(resolve)
    input.click()
  })
}
