/** Where the room stands. Leaving is an arrow, not a phase: iOS may never report it, so nothing may wait for it. */
export type Phase =
  /** The pusher serves no room: none is wanted, or the wanted one waits until the last one has let go. */
  | 'idle'
  /** The pusher has been told to start; the server has not confirmed. */
  | 'entering'
  /** The server has confirmed us. Streams may already be listed. */
  | 'inRoom'
  /** The link is lost and a timer will start it again. */
  | 'retrying'
  /** WeChat has taken the media away; coming back to the page brings it back. */
  | 'suspended'
