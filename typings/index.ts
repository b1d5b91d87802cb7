/** What the package declares: the class and its types, and what the component adds to them. */
export * from '../src/index'
export { TRTC as default } from '../src/index'
export type * from './tag'
