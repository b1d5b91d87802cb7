'use strict'

// Texts for people, which are not mutated: no behaviour depends on the wording of a message.

const properties = ['message', 'text', 'says', 'hint']
const functions = [
  'ends',
  'passes',
  'info',
  'warn',
  'error',
  'Error',
  'TypeError',
  'RangeError',
  'ParameterError',
  'text',
  'record',
]

const nameOf = (node) => node.name ?? node.value ?? node.property?.name
const isText = (path) => path.isStringLiteral() || path.isTemplateLiteral()

class Prose {
  shouldIgnore(path) {
    if (!isText(path)) return undefined
    const { parent } = path
    const isMessage =
      (parent.type === 'ObjectProperty' &&
        parent.value === path.node &&
        properties.includes(nameOf(parent.key))) ||
      (/^(Call|New)Expression$/.test(parent.type) && functions.includes(nameOf(parent.callee)))
    return isMessage ? 'Words of a message' : undefined
  }
}

exports.strykerPlugins = [{ kind: 'Ignore', name: 'prose', injectableClass: Prose }]
