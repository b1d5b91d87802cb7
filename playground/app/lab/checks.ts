import type { CheckGroup } from './check'

/**
 * The checks that need a phone, in the lab's order. IDs are used in reports and never reused. `npx gulp docs`
 * writes docs/device-checks.md and its Chinese version from this list.
 */
export const checkGroups = [
  {
    title: { en: 'The call', zh: '通话' },
    checks: [
      {
        id: 'meet',
        by: 'both',
        do: { en: 'Enter the same room on both phones', zh: '两部手机进入同一个房间' },
        expect: {
          en: 'Each sees and hears the other within a few seconds; `localjoin` is told once',
          zh: '几秒内互相看到、听到；`localjoin` 只触发一次',
        },
      },
      {
        id: 'messages',
        by: 'lab',
        do: {
          en: '`sendSEI()` while the other has `player-attributes="{{ {enableRecvMessage: true} }}"`',
          zh: '调用 `sendSEI()`，对方设有 `player-attributes="{{ {enableRecvMessage: true} }}"`',
        },
        expect: { en: '`seimessage` with the text, on both sides', zh: '双方都收到带文本的 `seimessage`' },
      },
      {
        id: 'overlay',
        by: 'eyes',
        do: {
          en: 'Look at the name and the still avatar over a playing picture; turn the camera off and on',
          zh: '看画面上的名字和静态头像，关掉再打开摄像头',
        },
        expect: {
          en: 'They stand above the native video; nothing flickers',
          zh: '它们显示在原生视频之上，没有闪烁',
        },
      },
      {
        id: 'corners',
        by: 'eyes',
        do: { en: 'In 1v1, look at the corners of the small picture', zh: '1v1 布局下看小画面的四个角' },
        expect: {
          en: 'Rounded, with the picture cut at the corner (Android and iOS)',
          zh: '是圆角，画面在圆角处被裁掉（Android 和 iOS）',
        },
      },
      {
        id: 'leave',
        by: 'lab',
        do: { en: 'Leave the room and look at the codes', zh: '离开房间，看状态码' },
        expect: {
          en: '`stop()` answers, so `localleave` is `confirmed`; whether 1019 comes (iOS never told it in 2020)',
          zh: '`stop()` 有回调，`localleave` 的 `confirmed` 为 true；记录是否有 1019（2020 年的 iOS 没有）',
        },
      },
      {
        id: 'reenter',
        by: 'lab',
        do: { en: 'Leave, enter again at once, ten times', zh: '离开后立即重新进入，重复十次' },
        expect: {
          en: 'Each time `localjoin`, a picture and a list of who is there; no -1 and no late error',
          zh: '每次都有 `localjoin`、画面和成员列表；没有 -1，也没有过期的错误',
        },
      },
      {
        id: 'cameraOff',
        by: 'both',
        do: { en: 'Turn the camera off on one phone, on again', zh: '一部手机关掉摄像头，再打开' },
        expect: {
          en: 'On the other the same tile shows the avatar, then the picture; no black flash on any tile',
          zh: '另一部手机的同一格先显示头像，再显示画面；任何一格都没有黑屏闪烁',
        },
      },
      {
        id: 'micOff',
        by: 'both',
        do: { en: 'Turn the microphone off, on again', zh: '关掉麦克风，再打开' },
        expect: {
          en: 'The other is told both and hears silence between; the picture goes on',
          zh: '对方收到两次通知，期间听不到声音；画面不受影响',
        },
      },
      {
        id: 'rename',
        by: 'lab',
        do: {
          en: 'Enter with a userID that TRTC does not document (a space, a sign, a letter beyond ASCII)',
          zh: '用 TRTC 文档之外的 userID 进房（空格、符号、非 ASCII 字母）',
        },
        expect: {
          en: 'The other is told the id as it was written, or the entry is refused; which of the two',
          zh: '对方看到的 userID 与写的一致，或者进房被拒；记录是哪一种',
        },
      },
      {
        id: 'stringRoom',
        by: 'lab',
        do: {
          en: 'Both enter a string room with each legal sign (`! # $ % & ( ) + - : ; < = . > ? @ [ ] ^ _ { } , ~` and a space)',
          zh: '两部手机进入含有全部合法符号的字符串房间（`! # $ % & ( ) + - : ; < = . > ? @ [ ] ^ _ { } , ~` 和空格）',
        },
        expect: { en: 'Both phones meet in it', zh: '两部手机在里面见面' },
      },
      {
        id: 'wrongSig',
        by: 'lab',
        do: { en: 'Enter with a wrong userSig', zh: '用错误的 userSig 进房' },
        expect: {
          en: 'One `error` with `userSigRefused`; which codes came, in which order',
          zh: '一个 `error`，`reason` 为 `userSigRefused`；记录状态码及其顺序',
        },
      },
      {
        id: 'sameUser',
        by: 'lab',
        do: { en: 'The other phone enters as the same user', zh: '另一部手机用同一个 userID 进房' },
        expect: {
          en: 'The first is put out once, with `kickedout`; which `reason[...]` 1019 says',
          zh: '先进房的收到一次 `kickedout`；记录 1019 里的 `reason[...]`',
        },
      },
    ],
  },
  {
    title: { en: 'Devices and media', zh: '设备与媒体' },
    checks: [
      {
        id: 'position',
        by: 'both',
        do: {
          en: '`camera-position="back"` before entering, then `front` in the room',
          zh: '进房前 `camera-position="back"`，进房后改为 `front`',
        },
        expect: { en: 'Back first, then front', zh: '先后置，再前置' },
      },
      {
        id: 'effects',
        by: 'eyes',
        do: {
          en: 'Set `beauty`, `whiteness`, `beauty-style`, `filter`, `voice-changer`, `audio-reverb` while in the room',
          zh: '在房间里设置 `beauty`、`whiteness`、`beauty-style`、`filter`、`voice-changer`、`audio-reverb`',
        },
        expect: {
          en: 'Seen and heard at once, or only after the next start: note which',
          zh: '立即生效，还是下次推流才生效：逐个记下',
        },
      },
      {
        id: 'torchZoom',
        by: 'both',
        do: {
          en: '`toggleTorch()` with the back camera; `getMaxZoom()`, `setZoom(2)`',
          zh: '后置摄像头下 `toggleTorch()`；`getMaxZoom()`、`setZoom(2)`',
        },
        expect: { en: 'Lamp and zoom', zh: '闪光灯亮，画面放大' },
      },
      {
        id: 'small',
        by: 'both',
        do: {
          en: "`subscribeRemoteVideo({userID, streamType: 'small'})` of somebody with `encsmall` 1, and back to `main`",
          zh: "订阅设有 `encsmall` 1 的用户的小流 `subscribeRemoteVideo({userID, streamType: 'small'})`，再切回 `main`",
        },
        expect: { en: 'The same tile; whether there is a flash', zh: '仍是同一格；记录有没有闪一下' },
      },
      {
        id: 'visible',
        by: 'eyes',
        do: {
          en: '`setViewVisible({userID, isVisible: false})` in the layout `custom`, and back',
          zh: '`custom` 布局下 `setViewVisible({userID, isVisible: false})`，再恢复',
        },
        expect: {
          en: 'The picture is gone, its sound stays, nothing flickers when it is back',
          zh: '画面消失、声音还在，恢复时没有闪烁',
        },
      },
      {
        id: 'fullscreen',
        by: 'both',
        do: {
          en: '`enterFullscreen` and `exitFullscreen` in quick turns',
          zh: '快速交替调用 `enterFullscreen` 和 `exitFullscreen`',
        },
        expect: { en: 'Each is carried out, 1.5 s apart', zh: '每一次都执行，间隔 1.5 秒' },
      },
      {
        id: 'music',
        by: 'both',
        do: {
          en: '`playBGM` with an mp3, `setBGMVolume`, pause, resume',
          zh: '`playBGM` 播放 mp3，`setBGMVolume`、暂停、继续',
        },
        expect: {
          en: 'Heard by both; `bgmplaystart` and `bgmplayprogress` come',
          zh: '双方都听到；收到 `bgmplaystart` 和 `bgmplayprogress`',
        },
      },
      {
        id: 'pictureInPicture',
        by: 'both',
        do: {
          en: '`picture-in-picture-mode="push"`, open another page',
          zh: '`picture-in-picture-mode="push"`，打开另一个页面',
        },
        expect: {
          en: 'The small window and `pictureinpicturechange`; `exitPictureInPicture()` closes it',
          zh: '出现小窗，触发 `pictureinpicturechange`；`exitPictureInPicture()` 关闭它',
        },
      },
      {
        id: 'smallWindow',
        by: 'eyes',
        do: {
          en: '`requestPictureInPicture({userID})` of a remote picture, tap the small window; the same with `pop`',
          zh: '对远端画面调用 `requestPictureInPicture({userID})`，点小窗；`pop` 模式同样试一次',
        },
        expect: {
          en: 'One window at a time; the tap leads back to the page; the room goes on all the while',
          zh: '同时只有一个小窗；点击回到页面；期间房间一直正常',
        },
      },
      {
        id: 'casting',
        by: 'eyes',
        do: {
          en: 'With `player-attributes="{{ {enableCasting: true} }}"` call `startCasting({userID})` in a tap, choose a television, switch it off',
          zh: '设 `player-attributes="{{ {enableCasting: true} }}"`，在点击中调用 `startCasting({userID})`，选择电视，再关掉电视',
        },
        expect: {
          en: 'The three casting events in this order; `reconnectCasting()` takes it up again',
          zh: '三个投屏事件依次触发；`reconnectCasting()` 可以重连',
        },
      },
      {
        id: 'customRender',
        by: 'eyes',
        do: {
          en: 'With `pusher-attributes="{{ {enableVideoCustomRender: true} }}"` draw over each frame, as [guide/effects](guide/effects.md) has it',
          zh: '设 `pusher-attributes="{{ {enableVideoCustomRender: true} }}"`，按 [guide/effects](guide/effects.zh-CN.md) 在每帧上绘制',
        },
        expect: {
          en: 'The other phone sees what was drawn; whether it also works when the attribute is set in the room',
          zh: '对方看到绘制的内容；记录进房后才设置该属性是否有效',
        },
      },
    ],
  },
  {
    title: { en: 'Interruptions', zh: '打断' },
    checks: [
      {
        id: 'background',
        by: 'both',
        do: { en: 'Minimise the mini program, return after a minute', zh: '最小化小程序，一分钟后回来' },
        expect: {
          en: 'As before: picture and sound on both phones',
          zh: '和之前一样：两部手机都有画面和声音',
        },
      },
      {
        id: 'capsule',
        by: 'both',
        do: {
          en: 'Close the mini program with the capsule, open it again from the list',
          zh: '点胶囊按钮关闭小程序，再从列表中打开',
        },
        expect: {
          en: 'The room is entered again by itself; which of 5000 and 5001 came',
          zh: '自动重新进房；记录出现的是 5000 还是 5001',
        },
      },
      {
        id: 'hiddenLeave',
        by: 'lab',
        do: {
          en: 'Minimise the mini program; it leaves the room meanwhile; return after 15 s',
          zh: '最小化小程序，其间它会离开房间；15 秒后回来',
        },
        expect: {
          en: 'The other phone hears and sees nothing more within a few seconds, though `stop()` is not called in the background',
          zh: '虽然后台不调用 `stop()`，另一部手机几秒内就听不到、看不到',
        },
      },
      {
        id: 'hiddenJoin',
        by: 'both',
        do: {
          en: 'Minimise the mini program; the other phone leaves and enters meanwhile; return after 15 s',
          zh: '最小化小程序，其间另一部手机离开再进入；15 秒后回来',
        },
        expect: {
          en: 'Its picture plays within a few seconds; the others go on without a flash (Android)',
          zh: '几秒内出现它的画面；其他画面不闪（Android）',
        },
      },
      {
        id: 'network',
        by: 'both',
        do: { en: 'Switch from WiFi to 4G', zh: '从 WiFi 切到 4G' },
        expect: {
          en: 'A notice, then the same room with camera and microphone as they were; who is there is told within five seconds of 1018',
          zh: '先有提示，然后回到同一房间，摄像头和麦克风不变；1018 之后五秒内收到成员列表',
        },
      },
      {
        id: 'phoneCall',
        by: 'both',
        do: {
          en: 'Take a phone call during the room, end it, come back',
          zh: '通话中接听一个电话，挂断后回来',
        },
        expect: {
          en: 'The notice says that the call is interrupted; picture and sound come back by themselves',
          zh: '提示通话已中断；画面和声音自动恢复',
        },
      },
      {
        id: 'alarm',
        by: 'both',
        do: {
          en: 'Let an alarm ring during the call; then a call of WeChat',
          zh: '通话中让闹钟响一次，再来一个微信语音通话',
        },
        expect: {
          en: "`suspended`, and back by itself when it is over; which of `onAudioInterruptionEnd` and the page's show came first",
          zh: '进入 `suspended`，结束后自动恢复；记录 `onAudioInterruptionEnd` 和页面显示哪个先到',
        },
      },
    ],
  },
  {
    title: { en: 'Permissions', zh: '权限' },
    checks: [
      {
        id: 'cameraDenied',
        by: 'both',
        do: {
          en: 'Deny the camera when asked; read the card, tap *Open settings*, allow it, come back',
          zh: '询问时拒绝摄像头；看提示卡片，点“去设置”，允许后回来',
        },
        expect: {
          en: 'An error that names the camera, and sound all the while; then the card is gone and the picture is there, without leaving the room; note whether the tag asked again by itself',
          zh: '错误里写明是摄像头，声音一直正常；之后卡片消失、画面出现，不用退房；记录标签是否自己又问了一次',
        },
      },
      {
        id: 'micDenied',
        by: 'both',
        do: { en: 'The same with the microphone, and with both', zh: '麦克风同样试一次，两者一起再试一次' },
        expect: { en: 'The other one hears you once it is allowed', zh: '允许之后对方能听到你' },
      },
      {
        id: 'systemCamera',
        by: 'both',
        do: {
          en: "Switch WeChat's camera off in the phone's settings, enter; tap the card's button",
          zh: '在手机设置里关掉微信的摄像头权限，进房；点卡片上的按钮',
        },
        expect: {
          en: "The phone's settings open; after allowing it and coming back the picture is there. Which code came (10001 or -1314)",
          zh: '打开手机设置；允许后回来画面出现。记录状态码是 10001 还是 -1314',
        },
      },
      {
        id: 'category',
        by: 'both',
        do: {
          en: 'Enter with a mini program whose category or interface switch is missing',
          zh: '用类目不符或没有打开接口权限的小程序进房',
        },
        expect: {
          en: 'The card says so; note the words of `start()` or `binderror`',
          zh: '卡片说明原因；记下 `start()` 或 `binderror` 的文字',
        },
      },
      {
        id: 'privacy',
        by: 'both',
        do: {
          en: 'With the privacy guide not yet accepted, enter',
          zh: '还没有同意隐私保护指引时进房',
        },
        expect: {
          en: 'The card; *Accept* makes it go. Whether WeChat shows its own window besides',
          zh: '出现卡片，点“同意”后消失。记录微信是否另外弹出自己的窗口',
        },
      },
    ],
  },
  {
    title: { en: 'Looks and touches', zh: '外观与触摸' },
    checks: [
      {
        id: 'bar',
        by: 'eyes',
        do: {
          en: 'In a call of two, touch nothing for six seconds, then tap the picture, then tap where *hang up* was after it has gone',
          zh: '两人通话时六秒不碰屏幕，然后点画面；等控制栏消失后再点“挂断”原来的位置',
        },
        expect: {
          en: 'The bar fades away and comes back; a tap on the hidden bar only shows it',
          zh: '控制栏淡出再出现；点隐藏的控制栏只会让它显示',
        },
      },
      {
        id: 'screenReader',
        by: 'eyes',
        do: {
          en: 'With TalkBack or VoiceOver on, swipe through the room',
          zh: '打开 TalkBack 或旁白，在房间里逐项滑动',
        },
        expect: {
          en: 'Each control is read with its name and whether it is on; the name of each tile and its signs are read; somebody who joins is announced',
          zh: '每个按钮读出名字和开关状态；每格读出名字和标志；有人加入时播报',
        },
      },
      {
        id: 'theme',
        by: 'eyes',
        do: {
          en: 'Turn the phone to dark and to light while the room goes on (`"darkmode": true` in app.json)',
          zh: '通话中切换手机的深色、浅色模式（app.json 中 `"darkmode": true`）',
        },
        expect: {
          en: 'Colours follow at once; icons stay sharp; pictures do not flicker',
          zh: '颜色立即跟随，图标清晰，画面不闪',
        },
      },
      {
        id: 'ownTile',
        by: 'eyes',
        do: {
          en: 'Name a component with `generic:tile` and look at it over a playing picture',
          zh: '用 `generic:tile` 指定组件，看它叠在画面上的样子',
        },
        expect: {
          en: 'It stands above the native video on Android and iOS',
          zh: '在 Android 和 iOS 上都显示在原生视频之上',
        },
      },
      {
        id: 'drag',
        by: 'eyes',
        do: {
          en: 'In 1v1: drag the small picture to each corner, tap it, drag it again',
          zh: '1v1 布局下把小画面拖到每个角，点一下，再拖',
        },
        expect: {
          en: 'It follows the finger, rests in the corner, and stays above the large picture',
          zh: '跟手、停在角落，始终在大画面之上',
        },
      },
      {
        id: 'screenZoom',
        by: 'eyes',
        do: {
          en: 'Tap a shared screen twice, move about with a finger, tap twice again',
          zh: '双击共享的屏幕，用手指移动，再双击',
        },
        expect: {
          en: 'It is larger than the screen, moves, and goes back',
          zh: '放大到超出屏幕、可以移动、再恢复',
        },
      },
    ],
  },
  {
    title: { en: 'Platforms', zh: '平台' },
    checks: [
      {
        id: 'skyline',
        by: 'eyes',
        do: {
          en: 'Put `"renderer": "skyline"` and `"componentFramework": "glass-easel"` into the page\'s `.json`; go through layouts, bar, guide and both themes, upright and on its side',
          zh: '在页面 `.json` 中加 `"renderer": "skyline"` 和 `"componentFramework": "glass-easel"`；竖屏和横屏各看一遍各布局、控制栏、引导和两种主题',
        },
        expect: {
          en: 'As without it: tiles, icons (a mask), names that are cut with dots, the four bars of a weak network, the enlarged shared screen',
          zh: '与 WebView 下相同：各格、图标（mask）、以省略号截断的名字、弱网的四格信号、放大的共享屏幕',
        },
      },
      {
        id: 'renderError',
        by: 'eyes',
        do: {
          en: 'Put the tag into a `scroll-view`, and into a view with a `transform`',
          zh: '把标签放进 `scroll-view`，以及带 `transform` 的 view',
        },
        expect: {
          en: 'Whether `error` tells `renderFailed`, and what still lies above the picture',
          zh: '记录 `error` 是否告知 `renderFailed`，画面之上还显示什么',
        },
      },
      {
        id: 'harmony',
        by: 'eyes',
        do: {
          en: 'On HarmonyOS: enter a room of two; once more with `player-attributes="{{ {mode: \'live\'} }}"`',
          zh: '在 HarmonyOS 上：两人进房；再设 `player-attributes="{{ {mode: \'live\'} }}"` 试一次',
        },
        expect: {
          en: 'Picture and sound; note which mode plays, since some SDKs set `live` there. No beauty in the bar',
          zh: '有画面和声音；记录哪种模式能播放，有的 SDK 在此设为 `live`。控制栏中没有美颜',
        },
      },
    ],
  },
  {
    title: { en: 'With more phones', zh: '更多手机' },
    checks: [
      {
        id: 'nine',
        by: 'both',
        do: { en: 'Nine users in a grid', zh: '九个人的宫格' },
        expect: {
          en: 'Nine tiles; the phone stays usable; how many pictures play at a time',
          zh: '九格，手机仍然流畅；记录同时播放了几路画面',
        },
      },
      {
        id: 'pages',
        by: 'eyes',
        do: {
          en: 'Nine users in a grid with `max-players="{{6}}"`; listen on page one, swipe to page two and back',
          zh: '九个人的宫格，`max-players="{{6}}"`；在第一页听，滑到第二页再回来',
        },
        expect: {
          en: 'Everybody is heard on both pages; the pictures of a page come within a second; nothing flashes',
          zh: '两页都能听到所有人；翻页后一秒内出画面；没有闪烁',
        },
      },
    ],
  },
] as const satisfies readonly CheckGroup[]

type Listed = (typeof checkGroups)[number]['checks'][number]

export type CheckID = Listed['id']

/** The checks that the lab does by itself, alone or in addition to a person. */
export type ProbedID = Exclude<Listed, { readonly by: 'eyes' }>['id']

/** All checks, in order. */
export const checks: readonly Listed[] = ([] as Listed[]).concat(
  ...checkGroups.map(({ checks: some }) => some),
)
