import { phoneQuery } from '../../phone-query'
import { tellWall } from '../../phone/wall-link'
import { server } from '../../server/current-server'
import { sayOnce } from '../say-once'
import './host-question.css'

const words = phoneQuery.isChinese
  ? {
      question: '浏览器因跨域（CORS）禁止了以下域名的请求，可由演练场的服务器代为发送：',
      open: '在新页面中决定',
      close: '关闭',
    }
  : {
      question: 'The browser forbids requests to this host (CORS). The playground’s server can make them:',
      open: 'Decide in a new page',
      close: 'Close',
    }

const asked = new Map<string, Promise<boolean>>()

/** Whether a person allows the server to make requests to the host; asks once while it is undecided. */
export async function askForHost(host: string, signal: AbortSignal): Promise<boolean> {
  const answer = asked.get(host) ?? ask(host)
  asked.set(host, answer)
  const given = new Promise<boolean>((resolve) => signal.addEventListener('abort', () => resolve(false)))
  return Promise.race([answer, given])
}

async function ask(host: string): Promise<boolean> {
  sayOnce(`requests to ${host} are forbidden by the browser (CORS): allow the server to make them, or not`)
  const isFramed = window.parent !== window
  const close = isFramed ? undefined : showQuestion(host)
  if (isFramed) tellWall({ type: 'askHost', host })
  try {
    const response = await fetch(`/proxy/ask?host=${encodeURIComponent(host)}`, { method: 'POST' })
    const { allowed } = (await response.json()) as { readonly allowed?: boolean }
    return allowed === true
  } catch {
    return false // The server has ended.
  } finally {
    close?.()
    asked.delete(host)
  }
}

/** A phone that stands alone leads to the bench's page: scripts of the mini program could press its own buttons. */
function showQuestion(host: string): () => void {
  const box = document.createElement('div')
  const [text, name, open, close] = [
    document.createElement('p'),
    document.createElement('b'),
    document.createElement('a'),
    document.createElement('button'),
  ]
  box.className = 'host-question'
  box.setAttribute('role', 'dialog')
  text.textContent = words.question
  name.textContent = host
  open.textContent = words.open
  open.href = `${server.wallOrigin}/proxy/allow?host=${encodeURIComponent(host)}`
  open.target = '_blank'
  close.textContent = words.close
  close.onclick = () => box.remove()
  box.append(text, name, open, close)
  document.body.append(box)
  return () => box.remove()
}
