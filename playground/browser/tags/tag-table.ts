/** What the playground does with a tag. */
export type TagKind =
  /** It has a definition of its own. */
  | 'drawn'
  /** A plain box around its content. */
  | 'container'
  /** A box with its name, since it needs WeChat. */
  | 'placeholder'
  /** Handled by the template compiler. */
  | 'template'
  /** An element of HTML, which WeChat does not have. */
  | 'html'

const rows = {
  view: 'drawn',
  text: 'drawn',
  image: 'drawn',
  button: 'drawn',
  icon: 'drawn',
  progress: 'drawn',
  'rich-text': 'drawn',
  'cover-view': 'drawn',
  'cover-image': 'drawn',
  'scroll-view': 'drawn',
  swiper: 'drawn',
  'swiper-item': 'drawn',
  'movable-area': 'drawn',
  'movable-view': 'drawn',
  'match-media': 'drawn',
  'page-container': 'drawn',
  'root-portal': 'drawn',
  input: 'drawn',
  textarea: 'drawn',
  label: 'drawn',
  form: 'drawn',
  switch: 'drawn',
  slider: 'drawn',
  checkbox: 'drawn',
  'checkbox-group': 'drawn',
  radio: 'drawn',
  'radio-group': 'drawn',
  picker: 'drawn',
  'picker-view': 'drawn',
  'picker-view-column': 'drawn',
  navigator: 'drawn',
  audio: 'drawn',
  video: 'drawn',
  camera: 'drawn',
  canvas: 'drawn',
  'web-view': 'drawn',
  'open-data': 'drawn',
  'live-pusher': 'drawn',
  'live-player': 'drawn',
  'page-meta': 'drawn',
  'navigation-bar': 'drawn',

  'custom-wrapper': 'container',
  'double-tap-gesture-handler': 'container',
  'draggable-sheet': 'container',
  'editor-portal': 'container',
  'force-press-gesture-handler': 'container',
  'functional-page-navigator': 'container',
  'grid-builder': 'container',
  'grid-view': 'container',
  'horizontal-drag-gesture-handler': 'container',
  'keyboard-accessory': 'container',
  'list-builder': 'container',
  'list-view': 'container',
  'long-press-gesture-handler': 'container',
  'native-component': 'container',
  'nested-scroll-body': 'container',
  'nested-scroll-header': 'container',
  'open-container': 'container',
  'open-data-item': 'container',
  'open-data-list': 'container',
  'pan-gesture-handler': 'container',
  'scale-gesture-handler': 'container',
  selection: 'container',
  'share-element': 'container',
  snapshot: 'container',
  'sticky-header': 'container',
  'sticky-section': 'container',
  'tap-gesture-handler': 'container',
  'vertical-drag-gesture-handler': 'container',

  ad: 'placeholder',
  'ad-custom': 'placeholder',
  'animation-video': 'placeholder',
  'channel-live': 'placeholder',
  'channel-video': 'placeholder',
  editor: 'placeholder',
  'inline-payment-panel': 'placeholder',
  map: 'placeholder',
  'official-account': 'placeholder',
  'official-account-publish': 'placeholder',
  'store-coupon': 'placeholder',
  'store-gift': 'placeholder',
  'store-home': 'placeholder',
  'store-product': 'placeholder',
  'voip-room': 'placeholder',
  'xr-frame': 'placeholder',

  block: 'template',
  import: 'template',
  include: 'template',
  slot: 'template',
  template: 'template',
  wxs: 'template',

  a: 'html',
  article: 'html',
  aside: 'html',
  b: 'html',
  blockquote: 'html',
  br: 'html',
  center: 'html',
  code: 'html',
  dd: 'html',
  del: 'html',
  div: 'html',
  dl: 'html',
  dt: 'html',
  em: 'html',
  font: 'html',
  footer: 'html',
  h1: 'html',
  h2: 'html',
  h3: 'html',
  h4: 'html',
  h5: 'html',
  h6: 'html',
  header: 'html',
  hr: 'html',
  i: 'html',
  img: 'html',
  ins: 'html',
  li: 'html',
  main: 'html',
  nav: 'html',
  ol: 'html',
  p: 'html',
  pre: 'html',
  s: 'html',
  section: 'html',
  small: 'html',
  // Skyline has it, too; there it is inline as in HTML.
  span: 'html',
  strong: 'html',
  sub: 'html',
  sup: 'html',
  table: 'html',
  tbody: 'html',
  td: 'html',
  th: 'html',
  thead: 'html',
  tr: 'html',
  u: 'html',
  ul: 'html',
} as const satisfies Readonly<Record<string, TagKind>>

type TagOf<K extends TagKind> = {
  [N in keyof typeof rows]: (typeof rows)[N] extends K ? N : never
}[keyof typeof rows]

/** The tags that have a definition of their own; the compiler checks that each has. */
export type DrawnTag = TagOf<'drawn'>

/** The tags of WeChat that are components of the engine. */
export type BuiltInTag = TagOf<'drawn' | 'container' | 'placeholder'>

/** All tags of WeChat, and the elements of HTML that pages use as if they were tags. */
export const tagTable: ReadonlyMap<string, TagKind> = new Map(Object.entries(rows))

export const tagsOf = <K extends TagKind>(kind: K): TagOf<K>[] =>
  (Object.keys(rows) as (keyof typeof rows)[]).filter((name): name is TagOf<K> => rows[name] === kind)

/** Whether WeChat has the tag. */
export const isTagOfWeChat = (name: string): boolean => {
  const kind = tagTable.get(name)
  return kind !== undefined && kind !== 'html'
}
