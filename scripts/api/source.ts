import path from 'node:path'
import ts from 'typescript'

/** A member of a declaration, as the documentation shows it. */
export interface Member {
  readonly name: string
  /** The type as in the source; for a method, its return type. */
  readonly type: string
  /** Its doc comment in one line; empty without one. */
  readonly says: string
  readonly isOptional: boolean
  /** The parameters of a method. */
  readonly parameters: readonly Member[]
}

export interface Declaration {
  readonly name: string
  readonly says: string
  /** The text of a type alias; empty if there are members. */
  readonly type: string
  readonly members: readonly Member[]
}

const root = path.resolve(__dirname, '../..')
const entries = ['src/index.ts', 'components/trtc-room/properties/properties.ts'].map((file) =>
  path.join(root, file),
)
const fullText = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias

/** The declarations of the package, read by the TypeScript compiler. */
export class Source {
  private readonly program = ts.createProgram(entries, {
    target: ts.ScriptTarget.ES2018,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    lib: ['lib.es2018.d.ts'],
    types: ['miniprogram-api-typings'],
    strict: true,
  })
  private readonly checker = this.program.getTypeChecker()

  /** The declaration with that name in a file: an interface, a class, a type, or a constant with members. */
  declaration(file: string, name: string): Declaration {
    return this.describe(name, this.find(file, name))
  }

  /** Every type and class that the package exports. */
  exported(): Declaration[] {
    const module = this.checker.getSymbolAtLocation(this.file(entries[0] ?? ''))
    return (module ? this.checker.getExportsOfModule(module) : []).flatMap((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol
      const node = target.declarations?.[0]
      return node && symbol.name !== 'default' ? [this.describe(symbol.name, node)] : []
    })
  }

  /** The types of a type's members. Object types in `named` are shown by name, others are resolved. */
  typesOf(file: string, name: string, named: ReadonlySet<string>): ReadonlyMap<string, string> {
    const members = this.checker.getTypeAtLocation(this.find(file, name)).getProperties()
    const typeOf = (symbol: ts.Symbol): string => {
      const { flags, aliasSymbol } = this.checker.getTypeOfSymbol(symbol)
      const isNamed = (flags & ts.TypeFlags.Object) !== 0 && named.has(aliasSymbol?.name ?? '')
      return isNamed && aliasSymbol ? aliasSymbol.name : this.typeOf(symbol)
    }
    return new Map(members.map((symbol) => [symbol.name, typeOf(symbol)]))
  }

  private file(name: string): ts.SourceFile {
    const file = this.program.getSourceFile(name)
    if (!file) throw new Error(`${name} is no part of the package`)
    return file
  }

  private find(file: string, name: string): ts.Node {
    const found = this.file(path.join(root, file))
      .statements.flatMap((statement): readonly ts.Node[] =>
        ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
      )
      .find((node) => (node as ts.NamedDeclaration).name?.getText() === name)
    if (!found) throw new Error(`${file} does not declare ${name}`)
    return found
  }

  private describe(name: string, node: ts.Node): Declaration {
    const says = commentOf(node)
    const isAlias = ts.isTypeAliasDeclaration(node) && !ts.isMappedTypeNode(node.type)
    if (isAlias) return { name, says, type: this.aliased(node), members: [] }
    const members = this.checker.getTypeAtLocation(node).getProperties()
    const ours = members.filter((symbol) => this.isOurs(symbol))
    return { name, says, type: '', members: basesFirst(ours).map((symbol) => this.member(symbol)) }
  }

  /** The type as in the source; names derived from a table of the source are listed. */
  private aliased({ type }: ts.TypeAliasDeclaration): string {
    const written = text(type)
    if (!/\btypeof\b/.test(written)) return written
    return singleQuoted(this.checker.typeToString(this.checker.getTypeAtLocation(type), undefined, fullText))
  }

  /** Whether a symbol is documented: not private, not tagged `internal`, and not of the standard library. */
  private isOurs({ declarations: [node] = [] }: ts.Symbol): boolean {
    if (!node) return false
    const isHidden = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0
    const isInternal = ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')
    return !isHidden && !isInternal && !this.program.isSourceFileDefaultLibrary(node.getSourceFile())
  }

  private member(symbol: ts.Symbol): Member {
    const node = symbol.declarations?.[0]
    const written = node && (node as ts.PropertySignature).type
    const parameters = node && ts.isFunctionLike(node) ? node.parameters : []
    return {
      name: symbol.name,
      type: written ? text(written) : this.typeOf(symbol),
      says: node ? commentOf(node) : '',
      isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0 || isLeftOut(node),
      parameters: parameters.flatMap((parameter) => {
        const named = this.checker.getSymbolAtLocation(parameter.name)
        return named ? [this.member(named)] : []
      }),
    }
  }

  private typeOf(symbol: ts.Symbol): string {
    const type = this.checker.typeToString(this.checker.getTypeOfSymbol(symbol), undefined, fullText)
    return singleQuoted(type).replaceAll('{ readonly [x: string]: unknown; }', 'object')
  }
}

const singleQuoted = (type: string): string => type.replaceAll('"', "'")

/** Inherited members first, from the most distant base; the compiler returns the reverse order. */
function basesFirst(symbols: readonly ts.Symbol[]): ts.Symbol[] {
  const groups = new Map<ts.Node | undefined, ts.Symbol[]>()
  for (const symbol of symbols) {
    const parent = symbol.declarations?.[0]?.parent
    groups.set(parent, [...(groups.get(parent) ?? []), symbol])
  }
  return [...groups.values()].reverse().flat()
}

/** Whether a parameter is optional. */
const isLeftOut = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isParameter(node) && Boolean(node.questionToken ?? node.initializer)

/** In one line, without what only the compiler needs. */
const text = (node: ts.Node): string =>
  node
    .getText()
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/([^{|&\s])\n\s*(?=[\w[])/g, '$1; ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\breadonly /g, '')

function commentOf(node: ts.Node): string {
  const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const [comment] = ts.getJSDocCommentsAndTags(holder).filter(ts.isJSDoc).slice(-1)
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replaceAll(/\s+/g, ' ').trim()
}
