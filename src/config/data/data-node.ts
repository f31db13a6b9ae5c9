import type { ConfigNode } from './placed-data.ts'

const MAX_DEPTH = 200

/** Turns what a config written as code exports into nodes. Values that no data file could hold are kept, for the schema to refuse. */
export function dataNode(value: unknown, depth = 0): ConfigNode {
  if (depth > MAX_DEPTH) throw new Error(`Unexpected nesting, expected at most ${MAX_DEPTH} lists and objects within each other`)
  if (Array.isArray(value)) return { kind: 'list', start: -1, values: value.map((each) => dataNode(each, depth + 1)) }
  if (!isPlainObject(value)) return { kind: 'scalar', start: -1, value }
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => ({ key, start: -1, value: dataNode(each, depth + 1) }))
  return { kind: 'object', start: -1, entries }
}

/** By its prototype's own constructor, because an object from another realm (a test, a sandbox) has another `Object`. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
}
