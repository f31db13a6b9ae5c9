import { LineIndex, type Position } from '../../core/line-index.ts'
import { UserError } from '../../core/user-error.ts'

/** A value of a config file as its parser found it. `start` is an offset in the file's text, -1 where the file is code. */
export type ConfigNode = { readonly start: number } & (
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'list'; readonly values: readonly ConfigNode[] }
  | { readonly kind: 'object'; readonly entries: readonly ConfigEntry[] }
)

export interface ConfigEntry {
  readonly key: string
  readonly start: number
  readonly value: ConfigNode
}

export type DataPath = readonly PropertyKey[]

/** Where the value of a data path stands, and the key that it belongs to. */
export interface Place {
  readonly key?: Position
  readonly value: Position
}

/** Plain data of a config file with the place of each value, by JSON pointer. */
export interface PlacedData {
  readonly data: unknown
  readonly places: ReadonlyMap<string, Place>
  /** Keys that stand twice, and keys that no config may hold. */
  readonly errors: readonly UserError[]
}

/** The key of a data path in `places`: a JSON pointer (RFC 6901). */
export function pointer(path: DataPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What a config file holds, for a file that could not be read. */
export function noData(errors: readonly UserError[]): PlacedData {
  return { data: undefined, places: new Map(), errors }
}

/** Turns the nodes of a config file into plain data and remembers where everything stood. `text` is absent for code. */
export function placeData(root: ConfigNode, path: string, text?: string): PlacedData {
  const lines = new LineIndex(text ?? '')
  const places = new Map<string, Place>()
  const errors: UserError[] = []

  const at = (offset: number): Position | undefined => (text === undefined ? undefined : lines.position(offset))

  function build(node: ConfigNode, address: string, key?: Position): unknown {
    const value = at(node.start)
    if (value) places.set(address, key ? { key, value } : { value })
    if (node.kind === 'scalar') return node.value
    if (node.kind === 'list') return node.values.map((each, index) => build(each, `${address}/${index}`))
    const data: Record<string, unknown> = {}
    for (const entry of node.entries) {
      const position = at(entry.start)
      const problem = keyProblem(entry.key, data)
      if (problem) errors.push(new UserError(problem, { path, ...position }))
      if (entry.key !== '__proto__') data[entry.key] = build(entry.value, address + pointer([entry.key]), position)
    }
    return data
  }

  const data = build(root, '')
  return { data, places, errors }
}

function keyProblem(key: string, seen: object): string | undefined {
  if (key === '__proto__') return 'Unexpected key “__proto__”, expected a key that a config may hold'
  if (Object.hasOwn(seen, key)) return `Unexpected second “${key}”, expected each key once`
  return undefined
}
