/** Offers a text as a download. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The download has begun when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The text of a file that a person chooses. */
export function openFile(accept: string): Promise<string> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept })
    input.onchange = () => void input.files?.[0]?.text().then(resolve)
    input.click()
  })
}
