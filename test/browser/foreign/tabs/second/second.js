import { recorded } from '/utils/journal'

Page(recorded('second', ['onLoad', 'onShow', 'onHide', 'onUnload', 'onTabItemTap']))
