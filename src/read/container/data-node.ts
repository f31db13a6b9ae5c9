import { childPointer, type DataObject, type DataText, type DataValue, valueAt } from './container.ts'

/** A value of a container with the pointer to it; `value` is undefined where a path leads nowhere. */
export interface DataNode {
  readonly value: DataValue | undefined
  readonly pointer: string
  /** The items of what is no list of the container, but read as one: its several values, a table's named rows. */
  readonly parts?: readonly DataNode[]
}

/** What stands at a key, or behind keys that are joined by dots: `actions.value`. The key as it is given comes first. */
export function at(node: DataNode, path: string): DataNode {
  if (path === '') return node
  const { value, pointer } = node
  if (value?.kind !== 'object') return { value: undefined, pointer }
  const found = valueAt(value, path)
  if (found) return { value: found, pointer: childPointer(pointer, value, path) }
  const dot = path.indexOf('.')
  if (dot === -1) return { value: undefined, pointer }
  return at(at(node, path.slice(0, dot)), path.slice(dot + 1))
}

/** The items of a list; none for anything else. */
export function items({ value, pointer, parts }: DataNode): readonly DataNode[] {
  if (parts) return parts
  if (value?.kind !== 'list') return []
  return value.items.map((item, index) => ({ value: item, pointer: childPointer(pointer, value, index) }))
}

/** The values of an object with their keys, in the order of the file; none for anything else. */
export function members({ value, pointer }: DataNode): readonly (DataNode & { readonly key: string })[] {
  if (value?.kind !== 'object') return []
  return value.entries.map((entry) => ({ key: entry.key, value: entry.value, pointer: childPointer(pointer, value, entry.key) }))
}

/** The text of a node, if it is one. */
export function textOf({ value }: DataNode): DataText | undefined {
  return value?.kind === 'text' ? value : undefined
}

/** A name or id as a text: also a number as it is written. Empty for anything else. */
export function nameOf({ value }: DataNode): string {
  if (value?.kind === 'text') return value.value.trim()
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.raw : ''
}

/** A count of something, as a number or in words of digits; undefined for what is none. */
export function countOf(node: DataNode): number | undefined {
  const digits = nameOf(node)
  return /^\d{1,15}(?:\.0+)?$/.test(digits) ? Number(digits) : undefined
}

const YES = /^(?:true|yes|y|on|1)$/i
const NO = /^(?:false|no|n|off|0)$/i

/** Whether a flag is set; exports write it as a truth value, a number or a word. Undefined where it is none. */
export function flagOf({ value }: DataNode): boolean | undefined {
  if (value?.kind === 'scalar') return value.value === null ? undefined : Boolean(value.value)
  if (value?.kind !== 'text') return undefined
  if (YES.test(value.value.trim())) return true
  return NO.test(value.value.trim()) ? false : undefined
}

/** Whether a node is an object with all of these keys. */
export function hasKeys({ value }: DataNode, ...keys: readonly string[]): boolean {
  return value?.kind === 'object' && keys.every((key) => valueAt(value, key) !== undefined)
}

/** The object of a node, if it is one. */
export function objectOf({ value }: DataNode): DataObject | undefined {
  return value?.kind === 'object' ? value : undefined
}
