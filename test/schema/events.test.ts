import { componentEvent, EVENT, type EventName } from '../../src/schema/events'

const names = Object.keys(EVENT) as EventName[]

test.each(names)('%s is named alike everywhere: the tag has it in small letters, in one word', (name) => {
  expect([EVENT[name], componentEvent(name)]).toEqual([name, name.replaceAll('_', '').toLowerCase()])
})

test('an event that pages listen to keeps its name, in both spellings', () => {
  const pinned = [
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
    ['PICTURE_IN_PICTURE_CHANGE', 'pictureinpicturechange'],
    ['CASTING_USER_SELECT', 'castinguserselect'],
    ['CASTING_STATE_CHANGE', 'castingstatechange'],
    ['CASTING_INTERRUPT', 'castinginterrupt'],
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
    ['GUIDE_CHANGE', 'guidechange'],
    ['ROLE_CHANGE', 'rolechange'],
    ['MEDIA_CHANGE', 'mediachange'],
    ['SEI_MESSAGE', 'seimessage'],
    ['USER_SIG_EXPIRING', 'usersigexpiring'],
    ['PAGE_CHANGE', 'pagechange'],
    ['LAYOUT_CHANGE', 'layoutchange'],
    ['STATE_CHANGE', 'statechange'],
    ['ERROR', 'error'],
  ]
  expect(names.map((name) => [EVENT[name], componentEvent(name)])).toEqual(expect.arrayContaining(pinned))
})
