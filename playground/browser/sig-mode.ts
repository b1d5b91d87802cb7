import type { SigMode } from '../rooms/user-sig'

/** Whose userSigs the room service takes: the server writes it into its pages. */
export const sigMode = (): SigMode => (document.documentElement.dataset['sig'] === 'any' ? 'any' : 'issued')
