const words = {
  en: {
    title: 'Requests of the mini program',
    question: 'Allow the mini program to send requests to this host?',
    reason: 'The browser forbids them (CORS), so the playground’s server would make them.',
    allow: 'Allow',
    refuse: 'Refuse',
    done: 'You may close this page.',
  },
  zh: {
    title: '小程序的网络请求',
    question: '允许小程序向以下域名发送请求吗？',
    reason: '浏览器因跨域（CORS）禁止了这些请求，将由演练场的服务器代为发送。',
    allow: '允许',
    refuse: '拒绝',
    done: '可以关闭本页了。',
  },
}

/** The page where a person allows a host for a phone that stands alone. */
export function allowPage(host: string, language: string): string {
  const text = language.toLowerCase().startsWith('zh') ? words.zh : words.en
  const value = JSON.stringify(host).replace(/</g, '\\u003c')
  return `<!doctype html>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${text.title}</title>
<link rel="icon" href="data:," />
<style>
  body { max-width: 28em; margin: 4em auto; padding: 0 1em; font: 16px/1.5 system-ui, sans-serif; color: #1a1d24 }
  code { display: block; margin: 1em 0; font-size: 1.2em; overflow-wrap: anywhere }
  button { padding: .5em 1.5em; font: inherit }
</style>
<p>${text.question}</p>
<code id="host"></code>
<p>${text.reason}</p>
<p id="choice"><button id="allow">${text.allow}</button> <button id="refuse">${text.refuse}</button></p>
<script>
  const host = ${value}
  document.getElementById('host').textContent = host
  const decide = async (allowed) => {
    await fetch('/proxy/hosts', { method: 'POST', body: JSON.stringify({ host, allowed }) })
    document.getElementById('choice').textContent = '${text.done}'
    window.close()
  }
  document.getElementById('allow').onclick = () => decide(true)
  document.getElementById('refuse').onclick = () => decide(false)
</script>
`
}
