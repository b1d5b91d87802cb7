import { writeFileSync } from 'node:fs'
import { assumptions, type Assumption } from '../playground/app/lab/assumptions'
import type { Text } from '../playground/app/lab/check'
import { checks } from '../playground/app/lab/checks'

type Language = keyof Text

const files = { en: 'docs/assumptions.md', zh: 'docs/assumptions.zh-CN.md' } as const

const heads: Readonly<Record<Language, string>> = {
  en: `# What the code assumes about phones

[中文](assumptions.zh-CN.md)

What WeChat and Tencent document is taken as documented. These are the places where they say nothing, or contradict each other, and the code had to
decide. None has been seen on a phone yet. Each names the step of the phone lab ([device-checks.md](device-checks.md)) that confirms or refutes it, and
what changes if it is wrong. Why the code stands either answer meanwhile: [reliability.md](reliability.md).

| Assumed | Step of the lab | If it is not so |
|---|---|---|`,
  zh: `# 代码对手机的假设

[English](assumptions.md)

微信和腾讯云文档写明的，按文档来。下面是文档没有写、或者互相矛盾、代码只能自己决定的地方，都还没有在真机上看过。每一条写明真机实验室的哪一步
（[device-checks.zh-CN.md](device-checks.zh-CN.md)）能证实或推翻它，以及不成立时改什么。在此之前代码如何承受两种结果：[reliability.zh-CN.md](reliability.zh-CN.md)。

| 假设 | 实验室的步骤 | 不成立时 |
|---|---|---|`,
}

/** The page of the assumptions in a language. */
export function assumptionsPage(language: Language): string {
  const row = ({ what, check, change }: Assumption): string => {
    const number = checks.findIndex(({ id }) => id === check) + 1
    return `| ${what[language]} | ${number} \`${check}\` | ${change[language]} |`
  }
  return `${[heads[language], ...assumptions.map(row)].join('\n')}\n`
}

export function writeAssumptions(): void {
  for (const language of ['en', 'zh'] as const) writeFileSync(files[language], assumptionsPage(language))
}
