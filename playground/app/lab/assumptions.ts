import type { Text } from './check'
import type { CheckID } from './checks'

/** An undocumented assumption of the code about phones. */
export interface Assumption {
  readonly what: Text
  /** The step of the lab that confirms or refutes it. */
  readonly check: CheckID
  /** The change in the code if it is refuted. */
  readonly change: Text
}

/** `npx gulp docs` writes docs/assumptions.md and its Chinese twin from this list. */
export const assumptions: readonly Assumption[] = [
  {
    what: {
      en: 'A client that enters again is told within five seconds who is there (1031 after 1018)',
      zh: '重新进房后五秒内会收到在场成员（1018 之后的 1031）',
    },
    check: 'network',
    change: {
      en: 'The time in `steps/roster.ts`; where no list comes, its sweep goes',
      zh: '改 `steps/roster.ts` 里的时间；如果根本没有名单，去掉按名单清理',
    },
  },
  {
    what: {
      en: 'A list is told to everybody who enters, each time',
      zh: '每次进房都会收到成员名单',
    },
    check: 'reenter',
    change: {
      en: 'Who has left meanwhile would have to be found by players that report no bits',
      zh: '期间离开的人只能靠播放器不再上报码率来发现',
    },
  },
  {
    what: {
      en: 'A player that reports bits after 1018 receives them now',
      zh: '1018 之后播放器上报的码率就是正在接收的数据',
    },
    check: 'network',
    change: {
      en: 'Bits would confirm no stream any more (`machine/steps/stats.ts`); only news would',
      zh: '码率不再能确认一路流（`machine/steps/stats.ts`），只有通知能',
    },
  },
  {
    what: {
      en: '1018 in the room is another entry after 1002 or 8003, else the same news twice',
      zh: '在房间里再次收到 1018：在 1002 或 8003 之后是另一次进房，否则是重复的通知',
    },
    check: 'network',
    change: {
      en: 'The arrows of `entered` in the phase `inRoom`',
      zh: '`inRoom` 阶段 `entered` 的转移',
    },
  },
  {
    what: {
      en: 'Attributes reach a pusher that does not stop, so camera and microphone off silence it',
      zh: '没有停止的推流仍会接收属性，关掉摄像头和麦克风就能让它静默',
    },
    check: 'hiddenLeave',
    change: {
      en: 'The tag would be taken off the page when the room is left in the background',
      zh: '在后台退房时要把标签从页面上拿掉',
    },
  },
  {
    what: {
      en: 'In the background native methods fail; `stop()` is called when the page is shown',
      zh: '后台调用原生方法会失败；页面显示时再调用 `stop()`',
    },
    check: 'hiddenLeave',
    change: {
      en: '`session/pusher-control.ts` would call at once, which is simpler',
      zh: '`session/pusher-control.ts` 可以立即调用，更简单',
    },
  },
  {
    what: {
      en: '`stop()` answers within two seconds in the foreground; a restart of the same url bears one that has not answered within one',
      zh: '前台的 `stop()` 两秒内有回调；同一地址重新开始时，可以不等满一秒还没回调的 `stop()`',
    },
    check: 'reenter',
    change: {
      en: 'The waits of `session/pusher-control.ts`',
      zh: '`session/pusher-control.ts` 里的等待时间',
    },
  },
  {
    what: {
      en: 'Leaving may not be told on iOS (1019 never came in 2020), so nothing waits for it but two seconds',
      zh: 'iOS 可能不通知退房（2020 年没有 1019），所以最多只等两秒',
    },
    check: 'leave',
    change: {
      en: 'Where 1019 always comes, `localleave` could wait for it',
      zh: '如果总有 1019，`localleave` 可以等它',
    },
  },
  {
    what: {
      en: '5000 and 5001 both mean that the client has ended the push',
      zh: '5000 和 5001 都表示客户端已经结束推流',
    },
    check: 'capsule',
    change: {
      en: 'A code that ends nothing becomes a line of the log (`native/codes.ts`)',
      zh: '不结束推流的那个状态码只记日志（`native/codes.ts`）',
    },
  },
  {
    what: {
      en: 'A pusher that reports bits after an interruption is still in the room',
      zh: '打断之后仍上报码率的推流还在房间里',
    },
    check: 'phoneCall',
    change: {
      en: 'Each interruption would restart the pusher',
      zh: '每次打断都要重新推流',
    },
  },
  {
    what: {
      en: 'Sound does not come back by itself after an alarm: the room is entered again when the interruption ends and the page is shown',
      zh: '闹钟之后声音不会自己恢复：打断结束且页面显示后重新进房',
    },
    check: 'alarm',
    change: {
      en: 'Without the re-entry, if the client resumes; the order of both events decides which one counts',
      zh: '如果客户端自己恢复，就不必重新进房；两个事件的先后决定以哪个为准',
    },
  },
  {
    what: {
      en: 'On Android a player that was added in the background does not play until it is made anew',
      zh: 'Android 上在后台添加的播放器要重新创建才会播放',
    },
    check: 'hiddenJoin',
    change: {
      en: 'Without the second node, if it plays; with a rebuild of all, if others stop as well',
      zh: '如果能播放，不必重建；如果其他播放器也停了，全部重建',
    },
  },
  {
    what: {
      en: 'Only `reason[0]` of 1019 is a normal exit; a second entry of the same user is told as another reason',
      zh: '1019 里只有 `reason[0]` 是正常退房；同一用户再次进房时是别的原因',
    },
    check: 'sameUser',
    change: {
      en: 'A reason of its own for `kickedout`; without the limit of three entries in a row',
      zh: '`kickedout` 有自己的原因；不再需要“连续三次”的限制',
    },
  },
  {
    what: {
      en: 'A refused entry names its cause by one of several codes, in any order; 1022 and -3301 name none',
      zh: '进房被拒时由若干状态码之一说明原因，顺序不定；1022 和 -3301 不说明原因',
    },
    check: 'wrongSig',
    change: {
      en: 'The rows of `native/codes.ts`; the wait for a better cause',
      zh: '`native/codes.ts` 里的行；等待更确切原因的时间',
    },
  },
  {
    what: {
      en: 'The client decodes percent-encoded ids of the url, or TRTC refuses them',
      zh: '客户端会解码地址中百分号编码的 ID，或者 TRTC 拒绝它们',
    },
    check: 'rename',
    change: {
      en: 'Ids beyond the documented ones would be refused before entering (`schema/entry-fields.ts`)',
      zh: '文档之外的 ID 在进房前就拒绝（`schema/entry-fields.ts`）',
    },
  },
  {
    what: {
      en: 'A string room may hold each sign that TRTC lists, as the url is written',
      zh: '字符串房间号可以包含 TRTC 列出的每个符号，按地址的写法直接写',
    },
    check: 'stringRoom',
    change: { en: 'The encoding in `view/room-url.ts`', zh: '`view/room-url.ts` 里的编码' },
  },
  {
    what: {
      en: 'Messages travel with the picture (`sendMessage`, 2012) in rooms of TRTC as well',
      zh: '在 TRTC 房间里消息也随画面传送（`sendMessage`、2012）',
    },
    check: 'messages',
    change: {
      en: '`sendSEI` would be rejected as `unsupported`, and the lab goes by hand',
      zh: '`sendSEI` 以 `unsupported` 拒绝，实验室改为手动',
    },
  },
  {
    what: {
      en: 'Beauty, filters and voices change while the push goes on',
      zh: '推流过程中可以改变美颜、滤镜和变声',
    },
    check: 'effects',
    change: {
      en: 'Those that do not are said to hold from the next entry on',
      zh: '不能立即生效的，在文档里写明下次进房生效',
    },
  },
  {
    what: {
      en: 'A change between `main` and `small` changes the address of the same player without a flash',
      zh: '在 `main` 和 `small` 之间切换只改同一个播放器的地址，不会闪',
    },
    check: 'small',
    change: {
      en: '`thumbnails` would not follow the layout by default',
      zh: '`thumbnails` 默认不再跟随布局',
    },
  },
  {
    what: {
      en: 'Full screen turns at least 1.5 s apart',
      zh: '全屏切换要间隔至少 1.5 秒',
    },
    check: 'fullscreen',
    change: { en: 'The interval of the queue', zh: '队列的间隔' },
  },
  {
    what: {
      en: 'A device that was refused may be asked for again without another tag: an attribute that goes off and on does it',
      zh: '被拒绝的设备不用换标签就能再次请求：把属性关掉再打开即可',
    },
    check: 'cameraDenied',
    change: {
      en: 'The room would be entered again after a permission was given',
      zh: '得到授权后要重新进房',
    },
  },
  {
    what: {
      en: 'A refusal by the system is told by -1314 or 10001',
      zh: '系统拒绝由 -1314 或 10001 告知',
    },
    check: 'systemCamera',
    change: { en: 'The level of `permissiondenied`', zh: '`permissiondenied` 的 `level`' },
  },
  {
    what: {
      en: 'What lies over the players in WXML stands above the native pictures and is cut with them at rounded corners',
      zh: 'WXML 里叠在播放器上的内容显示在原生画面之上，圆角处一起裁切',
    },
    check: 'corners',
    change: {
      en: 'Tiles without rounded corners, and `cover-view` where nothing else stands above',
      zh: '格子不用圆角；只有 `cover-view` 能在上面的地方改用它',
    },
  },
  {
    what: {
      en: 'Nine players on a page play, six of them with pictures on a slow phone',
      zh: '一个页面能播放九路，较慢的手机能同时播放六路画面',
    },
    check: 'nine',
    change: { en: 'The default of `max-players`', zh: '`max-players` 的默认值' },
  },
]
