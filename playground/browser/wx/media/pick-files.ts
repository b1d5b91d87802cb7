import { phoneQuery } from '../../phone-query'

/** Lets a person choose files of this computer; a phone with a synthetic camera makes pictures instead. */
export async function pickFiles(accept: string, count: number): Promise<readonly File[]> {
  if (phoneQuery.camera === 'synthetic' && accept === 'image/*') return [await drawnPicture()]
  if (!navigator.userActivation.isActive) throw new Error('the browser opens files only after a tap')
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = count > 1
  const chosen = new Promise<readonly File[]>((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count))
    input.oncancel = () => resolve([])
  })
  input.click()
  const files = await chosen
  if (files.length === 0) throw new Error('cancel')
  return files
}

let drawn = 0

/** A picture that can be told from the one before. */
async function drawnPicture(): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 })
  const paper = canvas.getContext('2d')
  const number = ++drawn
  if (paper) {
    paper.fillStyle = `hsl(${number * 67} 55% 55%)`
    paper.fillRect(0, 0, 600, 800)
    paper.fillStyle = '#fff'
    paper.font = '160px sans-serif'
    paper.textAlign = 'center'
    paper.fillText(String(number), 300, 450)
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  if (!blob) throw new Error('the picture could not be made')
  return new File([blob], `picture-${number}.jpg`, { type: 'image/jpeg' })
}
