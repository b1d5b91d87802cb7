import type { Phase } from '../schema/phases'
import type { Row } from './step'
import { isHidden, isManual, isWanted } from './selectors'
import {
  announceJoin,
  awaitStart,
  awaitsTag,
  holdRefusal,
  isFirstEntry,
  isLate,
  isHeldBack,
  isRecovery,
  isSameRoom,
  namesCause,
  reportLoss,
  restart,
  resumeRoom,
  noteStart,
  restartClock,
  startRoom,
  unwantRoom,
  wantRoom,
} from './steps/entering'
import { appear, hasFailedHidden, hide, leavesOnHide, noteExpiry } from './steps/hiding'
import {
  confirmFrame,
  isOwn,
  isOwnPicture,
  isStutter,
  noteFrame,
  updateNetStats,
  updateOwnNetStats,
  updateOwnVolume,
  noteStutter,
  updateVolume,
  passOn,
  passOnAsOurs,
} from './steps/stats'
import {
  announceKick,
  announceLeave,
  cancelEntry,
  closeRoom,
  isOld,
  isOver,
  isUntold,
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
import { applyMedia } from './steps/media'
import {
  dropOutOfOrder,
  hasLeft,
  hasLeftFirst,
  keepEarlyMedia,
  noteLeaveFirst,
  ignoreLateJoin,
} from './steps/out-of-order'
import { setStream, switchStream } from './steps/streams'
import { isHere, isPublishing, isStranger, isUnknownYet, seatUser, unseatUser } from './steps/users'
import { retryDevice, noteObstacles, noteRefusal } from './steps/obstacles'
import { swap, turnPage } from './steps/layout'
import { isAging, isUnused, renewSecrets, replaceEntry, warnOfChanges, warnOfUserSig } from './steps/renewing'
import {
  awaitClient,
  awaitResume,
  canRetry,
  countExit,
  forgetExits,
  hasStoppedPushing,
  isFirstCheck,
  isOutdated,
  isClientReconnecting,
  isSending,
  isPutOut,
  isPutOutAgain,
  checkAgain,
  mayPass,
  mayReconnect,
  confirmReconnect,
  scheduleRetry,
  startOver,
  trustClient,
} from './steps/retrying'
import {
  hasPlayback,
  hasFailed,
  mayPlayAgain,
  endPlayRetry,
  playAgain,
  retryPlayers,
  schedulePlayRetry,
  wasRetried,
} from './steps/play-retry'
import {
  awaitConfirmation,
  awaitRoster,
  confirmMedia,
  confirmUser,
  expectRoster,
  clearOutOfOrder,
  isReannounced,
  isUnsureEnd,
  isUnsureLeave,
  markStale,
  markUnsure,
  noteRoster,
  sweepRoster,
} from './steps/roster'
import { emitVolumes } from './steps/speaking'

// Read this first: which input leads where in which phase. An empty cell means "ignored": late, duplicate and
// impossible inputs need no code. Of several arrows, the first whose `when` holds is taken.

const leave = { to: 'idle', run: [cancelEntry, closeRoom] } as const

const lose = { to: 'idle', run: [noteRefusal, reportLoss, closeRoom] } as const

const kick = { to: 'idle', run: [announceKick, closeRoom, announceLeave] } as const

const retry = { to: 'retrying', run: [markUnsure, scheduleRetry] } as const

const retryOrLose = [{ when: canRetry, ...retry }, lose] as const

const reconnectOrLose = [
  { when: canRetry, to: 'retrying', run: [forgetExits, markUnsure, scheduleRetry] },
  lose,
] as const

const suspend = { to: 'suspended', run: [markUnsure, trustClient, awaitResume] } as const

const enterAgain = {
  to: 'retrying',
  run: [appear, markUnsure, startOver, restartClock, scheduleRetry],
} as const

const hideRoom = [
  { when: isHidden },
  { when: leavesOnHide, to: 'idle', run: [hide, cancelEntry, closeRoom] },
  { run: [hide] },
] as const

const showRoom = { when: isHidden, run: [appear, restartClock] } as const

// Entering the same room again, at most with newer secrets.
const stay = [
  { when: isUnused, run: [replaceEntry] },
  { when: isSameRoom, run: [renewSecrets, warnOfChanges] },
] as const

// Another room has to wait until the pusher has left this one, unless the page controls the pusher itself.
const move = [
  ...stay,
  { when: isManual, to: 'entering', run: [cancelEntry, closeRoom, announceLeave, wantRoom, startRoom] },
  { to: 'idle', run: [cancelEntry, closeRoom, wantRoom] },
] as const

const enterNow = { to: 'entering', run: [announceLeave, wantRoom, startRoom] } as const

const follow = { to: 'entering', run: [announceLeave, startRoom] } as const

const pusherStopped = [
  { when: mayFollow, ...follow },
  { when: isOver, run: [announceLeave, releaseUrl] },
] as const

const arrive = [
  { when: isRecovery, to: 'inRoom', run: [resumeRoom, awaitRoster, retryPlayers] },
  { to: 'inRoom', run: [announceJoin, awaitRoster, retryPlayers] },
] as const

/** Remote users. The native layer may report them in any order. */
const remote = {
  userJoined: [
    { when: hasLeftFirst, run: [ignoreLateJoin] },
    { when: isStranger, run: [seatUser, noteRoster] },
    { when: isReannounced, run: [confirmUser, noteRoster] },
  ],
  userLeft: [
    { when: isUnsureLeave },
    { when: isHere, run: [unseatUser] },
    { when: hasLeftFirst },
    { when: hasLeft },
    { when: isUnknownYet },
    { run: [noteLeaveFirst] },
  ],
  mediaChanged: [
    { when: isUnsureEnd },
    { when: isHere, run: [confirmMedia, applyMedia] },
    { run: [keepEarlyMedia] },
  ],
  outOfOrderExpired: [{ when: isPublishing, run: [seatUser] }, { run: [dropOutOfOrder] }],
} satisfies Row

// prettier-ignore
export const table: Readonly<Record<Phase, Row>> = {
  idle: {
    enter:        [...stay, { when: mustWait, run: [cancelEntry, wantRoom] }, enterNow],
    exit:         { when: isWanted, run: [cancelEntry, unwantRoom] },
    entryExpired: [{ when: isLate }, { when: isHidden }, { when: isWanted, run: [reportLoss, unwantRoom] }],
    left:         { run: [announceLeave] },
    leaveExpired: [{ when: isOld }, { run: [announceLeave] }],
    hidden:       [{ when: isHidden },
                   { when: leavesOnHide, run: [hide, cancelEntry, unwantRoom] },
                   { run: [hide] }],
    shown:        showRoom,
    stopped:      pusherStopped,
    stopFailed:   [{ when: isUntold, run: [announceLeave] }, ...pusherStopped],
  },
  entering: {
    ...remote,
    enter:        move,
    started:      { run: [noteStart] },
    // A tag with autopush enters by itself, whatever `start()` answered.
    reconnected:  { when: awaitsTag, run: [noteStart] },
    joined:       arrive,
    refused:      [{ when: isOutdated, ...retry }, { when: namesCause, ...lose }, { run: [holdRefusal] }],
    refusalDue:   [{ when: isHidden }, { when: mayPass, ...retry }, { when: isHeldBack, ...lose }],
    entryExpired: [{ when: isLate },
                   { when: isHidden, run: [noteExpiry] },
                   { when: isFirstEntry, ...lose },
                   ...retryOrLose],
    disconnected: retryOrLose,
    evicted:      kick,
    interrupted:  suspend,
    hidden:       hideRoom,
    shown:        [{ when: hasFailedHidden, ...enterAgain }, showRoom],
    exit:         leave,
  },
  inRoom: {
    ...remote,
    enter:        move,
    refused:      { run: [reportFailure] },
    joined:       { run: [expectRoster] },
    reconnected:  { run: [markUnsure, awaitConfirmation] },
    disconnected: reconnectOrLose,
    // With trtc-wx-sdk the client and the page handle both.
    networkChanged: [{ when: isManual }, ...reconnectOrLose],
    reconnecting: [{ when: isManual }, { to: 'retrying', run: [markUnsure, awaitClient] }],
    rosterDue:    { run: [sweepRoster] },
    left:         [{ when: isPutOut, ...kick },
                   { when: isManual, to: 'entering', run: [markStale, clearOutOfOrder, awaitStart] },
                   { when: canRetry, to: 'retrying', run: [countExit, markUnsure, scheduleRetry] },
                   lose],
    evicted:      kick,
    interrupted:  suspend,
    hidden:       hideRoom,
    shown:        { when: isHidden, run: [appear, retryPlayers] },
    exit:         leave,
  },
  retrying: {
    ...remote,
    enter:        move,
    retryDue:     [{ when: isHidden },
                   { when: isClientReconnecting, run: [scheduleRetry] },
                   { to: 'entering', run: [markStale, clearOutOfOrder, restart] }],
    disconnected: { when: isClientReconnecting, run: [scheduleRetry] },
    left:         [{ when: isPutOutAgain, ...kick },
                   { when: isClientReconnecting, run: [countExit, scheduleRetry] }],
    reconnected:  { when: mayReconnect, to: 'inRoom', run: [confirmReconnect, awaitConfirmation, retryPlayers] },
    joined:       [{ when: hasStoppedPushing }, ...arrive],
    refused:      [{ when: isOutdated }, { when: namesCause, ...lose }],
    entryExpired: [{ when: isLate }, { when: isHidden }, { when: isFirstEntry, ...lose }],
    evicted:      kick,
    interrupted:  { to: 'suspended', run: [markUnsure, awaitResume] },
    hidden:       hideRoom,
    shown:        { when: isHidden, ...enterAgain },
    exit:         leave,
  },
  suspended: {
    ...remote,
    enter:        move,
    hidden:       hideRoom,
    shown:        enterAgain,
    resumed:      [{ when: isHidden }, enterAgain],
    resumeDue:    [{ when: isHidden },
                   { when: isFirstCheck, run: [checkAgain] },
                   { when: isSending, to: 'inRoom', run: [confirmReconnect, awaitConfirmation, retryPlayers] },
                   enterAgain],
    joined:       [{ when: hasStoppedPushing }, ...arrive],
    entryExpired: [{ when: isLate }, { when: isHidden }, { when: isFirstEntry, ...lose }],
    evicted:      kick,
    exit:         leave,
  },
}

/** Cells for inputs that are handled alike in every phase; a cell of the phase takes precedence. */
export const anyPhase: Row = {
  setOptions: { run: [setOptions] },
  setPusher: { run: [retryDevice, setPusher] },
  setPlayers: { run: [setPlayers] },
  setStream: { run: [setStream] },
  switchStream: { run: [switchStream] },
  createPusher: { run: [createPusher] },
  place: { run: [place] },
  turnPage: { run: [turnPage] },
  swap: { run: [swap] },
  cameraSwitched: { run: [noteCamera] },
  previewed: { run: [notePreview] },
  framed: { run: [noteFrame, confirmFrame] },
  volumesDue: { run: [emitVolumes] },
  obstaclesFound: { run: [noteObstacles] },
  failed: { run: [noteRefusal, reportFailure] },
  reported: [
    { when: isStutter, run: [noteStutter, passOn] },
    { when: isOwnPicture, run: [passOnAsOurs] },
    { run: [passOn] },
  ],
  userSigAging: { when: isAging, run: [warnOfUserSig] },
  stalled: [{ when: hasFailed }, { when: hasPlayback, run: [schedulePlayRetry] }, { run: [reportFailure] }],
  played: { when: wasRetried, run: [endPlayRetry] },
  playRetryDue: { when: mayPlayAgain, run: [playAgain] },
  volumeMeasured: [{ when: isOwn, run: [updateOwnVolume] }, { run: [updateVolume] }],
  netMeasured: [{ when: isOwn, run: [updateOwnNetStats] }, { run: [updateNetStats] }],
}
