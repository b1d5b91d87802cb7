/** Dispatched on the document when a button with `open-type="share"` is tapped; its detail is the button. */
export const shareEvent = 'playground:share'
