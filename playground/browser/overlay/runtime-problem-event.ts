/** Dispatched on the window with an error's text, for the code that shows problems. */
export const runtimeProblem = 'playground:problem'
