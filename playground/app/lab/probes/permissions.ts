import { judged, type Finding } from '../finding'
import type { Lab } from '../lab'
import { codesOf } from '../recording'

/** Enters again, so that the phone asks for permission; a person refuses, reads the guide and allows. */
async function allowed(lab: Lab): Promise<Finding> {
  const { recording } = lab
  await lab.leave()
  const mark = recording.mark
  const entered = await lab.enter().then(
    () => 'entered',
    (error: Error) => error.message,
  )
  await lab.page.untilDone()
  await lab.goHome().catch(() => undefined)
  const told = recording.since(mark)
  const texts = (name: string, field: string): string[] =>
    told.filter((one) => one.name === name).map(({ detail }) => String(detail[field]))
  const guides = texts('guidechange', 'reasons')
  const isClear = guides.length > 0 && guides[guides.length - 1] === ''
  return judged(isClear, {
    entered,
    guides,
    errors: texts('error', 'reason'),
    denied: texts('permissiondenied', 'device'),
    words: texts('error', 'message'),
    codes: codesOf(told),
  })
}

export const cameraDenied = allowed
export const micDenied = allowed
export const systemCamera = allowed
export const category = allowed
export const privacy = allowed
