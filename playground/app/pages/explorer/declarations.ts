// Made by `npx gulp docs` from the declarations of the component; do not edit.

import type { EventRow, MethodRow, PropertyRow } from './rows'

export const properties: readonly PropertyRow[] = [
  {
    "name": "userSigExpire",
    "attribute": "user-sig-expire",
    "standard": 0,
    "says": {
      "en": "Lifetime of the signature in seconds; 0 if unknown. bind:usersigexpiring fires before it ends.",
      "zh": "签名的有效期，秒；未知则为 0。到期之前触发 bind:usersigexpiring。"
    },
    "kind": "number",
    "min": 0,
    "max": 4294967295
  },
  {
    "name": "roomId",
    "attribute": "room-id",
    "standard": 0,
    "says": {
      "en": "Numeric room id, 1 to 4294967295.",
      "zh": "数字房间号，1 到 4294967295。"
    },
    "kind": "number",
    "min": 0,
    "max": 4294967295
  },
  {
    "name": "strRoomId",
    "attribute": "str-room-id",
    "standard": "",
    "says": {
      "en": "String room id; takes precedence over room-id. Room 123 and room '123' are different rooms.",
      "zh": "字符串房间号，优先于 room-id。房间 123 与房间 '123' 是不同的房间。"
    },
    "kind": "text"
  },
  {
    "name": "scene",
    "attribute": "scene",
    "standard": "rtc",
    "says": {
      "en": "rtc, videocall, audiocall, live or voicechatroom.",
      "zh": "rtc、videocall、audiocall、live 或 voicechatroom。"
    },
    "kind": "choice",
    "choices": [
      "rtc",
      "videocall",
      "live",
      "audiocall",
      "voicechatroom"
    ]
  },
  {
    "name": "autoEnter",
    "attribute": "auto-enter",
    "standard": false,
    "says": {
      "en": "Enters as soon as sdk-app-id, user-id, user-sig and a room are set.",
      "zh": "sdk-app-id、user-id、user-sig 和房间号齐全后自动进房。"
    },
    "kind": "flag"
  },
  {
    "name": "enableCamera",
    "attribute": "enable-camera",
    "standard": false,
    "says": {
      "en": "Publishes the camera; may change at any time.",
      "zh": "发布摄像头画面，可随时切换。"
    },
    "kind": "flag"
  },
  {
    "name": "enableMic",
    "attribute": "enable-mic",
    "standard": false,
    "says": {
      "en": "Publishes the microphone; may change at any time.",
      "zh": "发布麦克风声音，可随时切换。"
    },
    "kind": "flag"
  },
  {
    "name": "autoSubscribe",
    "attribute": "auto-subscribe",
    "standard": "all",
    "says": {
      "en": "What is subscribed to when a user joins: all, audio, none, or visible: all of those on the shown page.",
      "zh": "用户进房后自动订阅的内容：all（音视频）、audio（仅音频）、none（不订阅）或 visible（只订阅当前页上的用户的音视频）。"
    },
    "kind": "choice",
    "choices": [
      "all",
      "audio",
      "none",
      "visible"
    ]
  },
  {
    "name": "cameraPosition",
    "attribute": "camera-position",
    "standard": "front",
    "says": {
      "en": "front or back; may change at any time.",
      "zh": "front 或 back，可随时切换。"
    },
    "kind": "choice",
    "choices": [
      "front",
      "back"
    ]
  },
  {
    "name": "soundMode",
    "attribute": "sound-mode",
    "standard": "speaker",
    "says": {
      "en": "speaker or ear.",
      "zh": "speaker（扬声器）或 ear（听筒）。"
    },
    "kind": "choice",
    "choices": [
      "speaker",
      "ear"
    ]
  },
  {
    "name": "audioVolumeType",
    "attribute": "audio-volume-type",
    "standard": "voicecall",
    "says": {
      "en": "Which volume the phone's volume keys change: auto, media or voicecall.",
      "zh": "auto、media 或 voicecall：手机音量键调节哪一种音量。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "media",
      "voicecall"
    ]
  },
  {
    "name": "videoQuality",
    "attribute": "video-quality",
    "standard": "",
    "says": {
      "en": "180p, 360p, 540p, 720p, or {width, height, fps, minBitrate, maxBitrate} in px and kbps.",
      "zh": "180p、360p、540p、720p，或 {width, height, fps, minBitrate, maxBitrate}，单位为 px 和 kbps。"
    },
    "kind": "text"
  },
  {
    "name": "beauty",
    "attribute": "beauty",
    "standard": 0,
    "says": {
      "en": "Skin smoothing, 0 (off) to 9.",
      "zh": "磨皮，0（关闭）到 9。"
    },
    "kind": "number",
    "min": 0,
    "max": 9
  },
  {
    "name": "whiteness",
    "attribute": "whiteness",
    "standard": 0,
    "says": {
      "en": "Skin whitening, 0 (off) to 9.",
      "zh": "美白，0（关闭）到 9。"
    },
    "kind": "number",
    "min": 0,
    "max": 9
  },
  {
    "name": "beautyStyle",
    "attribute": "beauty-style",
    "standard": "smooth",
    "says": {
      "en": "smooth or nature.",
      "zh": "smooth（光滑）或 nature（自然）。"
    },
    "kind": "choice",
    "choices": [
      "smooth",
      "nature"
    ]
  },
  {
    "name": "filter",
    "attribute": "filter",
    "standard": "",
    "says": {
      "en": "Colour filter, such as pink, nostalgia, cool; empty for none.",
      "zh": "滤镜，例如 pink、nostalgia、cool；为空则不用。"
    },
    "kind": "text"
  },
  {
    "name": "voiceChanger",
    "attribute": "voice-changer",
    "standard": 0,
    "says": {
      "en": "0 off, else 1 to 11 without 5.",
      "zh": "0 为关闭，否则为 1 到 11（没有 5）。"
    },
    "kind": "choice",
    "choices": [
      0,
      1,
      2,
      3,
      4,
      6,
      7,
      8,
      9,
      10,
      11
    ]
  },
  {
    "name": "audioReverb",
    "attribute": "audio-reverb",
    "standard": 0,
    "says": {
      "en": "0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic.",
      "zh": "0 关闭，1 KTV，2 小房间，3 大会堂，4 低沉，5 洪亮，6 金属声，7 磁性。"
    },
    "kind": "number",
    "min": 0,
    "max": 7
  },
  {
    "name": "localMirror",
    "attribute": "local-mirror",
    "standard": "auto",
    "says": {
      "en": "Mirrors our own preview: auto, enable or disable.",
      "zh": "本端预览是否镜像：auto、enable 或 disable。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "enable",
      "disable"
    ]
  },
  {
    "name": "remoteMirror",
    "attribute": "remote-mirror",
    "standard": false,
    "says": {
      "en": "Publishes our video mirrored.",
      "zh": "发布镜像后的画面。"
    },
    "kind": "flag"
  },
  {
    "name": "maxPlayers",
    "attribute": "max-players",
    "standard": 6,
    "says": {
      "en": "Maximum number of videos received at a time; other users are received as audio only. 0 for no limit.",
      "zh": "同时接收的画面上限，其余用户只接收声音；0 为不限。"
    },
    "kind": "number",
    "min": 0,
    "max": 1000
  },
  {
    "name": "thumbnails",
    "attribute": "thumbnails",
    "standard": "auto",
    "says": {
      "en": "Video that small tiles request: main, small (low resolution), or auto: small if we publish it ourselves.",
      "zh": "小格子请求的画面：main、small（低分辨率），或 auto：本端发布小画面时请求 small。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "main",
      "small"
    ]
  },
  {
    "name": "pinnedUser",
    "attribute": "pinned-user",
    "standard": "",
    "says": {
      "en": "Pinned user: on the large tile, or in first place in layouts without one; empty for none.",
      "zh": "被固定的用户：显示为大画面，没有大画面的布局里排在最前；为空则不固定。"
    },
    "kind": "text"
  },
  {
    "name": "pictureInPictureMode",
    "attribute": "picture-in-picture-mode",
    "standard": "",
    "says": {
      "en": "When videos continue in picture-in-picture: push (another page is opened), pop (the page is closed), or both in an array.",
      "zh": "画面何时以小窗继续播放：push（打开其他页面）、pop（页面关闭），或两者组成的数组。"
    },
    "kind": "text"
  },
  {
    "name": "volumeInterval",
    "attribute": "volume-interval",
    "standard": 0,
    "says": {
      "en": "Interval of bind:volume in ms; 0 for never.",
      "zh": "bind:volume 的触发间隔（毫秒）；0 为不触发。"
    },
    "kind": "number",
    "min": 0,
    "max": 60000
  },
  {
    "name": "background",
    "attribute": "background",
    "standard": "keep",
    "says": {
      "en": "In the background: keep publishing, mute camera and microphone, or leave the room.",
      "zh": "进入后台时：keep 继续发布，mute 关闭摄像头和麦克风，leave 退出房间。"
    },
    "kind": "choice",
    "choices": [
      "keep",
      "mute",
      "leave"
    ]
  },
  {
    "name": "pusherAttributes",
    "attribute": "pusher-attributes",
    "standard": {},
    "says": {
      "en": "Further attributes of live-pusher, by name.",
      "zh": "live-pusher 的其他属性，以属性名为键。"
    },
    "kind": "object"
  },
  {
    "name": "playerAttributes",
    "attribute": "player-attributes",
    "standard": {},
    "says": {
      "en": "Further attributes of all live-players, by name.",
      "zh": "所有 live-player 的其他属性，以属性名为键。"
    },
    "kind": "object"
  },
  {
    "name": "controls",
    "attribute": "controls",
    "standard": "mic camera flip speaker layout hangup",
    "says": {
      "en": "The controls of the bar, in order: mic, camera, flip, speaker, beauty, layout, diagnostics, more, hangup, separated by spaces or in an array; empty for no bar. more opens the controls that are not listed. diagnostics copies the result of getDiagnostics(); it is shown only if listed, and behind more if that is listed too.",
      "zh": "控制栏里的按钮，按顺序：mic、camera、flip、speaker、beauty、layout、diagnostics、more、hangup，用空格分隔或放在数组里；为空则没有控制栏。more 打开没有列出的按钮。diagnostics 复制 getDiagnostics() 的结果，只有列出时才显示；同时列出 more 时收在 more 里。"
    },
    "kind": "list",
    "choices": [
      "mic",
      "camera",
      "flip",
      "speaker",
      "beauty",
      "layout",
      "diagnostics",
      "more",
      "hangup"
    ]
  },
  {
    "name": "controlsTimeout",
    "attribute": "controls-timeout",
    "standard": 5,
    "says": {
      "en": "Seconds after which a floating control bar hides until the next tap; 0 for never.",
      "zh": "悬浮在画面上的控制栏几秒后自动隐藏，点击画面再次显示；0 为不隐藏。"
    },
    "kind": "number",
    "min": 0,
    "max": 3600
  },
  {
    "name": "theme",
    "attribute": "theme",
    "standard": "auto",
    "says": {
      "en": "light, dark, or auto: follows the phone; dark in apps that do not support themes.",
      "zh": "light、dark 或 auto：跟随手机；小程序没有适配深色模式时为深色。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "light",
      "dark"
    ]
  },
  {
    "name": "locale",
    "attribute": "locale",
    "standard": "auto",
    "says": {
      "en": "zh-CN, en, or auto: follows the phone.",
      "zh": "zh-CN、en 或 auto：跟随手机。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "zh-CN",
      "en"
    ]
  },
  {
    "name": "words",
    "attribute": "words",
    "standard": {},
    "says": {
      "en": "Texts that replace the component's, by name, such as { alone: 'Nobody here yet' }.",
      "zh": "替换组件的文案，以文案名为键，如 { alone: '还没有人' }。"
    },
    "kind": "object"
  },
  {
    "name": "users",
    "attribute": "users",
    "standard": {},
    "says": {
      "en": "Names and avatars by userID: { bob: { name: 'Bob', avatar: 'https://...' } }.",
      "zh": "用户的名字和头像，以 userID 为键：{ bob: { name: '小博', avatar: 'https://...' } }。"
    },
    "kind": "object"
  },
  {
    "name": "plain",
    "attribute": "plain",
    "standard": false,
    "says": {
      "en": "Tiles show the video only, without names, avatars or indicators.",
      "zh": "格子里只显示视频，不显示名字、头像和状态标记。"
    },
    "kind": "flag"
  },
  {
    "name": "layout",
    "attribute": "layout",
    "standard": "auto",
    "says": {
      "en": "How tiles are arranged; auto chooses by the users in the room.",
      "zh": "画面的布局；auto 按房间里的用户自动选择。"
    },
    "kind": "choice",
    "choices": [
      "auto",
      "1v1",
      "grid",
      "speaker",
      "classroom",
      "audio",
      "custom"
    ]
  },
  {
    "name": "guide",
    "attribute": "guide",
    "standard": true,
    "says": {
      "en": "Shows a guide in the room when permissions are missing. When off, the page can show its own in the slot guide.",
      "zh": "缺少权限时在房间里显示引导；关闭后页面可以在插槽 guide 里显示自己的引导。"
    },
    "kind": "flag"
  },
  {
    "name": "teacher",
    "attribute": "teacher",
    "standard": "",
    "says": {
      "en": "User on the large tile in the layout classroom; empty for the first user to join.",
      "zh": "classroom 布局的大画面用户；为空则为最先进房的用户。"
    },
    "kind": "text"
  },
  {
    "name": "debug",
    "attribute": "debug",
    "standard": false,
    "says": {
      "en": "Logs each step, and shows the statistics of the native tags on the tiles.",
      "zh": "打印每一步日志，并在画面上显示原生标签的统计数据。"
    },
    "kind": "flag"
  },
  {
    "name": "config",
    "attribute": "config",
    "standard": {},
    "says": {
      "en": "All settings in one object, as in Tencent's former trtc-room. Single properties take precedence.",
      "zh": "用一个对象给出全部设置，格式同腾讯旧版 trtc-room。单独设置的属性优先。"
    },
    "kind": "object"
  }
]

export const events: readonly EventRow[] = [
  {
    "name": "localjoin",
    "says": {
      "en": "The server confirmed that we are in the room. Fires once per entry, not again after a reconnect.",
      "zh": "服务器确认本端已进房。每次进房触发一次，断线重连后不再触发。"
    }
  },
  {
    "name": "localleave",
    "says": {
      "en": "We left the room.",
      "zh": "本端已离开房间。"
    }
  },
  {
    "name": "kickedout",
    "says": {
      "en": "The server removed us from the room; LOCAL_LEAVE follows.",
      "zh": "本端被服务器移出房间，随后触发 LOCAL_LEAVE。"
    }
  },
  {
    "name": "remoteuserjoin",
    "says": {
      "en": "A user who may publish joined the room.",
      "zh": "有一位可以发布音视频的用户进房。"
    }
  },
  {
    "name": "remoteuserleave",
    "says": {
      "en": "A user left; the events that remove their streams come first.",
      "zh": "有一位用户退房；先触发其各路流移除的事件。"
    }
  },
  {
    "name": "remotevideoadd",
    "says": {
      "en": "A remote camera or shared screen became available.",
      "zh": "远端摄像头或屏幕共享可用。"
    }
  },
  {
    "name": "remotevideoremove",
    "says": {
      "en": "A remote camera or shared screen is no longer available.",
      "zh": "远端摄像头或屏幕共享不再可用。"
    }
  },
  {
    "name": "remoteaudioadd",
    "says": {
      "en": "A remote microphone became available.",
      "zh": "远端麦克风可用。"
    }
  },
  {
    "name": "remoteaudioremove",
    "says": {
      "en": "A remote microphone is no longer available.",
      "zh": "远端麦克风不再可用。"
    }
  },
  {
    "name": "localstateupdate",
    "says": {
      "en": "A state code of the pusher, as it came.",
      "zh": "推流标签的状态码，原样转发。"
    }
  },
  {
    "name": "remotestateupdate",
    "says": {
      "en": "A state code of a player, as it came.",
      "zh": "播放器的状态码，原样转发。"
    }
  },
  {
    "name": "playerwarning",
    "says": {
      "en": "A player reports one of the codes 6002 to 6005.",
      "zh": "播放器上报 6002 到 6005 之一。"
    }
  },
  {
    "name": "localnetstateupdate",
    "says": {
      "en": "Statistics of the pusher: bitrates, sizes, network; about every two seconds.",
      "zh": "推流标签的统计数据：码率、尺寸、网络状况，约每两秒一次。"
    }
  },
  {
    "name": "remotenetstateupdate",
    "says": {
      "en": "Statistics of a player, when they changed.",
      "zh": "播放器的统计数据，有变化时触发。"
    }
  },
  {
    "name": "localaudiovolumeupdate",
    "says": {
      "en": "Our own volume, several times a second.",
      "zh": "本端音量，每秒数次。"
    }
  },
  {
    "name": "remoteaudiovolumeupdate",
    "says": {
      "en": "The volume of a remote user, several times a second.",
      "zh": "某位远端用户的音量，每秒数次。"
    }
  },
  {
    "name": "videofullscreenupdate",
    "says": {
      "en": "A player entered or left full screen.",
      "zh": "播放器进入或退出全屏。"
    }
  },
  {
    "name": "pictureinpicturechange",
    "says": {
      "en": "A remote video or our own entered or left picture-in-picture.",
      "zh": "画面（远端或本端）进入小窗，或从小窗返回。"
    }
  },
  {
    "name": "castinguserselect",
    "says": {
      "en": "The user chose a device to cast a remote video to, or closed the list; needs enableCasting.",
      "zh": "用户选择了投屏设备，或没有选择；需要 enableCasting。"
    }
  },
  {
    "name": "castingstatechange",
    "says": {
      "en": "Casting started or failed to start.",
      "zh": "投屏成功或失败。"
    }
  },
  {
    "name": "castinginterrupt",
    "says": {
      "en": "Casting was interrupted; reconnectCasting() resumes it.",
      "zh": "投屏被中断；用 reconnectCasting() 重连。"
    }
  },
  {
    "name": "bgmplaystart",
    "says": {
      "en": "The background music started.",
      "zh": "背景音乐开始播放。"
    }
  },
  {
    "name": "bgmplayprogress",
    "says": {
      "en": "Progress of the background music.",
      "zh": "背景音乐的播放进度。"
    }
  },
  {
    "name": "bgmplaycomplete",
    "says": {
      "en": "The background music ended.",
      "zh": "背景音乐播放完毕。"
    }
  },
  {
    "name": "bgmplayfail",
    "says": {
      "en": "The background music could not be loaded.",
      "zh": "背景音乐无法加载。"
    }
  },
  {
    "name": "activespeaker",
    "says": {
      "en": "The active speaker changed: the loudest user for about a second. Does not fire when everybody is silent.",
      "zh": "当前说话人变化：某用户连续约一秒音量最大。所有人都安静时不触发。"
    }
  },
  {
    "name": "volume",
    "says": {
      "en": "All volumes of an interval; only with volume-interval.",
      "zh": "一个周期内所有人的音量；仅在设置 volume-interval 后触发。"
    }
  },
  {
    "name": "networkquality",
    "says": {
      "en": "The network quality of a user, or our own, changed.",
      "zh": "某位用户或本端的网络质量等级发生变化。"
    }
  },
  {
    "name": "firstframe",
    "says": {
      "en": "The first video frame of a stream was rendered.",
      "zh": "一路流的视频首帧已渲染。"
    }
  },
  {
    "name": "playerstuck",
    "says": {
      "en": "A remote video stutters (2105).",
      "zh": "远端画面卡顿（2105）。"
    }
  },
  {
    "name": "permissiondenied",
    "says": {
      "en": "The user or the system does not allow the camera or the microphone; the room goes on without.",
      "zh": "用户或系统不允许使用摄像头或麦克风；通话继续，只是没有该设备。"
    }
  },
  {
    "name": "guidechange",
    "says": {
      "en": "The obstacles to the call changed; empty when all are resolved.",
      "zh": "妨碍通话的问题有变化；全部解决后为空。"
    }
  },
  {
    "name": "rolechange",
    "says": {
      "en": "In live and voicechatroom: we started or stopped publishing.",
      "zh": "在 live 和 voicechatroom 场景下：本端开始或停止发布。"
    }
  },
  {
    "name": "mediachange",
    "says": {
      "en": "Our camera, microphone, camera position or audio route changed, whether by a property, a method or a control.",
      "zh": "本端的摄像头、麦克风、前后置或声音播放设备发生变化，不论由属性、方法还是控制栏引起。"
    }
  },
  {
    "name": "seimessage",
    "says": {
      "en": "A message in the video of a remote user (SEI); needs enableRecvMessage.",
      "zh": "收到远端视频流中的消息（SEI）；需要 enableRecvMessage。"
    }
  },
  {
    "name": "usersigexpiring",
    "says": {
      "en": "The userSig expires soon: five minutes before, or in the last fifth of a shorter lifetime. Enter the same room with a new one: the call goes on, and the new one is used for the next reconnect. Only with userSigExpire.",
      "zh": "userSig 即将过期：提前五分钟触发，有效期更短时在最后五分之一时触发。用新的签名再次进入同一房间即可：通话不中断，下次重连时使用新的签名。仅在给出 userSigExpire 时触发。"
    }
  },
  {
    "name": "pagechange",
    "says": {
      "en": "The current page of tiles, or the number of pages, changed.",
      "zh": "画面的当前页或页数变化。"
    }
  },
  {
    "name": "layoutchange",
    "says": {
      "en": "The layout changed.",
      "zh": "布局变化。"
    }
  },
  {
    "name": "statechange",
    "says": {
      "en": "The phase of the room changed.",
      "zh": "房间的阶段变化。"
    }
  },
  {
    "name": "error",
    "says": {
      "en": "Something failed; fatal says whether the room is lost with it.",
      "zh": "发生错误；fatal 表示房间是否因此结束。"
    }
  },
  {
    "name": "tiletap",
    "says": {
      "en": "A tile was tapped; fires for each tap of a double tap, too.",
      "zh": "点击画面；双击时每一下也会触发。"
    }
  },
  {
    "name": "tiledoubletap",
    "says": {
      "en": "A tile was double-tapped.",
      "zh": "双击画面。"
    }
  },
  {
    "name": "tilelongpress",
    "says": {
      "en": "A tile was long-pressed.",
      "zh": "长按画面。"
    }
  },
  {
    "name": "controltap",
    "says": {
      "en": "A control was tapped; its action has already been started.",
      "zh": "点击控制栏按钮；对应的操作已经开始执行。"
    }
  }
]

export const methods: readonly MethodRow[] = [
  {
    "name": "enterRoom",
    "says": {
      "en": "Enters the room given by the properties, overridden by params; resolves when the server has confirmed the entry.",
      "zh": "进入由属性给出的房间，params 优先于属性；服务器确认后 resolve。"
    },
    "takes": "params: Partial<EnterParams>"
  },
  {
    "name": "exitRoom",
    "says": {
      "en": "Leaves the room; resolves at once if there is none, and after two seconds at the latest.",
      "zh": "退房；不在房间时立即 resolve，最迟两秒后 resolve。"
    },
    "takes": ""
  },
  {
    "name": "publishLocalVideo",
    "says": {
      "en": "Turns the camera on; before entering, this applies to the next room.",
      "zh": "打开摄像头；进房之前调用，则进房后生效。"
    },
    "takes": ""
  },
  {
    "name": "unpublishLocalVideo",
    "says": {
      "en": "Turns the camera off.",
      "zh": "关闭摄像头。"
    },
    "takes": ""
  },
  {
    "name": "publishLocalAudio",
    "says": {
      "en": "Turns the microphone on; before entering, this applies to the next room.",
      "zh": "打开麦克风；进房之前调用，则进房后生效。"
    },
    "takes": ""
  },
  {
    "name": "unpublishLocalAudio",
    "says": {
      "en": "Turns the microphone off.",
      "zh": "关闭麦克风。"
    },
    "takes": ""
  },
  {
    "name": "subscribeRemoteVideo",
    "says": {
      "en": "Receives a video; rejects with unknownStream if the user does not have it. A given streamType (main or small) is used from then on in every layout.",
      "zh": "接收一路画面；该用户没有这路流时以 unknownStream 拒绝。指定了 streamType（main 或 small），此后在任何布局里都使用它。"
    },
    "takes": "choice: PictureChoice"
  },
  {
    "name": "unsubscribeRemoteVideo",
    "says": {
      "en": "Stops receiving a video; the tile stays.",
      "zh": "停止接收一路画面；格子保留，显示头像。"
    },
    "takes": "choice: PictureChoice"
  },
  {
    "name": "subscribeRemoteAudio",
    "says": {
      "en": "Receives a user's audio.",
      "zh": "接收某用户的声音。"
    },
    "takes": "choice: UserDetail"
  },
  {
    "name": "unsubscribeRemoteAudio",
    "says": {
      "en": "Stops receiving a user's audio.",
      "zh": "停止接收某用户的声音。"
    },
    "takes": "choice: UserDetail"
  },
  {
    "name": "switchCamera",
    "says": {
      "en": "Switches between the front and the back camera. Calls run one after the other.",
      "zh": "切换前后摄像头；连续调用时依次执行。"
    },
    "takes": ""
  },
  {
    "name": "setPinnedUser",
    "says": {
      "en": "Pins a user to the large tile, or to first place in layouts without one. No userID unpins.",
      "zh": "把一位用户固定为大画面（没有大画面的布局里排在最前）；不传 userID 则取消固定。"
    },
    "takes": "userID: string"
  },
  {
    "name": "turnPage",
    "says": {
      "en": "Shows a page of tiles (0-based, clamped to the pages there are); pagechange fires.",
      "zh": "翻到某一页画面：从 0 开始，超出范围时取最近的一页；翻页后触发 pagechange。"
    },
    "takes": "page: number"
  },
  {
    "name": "setViewRect",
    "says": {
      "en": "Positions a tile in the layout custom.",
      "zh": "设置画面在 custom 布局中的位置和大小。"
    },
    "takes": "rect: ViewRect"
  },
  {
    "name": "setViewZIndex",
    "says": {
      "en": "Sets the stacking order of a tile in the layout custom.",
      "zh": "设置画面在 custom 布局中的层级。"
    },
    "takes": "view: ViewChoice & { zIndex: number }"
  },
  {
    "name": "setViewVisible",
    "says": {
      "en": "Hides or shows a tile; its audio goes on.",
      "zh": "隐藏或显示一个画面，声音不受影响。"
    },
    "takes": "view: ViewChoice & { isVisible: boolean }"
  },
  {
    "name": "setViewOrientation",
    "says": {
      "en": "Rotates a remote video.",
      "zh": "设置远端画面的方向。"
    },
    "takes": "view: StreamChoice & { orientation: 'vertical' | 'horizontal' }"
  },
  {
    "name": "setViewFillMode",
    "says": {
      "en": "Letter-boxes or crops a remote video.",
      "zh": "设置远端画面留黑边还是裁剪填满。"
    },
    "takes": "view: StreamChoice & { fillMode: 'contain' | 'fillCrop' }"
  },
  {
    "name": "enterFullscreen",
    "says": {
      "en": "Shows a remote video in full screen, in portrait (0) or landscape (90, -90). Calls are queued, 1.5 s apart.",
      "zh": "全屏显示远端画面，竖屏（0）或横屏（90、-90）。多次调用依次执行，间隔 1.5 秒。"
    },
    "takes": "choice: StreamChoice & { direction?: 0 | 90 | -90 }"
  },
  {
    "name": "exitFullscreen",
    "says": {
      "en": "Leaves full screen.",
      "zh": "退出全屏。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "snapshot",
    "says": {
      "en": "Takes a snapshot of a tile without saving it to the album.",
      "zh": "对一个画面截图，不保存到相册。"
    },
    "takes": "view: ViewChoice & { quality?: 'raw' | 'compressed' }"
  },
  {
    "name": "saveSnapshot",
    "says": {
      "en": "Takes a snapshot and resolves when it is saved to the album.",
      "zh": "截图并保存到相册，保存完成后 resolve。"
    },
    "takes": "view: ViewChoice & { quality?: 'raw' | 'compressed' }"
  },
  {
    "name": "playBGM",
    "says": {
      "en": "Plays background music that all users hear; progress is reported by the bgmplay... events.",
      "zh": "播放所有人都能听到的背景音乐；播放进度由 bgmplay... 事件通知。"
    },
    "takes": "music: Music"
  },
  {
    "name": "pauseBGM",
    "says": {
      "en": "Pauses the music; rejects if none is playing.",
      "zh": "暂停音乐；没有在播放时 reject。"
    },
    "takes": ""
  },
  {
    "name": "resumeBGM",
    "says": {
      "en": "Resumes the music.",
      "zh": "继续播放音乐。"
    },
    "takes": ""
  },
  {
    "name": "stopBGM",
    "says": {
      "en": "Stops the music; bgmplaycomplete does not fire.",
      "zh": "停止音乐，不触发 bgmplaycomplete。"
    },
    "takes": ""
  },
  {
    "name": "setBGMVolume",
    "says": {
      "en": "Sets the volume of the music, 0 to 1.",
      "zh": "设置音乐的音量，0 到 1。"
    },
    "takes": "volume: number"
  },
  {
    "name": "setMICVolume",
    "says": {
      "en": "Sets the volume of our microphone, 0 to 1.",
      "zh": "设置本端麦克风的音量，0 到 1。"
    },
    "takes": "volume: number"
  },
  {
    "name": "sendSEI",
    "says": {
      "en": "Sends a short text in the video stream; others get seimessage if they set enableRecvMessage.",
      "zh": "随视频流发送一段短文本；设置了 enableRecvMessage 的用户会收到 seimessage。"
    },
    "takes": "message: string"
  },
  {
    "name": "toggleTorch",
    "says": {
      "en": "Toggles the flashlight.",
      "zh": "打开或关闭闪光灯。"
    },
    "takes": ""
  },
  {
    "name": "getMaxZoom",
    "says": {
      "en": "Resolves with the maximum zoom of the current camera.",
      "zh": "得到当前摄像头的最大缩放倍数。"
    },
    "takes": ""
  },
  {
    "name": "setZoom",
    "says": {
      "en": "Sets the zoom of our camera, 1 to getMaxZoom().",
      "zh": "设置本端摄像头的缩放，1 到 getMaxZoom()。"
    },
    "takes": "zoom: number"
  },
  {
    "name": "startPreview",
    "says": {
      "en": "Starts the local preview before a room is entered.",
      "zh": "进房之前预览本端画面。"
    },
    "takes": ""
  },
  {
    "name": "stopPreview",
    "says": {
      "en": "Stops the preview.",
      "zh": "停止预览。"
    },
    "takes": ""
  },
  {
    "name": "requestPictureInPicture",
    "says": {
      "en": "Shows a remote video in the picture-in-picture window; pictureinpicturechange fires.",
      "zh": "让远端画面进入小窗，触发 pictureinpicturechange。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "exitPictureInPicture",
    "says": {
      "en": "Closes the picture-in-picture window of a tile.",
      "zh": "关闭一个画面的小窗。"
    },
    "takes": "view: ViewChoice"
  },
  {
    "name": "startCasting",
    "says": {
      "en": "Lets the user choose a device in the same network to cast a remote video to. WeChat requires that the four casting methods are called in a tap handler, and enableCasting in player-attributes.",
      "zh": "让用户选择同一网络中的设备，把远端画面投屏上去。微信要求四个投屏方法在 tap 事件回调内调用，并在 player-attributes 中设置 enableCasting。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "switchCasting",
    "says": {
      "en": "Lets the user choose another device.",
      "zh": "让用户切换投屏设备。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "reconnectCasting",
    "says": {
      "en": "Resumes casting after castinginterrupt.",
      "zh": "castinginterrupt 之后重连投屏设备。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "exitCasting",
    "says": {
      "en": "Stops casting.",
      "zh": "退出投屏。"
    },
    "takes": "choice: StreamChoice"
  },
  {
    "name": "preflight",
    "says": {
      "en": "Checks before entering for obstacles to the call and shows them in the guide. Requests permissions that were never requested, for the devices that are on or that media names. Never rejects.",
      "zh": "进房前检查会妨碍通话的问题，并在引导卡片里提示。对从未请求过授权的设备（已开启的，或 media 指定的）发起授权请求。从不 reject。"
    },
    "takes": "media: WantedMedia"
  },
  {
    "name": "getLocalState",
    "says": {
      "en": "The local user's current state.",
      "zh": "本端用户的当前状态。"
    },
    "takes": ""
  },
  {
    "name": "getRemoteUserList",
    "says": {
      "en": "The remote users, in the order they joined.",
      "zh": "远端用户列表，按进房先后排列。"
    },
    "takes": ""
  },
  {
    "name": "getDiagnostics",
    "says": {
      "en": "Diagnostics as plain JSON for a bug report: phone, phases, codes, the last 500 log lines; no secrets.",
      "zh": "诊断信息，纯 JSON，可直接粘贴到问题报告里：机型、阶段变化、状态码和最近 500 行日志，不含密钥。"
    },
    "takes": ""
  }
]
