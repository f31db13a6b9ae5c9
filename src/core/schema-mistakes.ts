import { describeValue, quoteList } from './describe-value.ts'
import { nearestName } from './nearest-name.ts'

/** An issue as zod reports it, as far as it is used here; core does not depend on zod. Its message says what was expected. */
export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly SchemaIssue[])[]
}

/** A mistake in a data file: where in its data, and what stands there against what was expected. */
export interface SchemaMistake {
  readonly message: string
  readonly at: readonly PropertyKey[]
  readonly part: 'key' | 'value'
}

/** What a schema cannot say itself. */
export interface SchemaWords {
  /** What the whole file is called: “the config”. */
  readonly file: string
  /** The keys that are known at a place. */
  keysAt(path: readonly PropertyKey[]): readonly string[]
  /** What people from other tools write for a value. */
  readonly meant?: Readonly<Record<string, string>>
}

/** Words the issues of a schema for the writer of the file. */
export function schemaMistakes(issues: readonly SchemaIssue[], data: unknown, words: SchemaWords): readonly SchemaMistake[] {
  return issues.flatMap((issue) => toMistakes(issue, { data, words, above: [] }))
}

interface Surroundings {
  readonly data: unknown
  readonly words: SchemaWords
  readonly above: readonly PropertyKey[]
}

function toMistakes(issue: SchemaIssue, around: Surroundings): readonly SchemaMistake[] {
  const at = [...around.above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => unknownKey(key, at, around.words))
  const value = valueAt(around.data, at)
  if (value === undefined && at.length > 0) return [missingKey(issue, at)]
  if (issue.code === 'invalid_union') return unionMistakes(issue, at, around)
  const message = `Unexpected ${describeValue(value)}, expected ${issue.message}${nearestValue(issue, value, around.words)}`
  return [{ message, at, part: 'value' }]
}

/** A value that could have been one of several things: tells what is wrong inside it, where it is one of these but not quite. */
function unionMistakes(issue: SchemaIssue, at: readonly PropertyKey[], around: Surroundings): readonly SchemaMistake[] {
  const branches = issue.errors ?? []
  const isInside = ({ path, code }: SchemaIssue) => path.length > 0 || code === 'unrecognized_keys'
  const inside = branches.find((issues) => issues.length > 0 && issues.every(isInside))
  if (inside) return inside.flatMap((each) => toMistakes(each, { ...around, above: at }))
  const value = valueAt(around.data, at)
  const oneOf = Array.isArray(value) ? undefined : branches.flat().find(({ code }) => code === 'invalid_value')
  if (oneOf) return toMistakes(oneOf, { ...around, above: at })
  return [{ message: `Unexpected ${describeValue(value)}, expected ${issue.message}`, at, part: 'value' }]
}

function unknownKey(key: string, at: readonly PropertyKey[], { file, keysAt }: SchemaWords): SchemaMistake {
  const section = at.filter((part) => typeof part === 'string').join('.')
  const known = keysAt(at)
  const nearest = nearestName(key, known)
  const place = section === '' ? file : `“${section}”`
  const expected = nearest === undefined ? quoteList(known) : `a key of ${place}; did you mean “${nearest}”?`
  return { message: `Unexpected key “${key}”, expected ${expected}`, at: [...at, key], part: 'key' }
}

function missingKey({ message }: SchemaIssue, at: readonly PropertyKey[]): SchemaMistake {
  const text = `Unexpected object without “${String(at.at(-1))}”, expected ${message}`
  return { message: text, at: at.slice(0, -1), part: 'value' }
}

/** The end of the sentence: the nearest of the values that could stand there. */
function nearestValue(issue: SchemaIssue, value: unknown, { meant }: SchemaWords): string {
  if (issue.code !== 'invalid_value') return ''
  const values = (issue.values ?? []).map(String)
  const wish = meant?.[String(value)]
  const name = wish !== undefined && values.includes(wish) ? wish : nearestName(String(value), values)
  return name === undefined ? '' : `; did you mean “${name}”?`
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data
  )
}
