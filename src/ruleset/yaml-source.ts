import { isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml'
import { UserError } from '../core/user-error.ts'

/** Levels of nesting a YAML file may have; the parser recurses, so this is checked before it sees the text. */
const DEEPEST = 200
const LONGEST = 1_000_000

/** A YAML file with the places of its values. */
export interface YamlSource {
  readonly data: unknown
  /** A mistake at a value or key of the data; `offset` counts within a plain text value. */
  error(
    path: readonly PropertyKey[],
    message: string,
    place?: { readonly atKey?: boolean; readonly offset?: number; readonly hint?: string }
  ): UserError
}

/** Whether brackets or indentation nest deeper than the parser can take. A linear scan. */
function isTooDeep(text: string): boolean {
  let open = 0
  let dashes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x5b || unit === 0x7b) open++
    else if (unit === 0x5d || unit === 0x7d) open = Math.max(0, open - 1)
    else if (unit === 0x0a) dashes = 0
    else if ((unit === 0x2d || unit === 0x3f) && text.charCodeAt(index + 1) === 0x20) dashes++
    if (open > DEEPEST || dashes > DEEPEST) return true
  }
  return /^ {400,}\S/m.test(text)
}

/**
 * Reads a YAML file of a rule or of word sets.
 * @throws UserError with the place of the first mistake in its syntax.
 */
export function readYaml(text: string, path: string): YamlSource {
  if (text.length > LONGEST || isTooDeep(text)) {
    throw new UserError('Unexpected size or nesting of the file, expected a rule of at most 1 MB and 200 levels', {
      path,
      line: 1,
      column: 1
    })
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { path, line, column: col }
  }
  const broken = document.errors[0]
  if (broken) throw new UserError(`Unexpected YAML, ${sentence(broken.message)}`, place(broken.pos[0]))
  return {
    data: document.toJS({ maxAliasCount: 100 }),
    error(keys, message, { atKey = false, offset = 0, hint } = {}) {
      const at = offsetOf(document.contents, keys, atKey)
      return new UserError(message, { ...place(at.offset + (at.isPlain ? offset : 0)), ...(hint !== undefined && { hint }) })
    }
  }
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

interface Offset {
  readonly offset: number
  /** Whether characters of the value stand one to one in the file. */
  readonly isPlain: boolean
}

/** Where a value stands; where there is none, the nearest place above it. */
function offsetOf(root: ParsedNode | null, keys: readonly PropertyKey[], atKey: boolean): Offset {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, key] of keys.entries()) {
    const inner = child(node, key)
    if (!inner) break
    const wantsKey = atKey && index === keys.length - 1
    node = wantsKey ? inner.key : inner.value
    offset = (node as Node | null)?.range?.[0] ?? offset
  }
  if (!isScalar(node) || typeof node.value !== 'string') return { offset, isPlain: false }
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  return { offset: offset + (isQuoted ? 1 : 0), isPlain: isQuoted || node.type === 'PLAIN' }
}

function child(node: unknown, key: PropertyKey): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value === key : item.key === key))
    return pair && { key: pair.key, value: pair.value ?? pair.key }
  }
  const items = node !== null && typeof node === 'object' && 'items' in node && Array.isArray(node.items) ? node.items : []
  const item: unknown = typeof key === 'number' ? items[key] : undefined
  return item === undefined ? undefined : { key: item, value: item }
}
