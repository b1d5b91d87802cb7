import { cause, onFault } from './faults'
import './phone-call.css'

/** The screen of an active phone call, with the button that ends it. */
export function showCalls(phone: HTMLElement, isChinese: boolean): void {
  const screen = document.createElement('div')
  const [title, end] = [document.createElement('p'), document.createElement('button')]
  screen.className = 'phone-call'
  screen.hidden = true
  title.textContent = isChinese ? '电话进行中' : 'A phone call'
  end.textContent = isChinese ? '挂断' : 'Hang up'
  end.onclick = () => cause({ call: false })
  screen.append(title, end)
  phone.append(screen)
  onFault('call', (isOn) => (screen.hidden = !isOn))
}
