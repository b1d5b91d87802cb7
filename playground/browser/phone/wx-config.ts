import { miniProgram, pagePaths } from '../mini-program'
import { phoneQuery } from '../phone-query'
import { account } from '../wx/device'

/** The global `__wxConfig`: WeChat documents it nowhere, and apps read it to learn which release they are. */
export function wxConfig(): object {
  const { appId, envVersion } = account
  const { window = {}, tabBar = { list: [] } } = miniProgram.config
  return {
    envVersion,
    accountInfo: { appId, nickname: appId, icon: '' },
    lang: phoneQuery.lang.replace('-', '_'),
    pages: pagePaths(),
    entryPagePath: `${miniProgram.entry ?? ''}.html`,
    tabBar,
    global: { window },
    platform: 'devtools',
    debug: false,
  }
}
