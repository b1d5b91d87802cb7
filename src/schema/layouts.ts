/** How tiles are arranged; `auto` is decided by who is there. */
export const layouts = ['auto', '1v1', 'grid', 'speaker', 'classroom', 'audio', 'custom'] as const

export type Layout = (typeof layouts)[number]

/** A layout as it comes out. */
export type Arrangement = Exclude<Layout, 'auto'>
