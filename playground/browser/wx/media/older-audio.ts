import { wxCall } from '../wx-call'
import { AudioPlayer } from './audio'

interface Place {
  readonly filePath?: string
  readonly dataUrl?: string
  /** In seconds. */
  readonly position?: number
}

const voice = new AudioPlayer(false)
const music = new AudioPlayer(false)

/** Resolves when the piece has ended, as `wx.playVoice` does. */
function playVoice({ filePath = '' }: Place): Promise<void> {
  if (filePath === '') throw new Error('filePath is empty')
  return new Promise((resolve, reject) => {
    voice.listen('Ended', () => resolve())
    voice.listen('Stop', () => resolve())
    voice.listen('Error', () => reject(new Error(`the audio cannot be played: ${filePath}`)))
    voice.src = filePath
    voice.play()
  })
}

function playMusic({ dataUrl = '' }: Place): void {
  if (dataUrl === '') throw new Error('dataUrl is empty')
  music.src = dataUrl
  music.play()
}

/** The functions that came before `createInnerAudioContext` and `getBackgroundAudioManager`. */
export const olderAudioApis: Readonly<Record<string, unknown>> = {
  playVoice: wxCall('playVoice', playVoice),
  pauseVoice: wxCall('pauseVoice', () => voice.pause()),
  stopVoice: wxCall('stopVoice', () => voice.stop()),
  playBackgroundAudio: wxCall('playBackgroundAudio', playMusic),
  pauseBackgroundAudio: wxCall('pauseBackgroundAudio', () => music.pause()),
  stopBackgroundAudio: wxCall('stopBackgroundAudio', () => music.stop()),
  seekBackgroundAudio: wxCall('seekBackgroundAudio', ({ position = 0 }: Place) => music.seek(position)),
  getBackgroundAudioPlayerState: wxCall('getBackgroundAudioPlayerState', () => ({
    status: music.src === '' ? 2 : music.paused ? 0 : 1,
    duration: music.duration,
    currentPosition: music.currentTime,
    downloadPercent: 100,
    dataUrl: music.src,
  })),
}
