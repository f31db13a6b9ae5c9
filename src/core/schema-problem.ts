import { didYouMean } from './nearest-name.ts'

/** An issue as zod reports it, as far as it is used here; core does not depend on zod. */
export interface SchemaIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly expected?: unknown
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly SchemaIssue[])[]
  readonly pattern?: unknown
}

/** A mistake in a data file: where in its data, and what was expected, in words for its writer. */
export interface SchemaProblem {
  readonly path: readonly PropertyKey[]
  /** Whether the place is the key itself, not its value. */
  readonly atKey: boolean
  readonly message: string
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values'
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    data
  )
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value === '' ? 'an empty text' : `“${value.slice(0, 60)}”`
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'keys with values' : String(value)
}

function list(values: readonly unknown[]): string {
  const names = values.map((value) => `“${String(value)}”`)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** What a union of shapes expects, from the issues of its branches that failed at the top. */
function unionExpectation(errors: readonly (readonly SchemaIssue[])[]): string {
  const expected = errors.flatMap((issues) => issues.filter((issue) => issue.path.length === 0).map(expectation))
  return [...new Set(expected)].filter((text) => text !== '').join(' or ')
}

function expectation(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type') return NAMES[String(issue.expected)] ?? String(issue.expected)
  if (issue.code === 'invalid_value') return list(issue.values ?? [])
  if (issue.code === 'invalid_union') return unionExpectation(issue.errors ?? [])
  if (issue.code === 'too_small') return 'at least one'
  if (issue.code === 'invalid_format') return 'small letters, digits and single hyphens, as in “blame-language”'
  return issue.message
}

/** The branch of a union that the value was most likely meant for: the one whose mistakes lie deepest. */
function nearestBranch(errors: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined {
  return errors.find(
    (issues) => issues.length > 0 && issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys')
  )
}

/**
 * Turns schema issues into problems that a writer of the file understands.
 * @param keysAt names that are allowed at a place, for “did you mean”.
 */
export function schemaProblems(
  issues: readonly SchemaIssue[],
  data: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[]
): readonly SchemaProblem[] {
  return issues.flatMap((issue): readonly SchemaProblem[] => {
    const { path } = issue
    if (issue.code === 'unrecognized_keys') {
      const names = keysAt(path)
      return (issue.keys ?? []).map((key) => {
        const allowed = names.length > 0 ? `, expected one of ${list(names)}` : ''
        return { path: [...path, key], atKey: true, message: `Unexpected key “${key}”${allowed}${didYouMean(key, names)}` }
      })
    }
    const value = valueAt(data, path)
    if (issue.code === 'invalid_union') {
      const branch = nearestBranch(issue.errors ?? [])
      if (branch)
        return schemaProblems(
          branch.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
          data,
          keysAt
        )
    }
    const key = path.at(-1)
    if (value === undefined && typeof key === 'string') {
      return [
        { path: path.slice(0, -1), atKey: false, message: `Unexpected end, expected the key “${key}” with ${expectation(issue)}` }
      ]
    }
    const near =
      issue.code === 'invalid_value' && typeof value === 'string' ? didYouMean(value, (issue.values ?? []).map(String)) : ''
    return [{ path, atKey: false, message: `Unexpected ${quote(value)}, expected ${expectation(issue)}${near}` }]
  })
}
