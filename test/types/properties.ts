// A property of the tag is one row with a rule; `tsc -p test` is the test.
import { property, pusher } from '../../components/trtc-room/properties/property'
import { field } from '../../src/schema/field'
import { choice, text, whole } from '../../src/schema/rule'

export const row = property(0, whole(0, 9), pusher('beautyLevel'))
export const quiet = property('auto', choice('auto', 'light', 'dark'))

// @ts-expect-error every property has a rule
export const bare = property(0)
// @ts-expect-error a meaning is no rule
export const unruled = property(0, pusher('beautyLevel'))
// @ts-expect-error the rule is one for texts
export const mixed = property(0, text(9))
// @ts-expect-error the default is not legal
export const illegal = property('party', choice('auto', 'light', 'dark'))
// @ts-expect-error the attribute is a number
export const misled = property('', text(9), pusher('beautyLevel'))
// @ts-expect-error an attribute of a tag has a rule, too
export const attribute = field(0)
