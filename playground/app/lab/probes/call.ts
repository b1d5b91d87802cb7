import { judged, noted, type Finding } from '../finding'
import { pause, type Lab } from '../lab'
import { codesOf } from '../recording'

/** Every character that TRTC allows in a string room. */
const SIGNS = '!#$%&()+ -:;<=.>?@[]^_{}|~,'

const TIMES = 10

export async function meet(lab: Lab): Promise<Finding> {
  await lab.leave()
  const { recording } = lab
  const [mark, began] = [recording.mark, recording.now]
  await lab.enter()
  const joined = recording.since(mark, 'localjoin')
  const frame = await lab.untilPicture(mark)
  return judged(joined.length === 1 && frame !== undefined, {
    joins: recording.since(mark, 'localjoin').length,
    joinedAfter: joined[0] && joined[0].at - began,
    pictureAfter: frame && frame.at - began,
    latency: frame && Number(frame.detail['latency']),
    codes: codesOf(recording.since(mark)),
  })
}

export async function messages(lab: Lab): Promise<Finding> {
  const began = lab.recording.now
  const answer = await lab.link.ask('hello')
  lab.hasLink = answer !== undefined
  return judged(lab.hasLink, { answeredAfter: lab.hasLink ? lab.recording.now - began : undefined })
}

export async function leave(lab: Lab): Promise<Finding> {
  const { recording } = lab
  const mark = recording.mark
  await lab.leave()
  const told = await recording.until('localleave', { within: 3000, mark })
  const exit = await recording.until('localstateupdate', {
    within: 3000,
    mark,
    fits: ({ detail }) => detail['code'] === 1019,
  })
  const isConfirmed = told?.detail['confirmed'] === true
  await lab.enter()
  return judged(isConfirmed, { confirmed: isConfirmed, has1019: exit !== undefined, message: text(exit) })
}

const text = (happening?: { readonly detail: Readonly<Record<string, unknown>> }): string | undefined =>
  happening && String(happening.detail['message'])

export async function reenter(lab: Lab): Promise<Finding> {
  const { recording } = lab
  const all = recording.mark
  const entries: number[] = []
  const rosters: number[] = []
  let pictures = 0
  for (let time = 0; time < TIMES; time += 1) {
    await lab.leave()
    const [mark, began] = [recording.mark, recording.now]
    await lab.enter()
    const joined = recording.now
    entries.push(joined - began)
    if (await lab.untilPicture(mark, 10_000)) pictures += 1
    const [listed] = recording.since(mark, 'remoteuserjoin')
    if (listed) rosters.push(listed.at - joined)
  }
  const errors = recording.since(all, 'error').map(({ detail }) => String(detail['reason']))
  return judged(pictures === TIMES && errors.length === 0, { entries, rosters, pictures, errors })
}

/** Turns something off and on while the other phone records. */
async function watchedTurn(
  lab: Lab,
  medium: string,
  off: () => Promise<void>,
  on: () => Promise<void>,
): Promise<Finding> {
  await lab.ask('watch')
  await off()
  await lab.look()
  await on()
  await lab.look()
  const seen = ((await lab.ask('seen')) ?? []) as string[]
  const told = seen.filter((line) => line.startsWith(`remote${medium}`)).map((line) => line.split(' ')[0])
  const isRight = told.join() === `remote${medium}remove,remote${medium}add`
  return lab.hasLink ? judged(isRight, { seen }) : noted({})
}

export const cameraOff = (lab: Lab): Promise<Finding> =>
  watchedTurn(
    lab,
    'video',
    () => lab.room.unpublishLocalVideo(),
    () => lab.room.publishLocalVideo(),
  )

export const micOff = (lab: Lab): Promise<Finding> =>
  watchedTurn(
    lab,
    'audio',
    () => lab.room.unpublishLocalAudio(),
    () => lab.room.publishLocalAudio(),
  )

export async function rename(lab: Lab): Promise<Finding> {
  const userID = `${lab.userID} =é`
  await lab.leave()
  const entered = await lab.enter({ userID }).then(
    () => 'entered',
    (error: Error) => error.message,
  )
  if (entered !== 'entered') return noted({ userID, entered })
  await lab.untilPicture(lab.recording.mark, 3000)
  const who = ((await lab.ask('who')) ?? []) as string[]
  return noted({ userID, entered, who, isTheSame: who.indexOf(userID) >= 0 })
}

export async function stringRoom(lab: Lab): Promise<Finding> {
  await lab.ask('visit', { strRoomID: SIGNS })
  await lab.leave()
  const mark = lab.recording.mark
  await lab.enter({ strRoomID: SIGNS })
  const met = await lab.recording.until('remoteuserjoin', { within: 15_000, mark })
  await lab.look()
  await lab.ask('goHome')
  return judged(met !== undefined, { room: SIGNS, met: met !== undefined })
}

export async function wrongSig(lab: Lab): Promise<Finding> {
  await lab.leave()
  const mark = lab.recording.mark
  const reason = await lab.enter({ userSig: 'eJwrNgQA' }).then(
    () => 'entered',
    (error: Error & { readonly reason?: string }) => error.reason ?? error.message,
  )
  const told = lab.recording.since(mark)
  const errors = told.filter(({ name }) => name === 'error').map(({ detail }) => String(detail['reason']))
  const isRight = reason === 'userSigRefused' && errors.join() === 'userSigRefused'
  return judged(isRight, { reason, errors, codes: codesOf(told) })
}

export async function sameUser(lab: Lab): Promise<Finding> {
  const { recording } = lab
  const mark = recording.mark
  await lab.ask('impersonate', { userID: lab.userID })
  await recording.until('kickedout', { within: 15_000, mark })
  await lab.look()
  const told = recording.since(mark)
  const times = told.filter(({ name }) => name === 'kickedout').length
  const exit = told.find(({ detail }) => detail['code'] === 1019)
  await pause(3000)
  return judged(times === 1, { times, message: text(exit), codes: codesOf(told) })
}
