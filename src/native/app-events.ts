type AppEvent = 'AppShow' | 'AppHide' | 'AudioInterruptionBegin' | 'AudioInterruptionEnd'

type Listeners = { readonly [K in AppEvent]: () => void }

/** Listens to the app as far as this WeChat tells of it. What it returns ends that. */
export function watchApp(listeners: Listeners): () => void {
  tell('on', listeners)
  return () => tell('off', listeners)
}

function tell(way: 'on' | 'off', listeners: Listeners): void {
  const apis = wx as unknown as Readonly<Record<string, ((listener: () => void) => void) | undefined>>
  for (const event of Object.keys(listeners) as AppEvent[]) apis[way + event]?.(listeners[event])
}
