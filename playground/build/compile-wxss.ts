import fs from 'node:fs'
import path from 'node:path'
import postcss, { AtRule as AtRuleNode } from 'postcss'
import type { AtRule, ChildNode, Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { hostElement } from '../browser/engine/host-element'
import { sharedScope } from '../browser/engine/style-scope'
import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { convertUnits } from './wxss-units'

export interface WxssOptions {
  /** Prefix of every class, as the engine writes it; none for shared styles. */
  readonly scope?: string | undefined
  /** The file for `/x.wxss` in an @import. */
  readonly resolveAbsolute: (reference: string) => string
  /** The file's text, if it is not that of the file itself: it was compiled from another language. */
  readonly source?: SourceFile
  /** Whether the app may read a file. */
  readonly holds: (file: string) => boolean
}

export interface CompiledWxss {
  readonly css: string
  readonly files: readonly string[]
  readonly problems: readonly Diagnostic[]
}

/** Compiles WXSS to CSS: inlines @import, converts rpx and vh for the phone's frame, and scopes names. */
export function compileWxss(file: string, { scope, source, ...paths }: WxssOptions): CompiledWxss {
  const inlining = new Inlining(paths)
  const root = postcss.root({ nodes: inlining.load(file, source) })
  convertValues(root)
  scopeSelectors(root, scope)
  // Those of app.wxss hold in all pages.
  if (scope !== undefined && scope !== sharedScope) scopeKeyframes(root, scope)
  askThePhone(root)
  return { css: root.toString(), files: [...inlining.files], problems: inlining.problems }
}

class Inlining {
  readonly files = new Set<string>()
  readonly problems: Diagnostic[] = []

  constructor(private readonly paths: Pick<WxssOptions, 'resolveAbsolute' | 'holds'>) {}

  load(file: string, source = SourceFile.read(file)): ChildNode[] {
    if (this.files.has(file)) return []
    this.files.add(file)
    const root = this.parse(source)
    root?.walkAtRules('import', (rule) => this.inline(rule, source))
    return root?.nodes ?? []
  }

  private parse(source: SourceFile): Root | undefined {
    try {
      return postcss.parse(source.text, { from: source.path })
    } catch (error) {
      if (!(error instanceof postcss.CssSyntaxError)) throw error
      const position = { line: error.line ?? 1, column: error.column ?? 1 }
      this.problems.push(source.problem(position, `WXSS: ${error.reason}`))
      return undefined
    }
  }

  private inline(rule: AtRule, source: SourceFile): void {
    const reference = rule.params.replace(/^(?:url\()?\s*['"]?|['"]?\s*\)?$/g, '')
    const target = reference.startsWith('/')
      ? this.paths.resolveAbsolute(reference)
      : path.resolve(path.dirname(source.path), reference)
    if (this.paths.holds(target) && fs.existsSync(target)) {
      rule.replaceWith(this.load(target))
      return
    }
    this.files.add(target)
    this.problems.push(
      source.problem(rule.source?.start ?? { line: 1, column: 1 }, `@import: there is no ${reference}`),
    )
    rule.remove()
  }
}

function convertValues(root: Root): void {
  root.walkDecls((declaration) => {
    declaration.value = convertUnits(declaration.value)
  })
  root.walkAtRules((rule) => {
    rule.params = convertUnits(rule.params)
  })
}

function scopeSelectors(root: Root, scope: string | undefined): void {
  const processor = selectorParser((selectors) => {
    selectors.walkClasses((node) => {
      if (scope !== undefined) node.value = `${scope}--${node.value}`
    })
    selectors.walkTags((node) => {
      node.value = hostElement(node.value)
    })
    // The engine writes ids as "<guid>--<id>".
    selectors.walkIds((node) => {
      node.replaceWith(attribute('id', '$=', `--${node.value}`))
    })
    selectors.walkPseudos((node) => {
      if (node.value === ':host') node.replaceWith(attribute('wx-host', '=', scope ?? ''))
    })
  })
  root.walkRules((rule) => {
    if (!isKeyframes(rule.parent)) rule.selector = processor.processSync(rule.selector)
  })
}

// Keyframe names are global in a document, but local to a component in WeChat.
function scopeKeyframes(root: Root, scope: string): void {
  const names = new Set<string>()
  root.walkAtRules(/keyframes$/, (rule) => {
    names.add(rule.params)
    rule.params = `${scope}--${rule.params}`
  })
  root.walkDecls(/^(-webkit-)?animation(-name)?$/, (declaration) => {
    declaration.value = declaration.value.replace(/[\w-]+/g, (word) =>
      names.has(word) ? `${scope}--${word}` : word,
    )
  })
}

// A phone of the playground has its own theme, independent of the machine's. `:where` has no specificity, so
// that of the rules inside is unchanged.
function askThePhone(root: Root): void {
  root.walkAtRules('media', (rule) => {
    const [, feature, value] =
      /^\(prefers-(color-scheme|reduced-motion)\s*:\s*([\w-]+)\)$/.exec(rule.params) ?? []
    if (feature === undefined) return
    const selector = `:where([data-${feature}='${value}'])`
    rule.replaceWith(postcss.rule({ selector, nodes: rule.nodes ?? [], source: rule.source }))
  })
}

function isKeyframes(node: unknown): boolean {
  return node instanceof AtRuleNode && node.name.endsWith('keyframes')
}

function attribute(name: string, operator: '=' | '$=', value: string): selectorParser.Attribute {
  return selectorParser.attribute({
    attribute: name,
    operator,
    value,
    quoteMark: '"',
    raws: { value: `"${value}"` },
  })
}
