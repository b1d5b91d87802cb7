/** TRTC's rule for user IDs. */
export const isUserID = (text: string): boolean => /^[\w-]{1,32}$/.test(text)
