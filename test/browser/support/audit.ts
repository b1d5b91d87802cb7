import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Phone } from '../../../playground/test/main'

const folder = path.resolve(__dirname, '../audit')
const axe = path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js')

/** The audit script that runs inside a phone's page. */
export function auditScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

// A mini program has no HTML document: WeChat provides language, title and landmarks.
const ofDocuments = ['region', 'landmark-one-main', 'page-has-heading-one', 'scrollable-region-focusable']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** The findings of an accessibility checker, with their elements. */
export async function axeFindings(phone: Phone): Promise<string[]> {
  await phone.page.addScriptTag({ path: axe })
  const rules = Object.fromEntries(ofDocuments.map((rule) => [rule, { enabled: false }]))
  const violations = await phone.frame.evaluate<Violation[]>(
    `axe.run('page', { resultTypes: ['violations'], rules: ${JSON.stringify(rules)} }).then((result) => result.violations)`,
  )
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  )
}

export const findings = async (phone: Phone): Promise<string[]> => [
  ...(await phone.frame.evaluate<string[]>('window.audit()')),
  ...(await axeFindings(phone)),
]
