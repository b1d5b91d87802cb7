import type { TagDefinition } from '../engine/tag-definition'
import { livePlayer } from '../native/live-player'
import { livePusher } from '../native/live-pusher'
import { button } from './button'
import { checkbox, checkboxGroup, radio, radioGroup, switchTag } from './choices'
import { form, label } from './form'
import { icon, progress } from './icon'
import { coverImage, image } from './image'
import { input, textarea } from './input'
import { navigatorTag } from './navigator'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import type { DrawnTag } from './tag-names'
import { coverView, textTag, view } from './view'

/** A definition for every supported tag: a missing one is a compile error. */
const definitions: Readonly<Record<DrawnTag, TagDefinition>> = {
  view,
  text: textTag,
  image,
  button,
  icon,
  progress,
  'cover-view': coverView,
  'cover-image': coverImage,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
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
  navigator: navigatorTag,
  'live-pusher': livePusher,
  'live-player': livePlayer,
}

export const allTags: readonly TagDefinition[] = Object.values(definitions)
