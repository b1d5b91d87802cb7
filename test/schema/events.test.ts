import { componentEvent, EVENT, type EventName } from '../../src/schema/events'

test('every public event has one name, in two spellings', () => {
  const names = Object.keys(EVENT) as EventName[]
  expect(names.map((name) => [EVENT[name], componentEvent(name)])).toEqual([
    ['LOCAL_JOIN', 'localjoin'],
    ['LOCAL_LEAVE', 'localleave'],
    ['KICKED_OUT', 'kickedout'],
    ['REMOTE_USER_JOIN', 'remoteuserjoin'],
    ['REMOTE_USER_LEAVE', 'remoteuserleave'],
    ['REMOTE_VIDEO_ADD', 'remotevideoadd'],
    ['REMOTE_VIDEO_REMOVE', 'remotevideoremove'],
    ['REMOTE_AUDIO_ADD', 'remoteaudioadd'],
    ['REMOTE_AUDIO_REMOVE', 'remoteaudioremove'],
    ['LOCAL_STATE_UPDATE', 'localstateupdate'],
    ['REMOTE_STATE_UPDATE', 'remotestateupdate'],
    ['PLAYER_WARNING', 'playerwarning'],
    ['LOCAL_NET_STATE_UPDATE', 'localnetstateupdate'],
    ['REMOTE_NET_STATE_UPDATE', 'remotenetstateupdate'],
    ['LOCAL_AUDIO_VOLUME_UPDATE', 'localaudiovolumeupdate'],
    ['REMOTE_AUDIO_VOLUME_UPDATE', 'remoteaudiovolumeupdate'],
    ['VIDEO_FULLSCREEN_UPDATE', 'videofullscreenupdate'],
    ['BGM_PLAY_START', 'bgmplaystart'],
    ['BGM_PLAY_PROGRESS', 'bgmplayprogress'],
    ['BGM_PLAY_COMPLETE', 'bgmplaycomplete'],
    ['BGM_PLAY_FAIL', 'bgmplayfail'],
    ['ACTIVE_SPEAKER', 'activespeaker'],
    ['VOLUME', 'volume'],
    ['NETWORK_QUALITY', 'networkquality'],
    ['FIRST_FRAME', 'firstframe'],
    ['PLAYER_STUCK', 'playerstuck'],
    ['PERMISSION_DENIED', 'permissiondenied'],
    ['ROLE_CHANGE', 'rolechange'],
    ['SEI_MESSAGE', 'seimessage'],
    ['USER_SIG_EXPIRING', 'usersigexpiring'],
    ['STATE_CHANGE', 'statechange'],
    ['ERROR', 'error'],
  ])
})
