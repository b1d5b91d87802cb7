import { wxCall } from './wx-call'

interface Saved {
  readonly filePath: string
}

/** The browser's download folder is the album. */
export const albumApis: Readonly<Record<string, unknown>> = {
  saveImageToPhotosAlbum: wxCall('saveImageToPhotosAlbum', async ({ filePath }: Saved) => {
    const { type } = await (await fetch(filePath)).blob()
    const link = document.createElement('a')
    link.href = filePath
    link.download = `snapshot.${type === 'image/jpeg' ? 'jpg' : 'png'}`
    link.click()
  }),
}
