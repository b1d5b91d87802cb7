import { judged, noted, type Finding } from '../finding'
import type { Lab } from '../lab'

/** The result of a call, in one word. */
const outcomeOf = (call: Promise<void | number>): Promise<string> =>
  call.then(
    (value) => (value === undefined ? 'ok' : String(value)),
    (error: Error & { readonly reason?: string }) => error.reason ?? error.message,
  )

export async function position(lab: Lab): Promise<Finding> {
  const facing = (): string => lab.room.getLocalState().cameraPosition
  await lab.leave()
  await lab.page.show({ cameraPosition: 'back' })
  await lab.enter()
  await lab.look()
  const first = facing()
  await lab.page.show({ cameraPosition: 'front' })
  await lab.look()
  return judged(first === 'back' && facing() === 'front', { first, then: facing() })
}

export async function effects(lab: Lab): Promise<Finding> {
  const steps = [
    { beauty: 9, whiteness: 9 },
    { beautyStyle: 'nature' },
    { filter: 'nostalgia' },
    { voiceChanger: 4 },
    { audioReverb: 1 },
  ]
  for (const step of steps) {
    await lab.page.show(step)
    lab.recording.note('lab/set', step)
    await lab.look()
  }
  return noted({ set: ([] as string[]).concat(...steps.map((step) => Object.keys(step))) })
}

export async function torchZoom(lab: Lab): Promise<Finding> {
  const { room } = lab
  await room.switchCamera()
  const torch = await outcomeOf(room.toggleTorch())
  await lab.look()
  const maxZoom = await outcomeOf(room.getMaxZoom())
  const zoom = await outcomeOf(room.setZoom(2))
  await lab.look()
  await outcomeOf(room.setZoom(1))
  if (torch === 'ok') await outcomeOf(room.toggleTorch())
  await room.switchCamera()
  return judged(torch === 'ok' && zoom === 'ok', { torch, maxZoom, zoom })
}

export async function small(lab: Lab): Promise<Finding> {
  const { room, partner: userID, recording } = lab
  const mark = recording.mark
  await lab.ask('enterAgain', { encsmall: 1 })
  await recording.until('remoteuserjoin', { within: 10_000, mark })
  await lab.untilPicture(mark)
  const asSmall = await outcomeOf(room.subscribeRemoteVideo({ userID, streamType: 'small' }))
  await lab.look()
  const asMain = await outcomeOf(room.subscribeRemoteVideo({ userID, streamType: 'main' }))
  await lab.look()
  const codes = recording.since(mark, 'remotestateupdate').map(({ detail }) => Number(detail['code']))
  return judged(asSmall === 'ok' && asMain === 'ok', { asSmall, asMain, codes })
}

export async function visible(lab: Lab): Promise<Finding> {
  const { room, partner: userID } = lab
  await lab.page.show({ layout: 'custom' })
  await room.setViewRect({ userID, xAxis: 0, yAxis: 0, width: '100%', height: '100%' })
  await lab.look()
  await room.setViewVisible({ userID, isVisible: false })
  await lab.look()
  await room.setViewVisible({ userID, isVisible: true })
  return noted({})
}

export async function fullscreen(lab: Lab): Promise<Finding> {
  const { room, partner: userID, recording } = lab
  const mark = recording.mark
  const calls = [0, 1].map(() => [
    outcomeOf(room.enterFullscreen({ userID, direction: 0 })),
    outcomeOf(room.exitFullscreen({ userID })),
  ])
  const outcomes = await Promise.all(([] as Promise<string>[]).concat(...calls))
  await lab.look()
  const told = recording.since(mark, 'videofullscreenupdate')
  const gaps = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0))
  return judged(told.length === 4, { outcomes, told: told.length, gaps })
}

export async function music(lab: Lab): Promise<Finding> {
  const { room, recording } = lab
  const mark = recording.mark
  const play = await outcomeOf(room.playBGM({ url: lab.page.music() }))
  await lab.look()
  const volume = await outcomeOf(room.setBGMVolume(0.5))
  const paused = await outcomeOf(room.pauseBGM())
  await lab.look()
  const resumed = await outcomeOf(room.resumeBGM())
  await lab.look()
  await outcomeOf(room.stopBGM())
  const count = (name: string): number => recording.since(mark, name).length
  const [started, progressed] = [count('bgmplaystart'), count('bgmplayprogress')]
  return judged(started > 0 && progressed > 0, { play, volume, paused, resumed, started, progressed })
}

export async function pictureInPicture(lab: Lab): Promise<Finding> {
  const mark = lab.recording.mark
  await lab.page.show({ pictureInPictureMode: ['push', 'pop'] })
  await lab.page.open('/pages/home/home')
  await lab.look()
  const closed = await outcomeOf(lab.room.exitPictureInPicture())
  await lab.page.back()
  return noted({ closed, told: lab.recording.since(mark).map(({ name }) => name) })
}
