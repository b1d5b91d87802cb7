import type { Diagnostic, SourceFile } from './diagnostic'
import type { JsonObject } from './json-config'

/**
 * What becomes of a key: it works; it has nothing to do here, where nothing of it could be seen; or it is
 * ignored, which is said once.
 */
type Fate = 'works' | 'moot' | 'ignored'

type Keys = Readonly<Record<string, Fate>>

const windowKeys: Keys = {
  navigationBarBackgroundColor: 'works',
  navigationBarTextStyle: 'works',
  navigationBarTitleText: 'works',
  navigationStyle: 'works',
  homeButton: 'works',
  backgroundColor: 'works',
  backgroundTextStyle: 'works',
  backgroundColorTop: 'moot',
  backgroundColorBottom: 'moot',
  backgroundColorContent: 'moot',
  enablePullDownRefresh: 'works',
  onReachBottomDistance: 'works',
  disableScroll: 'works',
  pageOrientation: 'ignored',
  restartStrategy: 'moot',
  initialRenderingCache: 'moot',
  handleWebviewPreload: 'moot',
  visualEffectInBackground: 'moot',
}

/** The keys of app.json. */
const appKeys: Keys = {
  pages: 'works',
  entryPagePath: 'works',
  window: 'works',
  tabBar: 'works',
  subpackages: 'works',
  subPackages: 'works',
  usingComponents: 'works',
  componentPlaceholder: 'moot', // Pages come with all of their components.
  componentFramework: 'moot',
  darkmode: 'works',
  themeLocation: 'works',
  style: 'works',
  resolveAlias: 'works',
  useExtendedLib: 'works',
  plugins: 'works',
  lazyCodeLoading: 'moot', // Pages are always loaded when they are opened.
  preloadRule: 'moot',
  permission: 'moot',
  requiredPrivateInfos: 'moot',
  requiredBackgroundModes: 'moot',
  networkTimeout: 'moot',
  sitemapLocation: 'moot',
  debug: 'moot',
  cloud: 'moot',
  __usePrivacyCheck__: 'moot',
  usePrivacyCheck: 'moot',
  navigateToMiniProgramAppIdList: 'moot',
  embeddedAppIdList: 'moot',
  halfPage: 'moot',
  singlePage: 'moot',
  entranceDeclare: 'moot',
  supportedMaterials: 'moot',
  serviceProviderTicket: 'moot',
  miniApp: 'moot',
  static: 'moot',
  resizable: 'moot',
  frameset: 'moot',
  debugOptions: 'moot',
  enablePassiveEvent: 'moot',
  renderer: 'ignored',
  rendererOptions: 'ignored',
  workers: 'ignored',
  functionalPages: 'ignored',
  convertRpxToVw: 'moot',
}

/** The keys of the .json of a page or a component. */
const componentKeys: Keys = {
  ...windowKeys,
  component: 'works',
  usingComponents: 'works',
  componentGenerics: 'works',
  componentPlaceholder: 'moot',
  componentFramework: 'moot',
  styleIsolation: 'works',
  addGlobalClass: 'works',
  pureDataPattern: 'works',
  virtualHost: 'works',
  style: 'moot',
  options: 'moot',
  disableSwipeBack: 'moot',
  enableShareAppMessage: 'moot',
  enableShareTimeline: 'moot',
  enablePassiveEvent: 'moot',
  usingFullScreenMode: 'moot',
  usingShadowRoot: 'moot',
  singlePage: 'moot',
  renderer: 'ignored',
  rendererOptions: 'ignored',
}

/** The keys of each file that the playground ignores or does not know: one warning for each key. */
export function checkKeys(config: JsonObject, file: keyof typeof tables, source: SourceFile): Diagnostic[] {
  const known = tables[file]
  return Object.keys(config).flatMap((key) => {
    const fate = Object.hasOwn(known, key) ? known[key] : undefined
    if (fate === 'works' || fate === 'moot') return []
    const text = fate
      ? `${file}: "${key}" is ignored here`
      : `${file}: "${key}" is no key that WeChat documents`
    return [{ ...source.problem(source.positionOf(`"${key}"`), text, 'warning'), once: true }]
  })
}

const tables = { 'app.json': appKeys, 'window of app.json': windowKeys, '.json of a page': componentKeys }
