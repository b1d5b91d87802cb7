/**
 * The phase of the room. Leaving is a transition, not a phase: iOS may never report it, so nothing may wait for it.
 */
export type Phase =
  /** No room: none is wanted, or the wanted one waits until the pusher has left the previous one. */
  | 'idle'
  /** The pusher was started; the server has not confirmed the entry. */
  | 'entering'
  /** The server confirmed the entry. Streams may have been reported before. */
  | 'inRoom'
  /** The connection is lost; a timer will reconnect. */
  | 'retrying'
  /**
   * WeChat took camera and microphone away; the room reconnects when the page is shown again or the interruption
   * ends.
   */
  | 'suspended'
