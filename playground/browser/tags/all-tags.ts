import type { TagDefinition } from '../engine/tag-definition'
import { livePlayer } from '../native/live-player'
import { livePusher } from '../native/live-pusher'
import { audio } from './audio'
import { button } from './button'
import { camera } from './camera'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchTag } from './choices'
import { form, label } from './form'
import { icon, progress } from './icon'
import { coverImage, image } from './image'
import { input, textarea } from './input'
import { matchMediaTag } from './match-media'
import { movableArea, movableView } from './movable'
import { navigatorTag } from './navigator'
import { openData } from './open-data'
import { pageContainer, rootPortal } from './overlays'
import { navigationBar, pageMeta } from './page-meta'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { plainTags } from './placeholder'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import type { DrawnTag } from './tag-table'
import { video } from './video'
import { coverView, textTag, view } from './view'
import { webView } from './web-view'

/** A definition for every drawn tag: a missing one is a compile error. */
const definitions: Readonly<Record<DrawnTag, TagDefinition>> = {
  view,
  text: textTag,
  image,
  button,
  icon,
  progress,
  'rich-text': richText,
  'cover-view': coverView,
  'cover-image': coverImage,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  'movable-area': movableArea,
  'movable-view': movableView,
  'match-media': matchMediaTag,
  'page-container': pageContainer,
  'root-portal': rootPortal,
  input,
  textarea,
  label,
  form,
  switch: switchTag,
  slider,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  navigator: navigatorTag,
  audio,
  video,
  camera,
  canvas,
  'web-view': webView,
  'open-data': openData,
  'live-pusher': livePusher,
  'live-player': livePlayer,
  'page-meta': pageMeta,
  'navigation-bar': navigationBar,
}

export const allTags: readonly TagDefinition[] = [...Object.values(definitions), ...plainTags]
