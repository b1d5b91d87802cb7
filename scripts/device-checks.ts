import { writeFileSync } from 'node:fs'
import type { Check, Text } from '../playground/app/lab/check'
import { checkGroups } from '../playground/app/lab/checks'

type Language = keyof Text

const files = { en: 'docs/device-checks.md', zh: 'docs/device-checks.zh-CN.md' } as const

const frames: Readonly<Record<Language, { head: string; columns: string; by: Record<Check['by'], string> }>> =
  {
    en: {
      head: `# What only a phone can show

[中文](device-checks.zh-CN.md)

None of this has been tried on a phone yet. The **phone lab** of the demo app goes through it: fill in \`services/server.ts\` of
[playground/app](../playground/app), run \`npm run dev\`, open \`dev/\` in WeChat DevTools, choose *Preview* on two phones, open *Phone lab* and give both
the same room number. The phones drive each other; what a program can see the lab looks at, the rest it asks. At the end there is a report to copy:
please attach it to an issue. \`npm start\` shows the same lab in a browser. What is at stake with each check:
[what the code assumes about phones](assumptions.md).`,
      columns: '| # | Do | Expect | Who looks |\n|---|---|---|---|',
      by: { lab: 'the lab', eyes: 'you', both: 'the lab and you' },
    },
    zh: {
      head: `# 只有真机才能验证的事

[English](device-checks.md)

以下各项都还没有在真机上试过。示例小程序里的**真机实验室**会逐项带着走：填好 [playground/app](../playground/app) 里的 \`services/server.ts\`，运行
\`npm run dev\`，用微信开发者工具打开 \`dev/\`，在两部手机上“预览”，打开“真机实验室”，填同一个房间号。两部手机互相驱动；程序能看到的由实验室检查，其余的它会问你。
最后得到一份可以复制的报告，请附在 issue 里。每一项关系到什么：[代码对手机的假设](assumptions.zh-CN.md)。\`npm start\` 可以在浏览器里看同一个实验室。`,
      columns: '| # | 操作 | 预期 | 谁来看 |\n|---|---|---|---|',
      by: { lab: '实验室', eyes: '你', both: '实验室和你' },
    },
  }

/** The page of the checks in a language. */
export function deviceChecksPage(language: Language): string {
  const { head, columns, by } = frames[language]
  let number = 0
  const row = (check: Check): string => {
    number += 1
    return `| ${number} \`${check.id}\` | ${check.do[language]} | ${check.expect[language]} | ${by[check.by]} |`
  }
  const sections = checkGroups.map(
    ({ title, checks }) => `## ${title[language]}\n\n${columns}\n${checks.map(row).join('\n')}`,
  )
  return `${[head, ...sections].join('\n\n')}\n`
}

export function writeDeviceChecks(): void {
  for (const language of ['en', 'zh'] as const) writeFileSync(files[language], deviceChecksPage(language))
}
