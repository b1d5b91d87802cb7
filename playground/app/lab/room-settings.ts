/** Properties of the tag that checks change, with their values between checks. */
export const standardSettings = {
  layout: 'auto',
  cameraPosition: 'front',
  pictureInPictureMode: '' as string | readonly string[],
  beauty: 0,
  whiteness: 0,
  beautyStyle: 'smooth',
  filter: '',
  voiceChanger: 0,
  audioReverb: 0,
  maxPlayers: 9,
}

export type RoomSettings = typeof standardSettings
