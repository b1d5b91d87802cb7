import '../phone/main'
import { hostPhones } from './phone-host'

// A phone that stands alone has its rooms to itself.
if (window.parent === window) hostPhones()
