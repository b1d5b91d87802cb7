/** A name as WXML and CSS spell it: `show-location` for `showLocation`. */
export const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
