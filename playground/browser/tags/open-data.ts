import { defineTag, text } from '../engine/tag-definition'
import { phoneQuery } from '../phone-query'

/** What a person without WeChat has to show, by the tag's `type`. */
const samples: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  userNickName: ['微信用户', 'WeChat user'],
  userGender: ['未知', 'unknown'],
  userCity: ['深圳', 'Shenzhen'],
  userProvince: ['广东', 'Guangdong'],
  userCountry: ['中国', 'China'],
  userLanguage: ['zh_CN', 'en'],
  groupName: ['群聊', 'Group'],
}

export const openData = defineTag({
  name: 'open-data',
  properties: {
    type: text(),
    openGid: text(),
    lang: text('en'),
    defaultText: text(),
    defaultAvatar: text(),
    openid: text(),
  },
  css: `open-data{display:inline-block;overflow:hidden;vertical-align:middle}
    open-data[type=userAvatarUrl]{display:block;width:100%;height:100%;min-width:24px;min-height:24px;border-radius:inherit;
      background:radial-gradient(circle at 50% 38%,#fff 0 18%,transparent 19%),radial-gradient(circle at 50% 100%,#fff 0 38%,#c3cad5 39%)}`,
  create(host) {
    return {
      changed() {
        const { type, defaultText } = host.values
        const [zh = '', en = ''] =
          samples[type] ?? (type === 'userAvatarUrl' ? [] : [`<open-data ${type}>`, `<open-data ${type}>`])
        host.element.setAttribute('type', type)
        host.element.textContent = defaultText || (phoneQuery.isChinese ? zh : en)
      },
    }
  },
})
