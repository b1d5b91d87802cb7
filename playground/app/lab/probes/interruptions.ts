import { judged, type Facts, type Finding } from '../finding'
import { pause, type Lab } from '../lab'
import { codesOf, type Happening } from '../recording'

/** Time for the room to recover after the person reports the end of the interruption, ms. */
const BACK = 30_000

/** The recorded events of an interruption of any kind. */
function factsOf(told: readonly Happening[]): Facts {
  const named = (...names: string[]): string[] =>
    told
      .filter(({ name }) => names.indexOf(name) >= 0)
      .map(({ name, at }) => `${name} ${at - (told[0]?.at ?? 0)}`)
  return {
    phases: told.filter(({ name }) => name === 'statechange').map(({ detail }) => String(detail['phase'])),
    codes: codesOf(told),
    order: named('hide', 'show', 'interruptionBegin', 'interruptionEnd', 'networkStatusChange'),
    leaves: told.filter(({ name }) => name === 'remoteuserleave').length,
  }
}

/** In the room, with the other phone's video playing. */
async function isBack(lab: Lab): Promise<boolean> {
  const { recording } = lab
  const phase = (): string => lab.room.getLocalState().phase
  for (const end = recording.now + BACK; phase() !== 'inRoom' && recording.now < end;) await pause(500)
  const bits = await recording.until('bits', { within: 15_000 })
  return phase() === 'inRoom' && bits !== undefined
}

/** A person causes the interruption and reports its end; then everything has to recover by itself. */
async function survives(lab: Lab): Promise<Finding> {
  const { recording, page, room } = lab
  const mark = recording.mark
  const { enableCamera, enableMic } = room.getLocalState()
  await page.untilDone()
  const back = await isBack(lab)
  const now = room.getLocalState()
  const isKept = now.enableCamera === enableCamera && now.enableMic === enableMic
  const told = recording.since(mark)
  return judged(back && isKept, { back, isKept, ...rosterOf(told), ...factsOf(told) })
}

/** Times after 1018 until the list of users begins and until a player receives data. */
function rosterOf(told: readonly Happening[]): Facts {
  const entered = told.find(({ detail }) => detail['code'] === 1018)
  if (!entered) return { entered: false }
  const later = told.filter(({ at }) => at >= entered.at)
  const after = (fits: (one: Happening) => boolean): number | undefined => {
    const found = later.find(fits)
    return found && found.at - entered.at
  }
  return {
    entered: true,
    rosterAfter: after(({ detail }) => detail['code'] === 1031),
    bitsAfter: after(({ name }) => name === 'bits'),
    times1018: told.filter(({ detail }) => detail['code'] === 1018).length,
  }
}

export const background = survives
export const capsule = survives
export const network = survives
export const phoneCall = survives
export const alarm = survives

/** In the background no native method is called: checks whether attributes alone stop the push. */
export async function hiddenLeave(lab: Lab): Promise<Finding> {
  const { recording } = lab
  await lab.ask('watch')
  const [mark, began] = [recording.mark, recording.now]
  void recording.until('hide', { within: 60_000, mark }).then((hidden) => hidden && lab.leave())
  await lab.page.untilDone()
  const hidden = recording.since(mark, 'hide')[0]
  const left = recording.since(mark, 'localleave')[0]
  await lab.goHome()
  await lab.untilPicture(mark, 10_000)
  const seen = ((await lab.ask('seen')) ?? []) as string[]
  const gone = seen.find((line) => /^remote(userleave|videoremove|audioremove)/.test(line))
  const silentAfter = gone && hidden ? Number(gone.split(' ')[1]) - (hidden.at - began) : undefined
  return judged(silentAfter !== undefined, {
    confirmed: left?.detail['confirmed'] === true,
    silentAfter,
    seen,
  })
}

/** Android does not play players added in the background; the room recreates them. */
export async function hiddenJoin(lab: Lab): Promise<Finding> {
  const { recording } = lab
  const mark = recording.mark
  await lab.ask('enterAgain', { after: 6000 })
  await lab.page.untilDone()
  const shown = recording.since(mark, 'show')[0]
  const frame = await lab.untilPicture(mark, 10_000)
  const bits = await recording.until('bits', { within: 5000 })
  return judged(frame !== undefined && bits !== undefined, {
    pictureAfterShow: frame && shown && frame.at - shown.at,
    ...factsOf(recording.since(mark)),
  })
}
