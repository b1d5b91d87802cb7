import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import LiveRoom from './live-room.vue'
import './style.css'
import './live-room.css'

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => void app.component('LiveRoom', LiveRoom),
} satisfies Theme
