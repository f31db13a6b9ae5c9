import type * as z from 'zod/mini'
import { nearestName } from '../core/nearest-name.ts'
import { UserError } from '../core/user-error.ts'
import type { ConfigData } from './config-data.ts'
import { configSchema, KNOWN_KEYS } from './config-schema.ts'
import { describeValue, quoteList } from './describe-value.ts'
import { placeOf } from './place-of.ts'
import type { DataPath, PlacedData } from './placed-data.ts'

type Issue = z.core.$ZodIssue

/** More mistakes than anyone reads at once are not all told. */
const MAX_TOLD = 100

/** What people from other linters write for a severity. */
const MEANT: Readonly<Record<string, string>> = {
  '0': 'off',
  '1': 'warn',
  '2': 'error',
  false: 'off',
  none: 'off',
  true: 'warn',
  on: 'warn',
  warning: 'warn',
  hint: 'info',
  suggestion: 'info'
}

export interface ValidatedConfig {
  /** What the file holds; empty where anything in it is wrong, because then no run follows. */
  readonly data: ConfigData
  readonly errors: readonly UserError[]
}

/** Checks the data of a config file against the schema, and words each mistake with its place. */
export function validateConfig(placed: PlacedData, path: string): ValidatedConfig {
  const result = configSchema.safeParse(placed.data)
  if (result.success) return { data: result.data, errors: [] }
  const mistakes = result.error.issues.flatMap((issue) => toMistakes(issue, placed.data))
  const errors = mistakes
    .slice(0, MAX_TOLD)
    .map(
      ({ message, at, part, hint }) =>
        new UserError(message, { ...placeOf(placed.places, path, at, part), ...(hint && { hint }) })
    )
  if (mistakes.length > MAX_TOLD) {
    errors.push(new UserError(`${mistakes.length - MAX_TOLD} more mistakes in this file are not listed`, { path }))
  }
  return { data: {}, errors }
}

interface Mistake {
  readonly message: string
  readonly at: DataPath
  readonly part: 'key' | 'value'
  readonly hint?: string
}

function toMistakes(issue: Issue, data: unknown, above: DataPath = []): readonly Mistake[] {
  const at = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, at))
  const value = valueAt(data, at)
  if (value === undefined && at.length > 0) return [missingKey(issue, at)]
  if (issue.code === 'invalid_union') return unionMistakes(issue, { at, value, data })
  return [{ message: `Unexpected ${describeValue(value)}, expected ${issue.message}${meant(issue, value)}`, at, part: 'value' }]
}

/** A value that could have been one of several things: tells what is wrong inside it, where it is one of these but not quite. */
function unionMistakes(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  { at, value, data }: { readonly at: DataPath; readonly value: unknown; readonly data: unknown }
): readonly Mistake[] {
  const inside = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0))
  if (inside) return inside.flatMap((each) => toMistakes(each, data, at))
  const oneOf = Array.isArray(value) ? undefined : issue.errors.flat().find(({ code }) => code === 'invalid_value')
  if (oneOf) return toMistakes(oneOf, data, at)
  return [{ message: `Unexpected ${describeValue(value)}, expected ${issue.message}`, at, part: 'value' }]
}

function unknownKey(key: string, at: DataPath): Mistake {
  const section = at.filter((part) => typeof part === 'string').join('.')
  const known = KNOWN_KEYS[section] ?? []
  const nearest = nearestName(key, known)
  const place = section === '' ? 'the config' : `“${section}”`
  return {
    message:
      nearest === undefined
        ? `Unexpected key “${key}”, expected ${quoteList(known)}`
        : `Unexpected key “${key}”, expected a key of ${place}; did you mean “${nearest}”?`,
    at: [...at, key],
    part: 'key'
  }
}

function missingKey(issue: Issue, at: DataPath): Mistake {
  const message = `Unexpected object without “${String(at.at(-1))}”, expected ${issue.message}`
  return { message, at: at.slice(0, -1), part: 'value' }
}

/** The end of the sentence: the nearest of the values that could stand there. */
function meant(issue: Issue, value: unknown): string {
  if (issue.code !== 'invalid_value') return ''
  const values = issue.values.map(String)
  const wish = MEANT[String(value)]
  const name = wish !== undefined && values.includes(wish) ? wish : nearestName(String(value), values)
  return name === undefined ? '' : `; did you mean “${name}”?`
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data
  )
}
