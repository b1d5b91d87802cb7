import type { Phase } from '../schema/phases'
import type { Row } from './step'
import {
  announceJoin,
  awaitStart,
  holdRefusal,
  isFirstEntry,
  isHeldBack,
  isManual,
  isRecovery,
  isSameRoom,
  isWanted,
  namesCause,
  reportLoss,
  restart,
  resumeRoom,
  startClock,
  startRoom,
  unwantRoom,
  wantRoom,
} from './steps/entering'
import { isOurs, noteFrame, noteNet, noteOurNet, noteOurVolume, noteVolume, passOn } from './steps/figures'
import {
  announceKick,
  announceLeave,
  cancelEntry,
  closeRoom,
  hasStopped,
  mustWait,
  mayFollow,
  releaseUrl,
} from './steps/leaving'
import {
  createPusher,
  noteCamera,
  notePreview,
  place,
  reportFailure,
  setOptions,
  setPlayers,
  setPusher,
} from './steps/local'
import {
  applyMedia,
  forgetStray,
  hasGone,
  hasGoneEarly,
  isHeardOnly,
  isHere,
  isStranger,
  keepNews,
  noteEarlyLeave,
  seatUser,
  setStream,
  swallowLateJoin,
  switchStream,
  unseatUser,
} from './steps/remote'
import { canRetry, scheduleRetry } from './steps/retrying'
import { tellVolumes } from './steps/speaking'

// Read this first: in which phase what leads where. An empty cell means "ignored": late, doubled and impossible inputs
// need no code. Of several arrows the first whose `when` holds is taken.

const leave = { to: 'idle', run: [cancelEntry, closeRoom] } as const

const lose = { to: 'idle', run: [reportLoss, closeRoom] } as const

const kick = { to: 'idle', run: [announceKick, closeRoom, announceLeave] } as const

const retryOrLose = [{ when: canRetry, to: 'retrying', run: [scheduleRetry] }, lose] as const

const suspend = { to: 'suspended' } as const

// The room that is wanted already goes on; another one has to wait until the pusher has let go of this one, unless the
// page sees to the pusher itself.
const move = [
  { when: isSameRoom },
  { when: isManual, to: 'entering', run: [cancelEntry, closeRoom, announceLeave, wantRoom, startRoom] },
  { to: 'idle', run: [cancelEntry, closeRoom, wantRoom] },
] as const

const enterNow = { to: 'entering', run: [announceLeave, wantRoom, startRoom] } as const

const follow = { to: 'entering', run: [announceLeave, startRoom] } as const

const letGo = [{ when: isWanted, ...follow }, { run: [announceLeave] }] as const

const arrive = [
  { when: isRecovery, to: 'inRoom', run: [resumeRoom] },
  { to: 'inRoom', run: [announceJoin] },
] as const

/** Remote users, in whatever order the native layer tells of them. */
const remote = {
  userJoined: [
    { when: hasGoneEarly, run: [swallowLateJoin] },
    { when: isStranger, run: [seatUser] },
  ],
  userLeft: [
    { when: isHere, run: [unseatUser] },
    { when: hasGoneEarly },
    { when: hasGone },
    { run: [noteEarlyLeave] },
  ],
  mediaChanged: [{ when: isHere, run: [applyMedia] }, { run: [keepNews] }],
  strayExpired: [{ when: isHeardOnly, run: [seatUser] }, { run: [forgetStray] }],
} satisfies Row

// prettier-ignore
export const table: Readonly<Record<Phase, Row>> = {
  idle: {
    enter:        [{ when: isSameRoom }, { when: mustWait, run: [cancelEntry, wantRoom] }, enterNow],
    exit:         { when: isWanted, run: [cancelEntry, unwantRoom] },
    entryExpired: { when: isWanted, run: [reportLoss, unwantRoom] },
    left:         letGo,
    leaveExpired: letGo,
    stopped:      [{ when: mayFollow, ...follow }, { when: hasStopped, run: [announceLeave, releaseUrl] }],
  },
  entering: {
    ...remote,
    enter:        move,
    started:      { run: [startClock] },
    joined:       arrive,
    refused:      [{ when: namesCause, ...lose }, { run: [holdRefusal] }],
    refusalDue:   { when: isHeldBack, ...lose },
    entryExpired: [{ when: isFirstEntry, ...lose }, ...retryOrLose],
    dropped:      retryOrLose,
    evicted:      kick,
    interrupted:  suspend,
    exit:         leave,
  },
  inRoom: {
    ...remote,
    enter:        move,
    refused:      { run: [reportFailure] },
    dropped:      retryOrLose,
    left:         [{ when: isManual, to: 'entering', run: [awaitStart] }, ...retryOrLose],
    evicted:      kick,
    interrupted:  suspend,
    exit:         leave,
  },
  retrying: {
    ...remote,
    enter:        move,
    retryDue:     { to: 'entering', run: [restart] },
    joined:       arrive,
    refused:      lose,
    entryExpired: { when: isFirstEntry, ...lose },
    evicted:      kick,
    interrupted:  suspend,
    exit:         leave,
  },
  suspended: {
    ...remote,
    enter:        move,
    shown:        { to: 'retrying', run: [scheduleRetry] },
    joined:       arrive,
    entryExpired: { when: isFirstEntry, ...lose },
    evicted:      kick,
    exit:         leave,
  },
}

/** What is the same wherever the room stands. */
export const anyPhase: Row = {
  setOptions: { run: [setOptions] },
  setPusher: { run: [setPusher] },
  setPlayers: { run: [setPlayers] },
  setStream: { run: [setStream] },
  switchStream: { run: [switchStream] },
  createPusher: { run: [createPusher] },
  place: { run: [place] },
  cameraSwitched: { run: [noteCamera] },
  previewed: { run: [notePreview] },
  framed: { run: [noteFrame] },
  volumesDue: { run: [tellVolumes] },
  failed: { run: [reportFailure] },
  reported: { run: [passOn] },
  volumeMeasured: [{ when: isOurs, run: [noteOurVolume] }, { run: [noteVolume] }],
  netMeasured: [{ when: isOurs, run: [noteOurNet] }, { run: [noteNet] }],
}
