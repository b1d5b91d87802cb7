import { cause, faults } from '../chaos/faults'
import type { Permission } from '../chaos/faults'
import { phoneQuery } from '../phone-query'
import './settings-sheet.css'

const words = phoneQuery.isChinese
  ? {
      title: { denied: '小程序设置', blocked: '系统设置：微信' },
      camera: '摄像头',
      mic: '麦克风',
      done: '完成',
    }
  : {
      title: { denied: 'Settings of the mini program', blocked: 'Settings of the phone: WeChat' },
      camera: 'Camera',
      mic: 'Microphone',
      done: 'Done',
    }

/** The settings that a mini program can open but not change: switches for camera and microphone. */
export class SettingsSheet {
  constructor(private readonly phone: HTMLElement) {}

  /** The mini program's settings, or the system's, for which it goes to the background. */
  async open(level: Exclude<Permission, 'granted'>): Promise<void> {
    const sheet = document.createElement('div')
    const title = document.createElement('b')
    const done = document.createElement('button')
    sheet.className = 'settings-sheet'
    sheet.setAttribute('role', 'dialog')
    title.textContent = words.title[level]
    done.textContent = words.done
    sheet.append(title, this.row('mic', level), this.row('camera', level), done)
    this.phone.append(sheet)
    if (level === 'blocked') cause({ background: true })
    await new Promise((resolve) => (done.onclick = resolve))
    sheet.remove()
    if (level === 'blocked') cause({ background: false })
  }

  private row(device: 'camera' | 'mic', level: Exclude<Permission, 'granted'>): HTMLElement {
    const [row, box] = [document.createElement('label'), document.createElement('input')]
    box.type = 'checkbox'
    box.name = device
    box.checked = faults.value[device] !== level
    box.onchange = () => cause({ [device]: box.checked ? 'granted' : level })
    row.append(words[device], box)
    return row
  }
}
