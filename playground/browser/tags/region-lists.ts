import { areaList } from '@vant/area-data'

// A script of its own, which a phone loads when somebody opens a picker of regions.
Object.assign(globalThis, { regionsOfChina: areaList })
