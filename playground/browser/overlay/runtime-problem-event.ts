/** Dispatched on the window with a problem, for the code that shows problems. */
export const runtimeProblem = 'playground:problem'

export interface RuntimeProblemDetail {
  readonly text: string
  /** Nothing can be shown because of it. */
  readonly fatal: boolean
}
