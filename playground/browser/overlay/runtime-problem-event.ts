/** Dispatched on the window with an error's text, by what runs in the page for what reports in it. */
export const runtimeProblem = 'playground:problem'
