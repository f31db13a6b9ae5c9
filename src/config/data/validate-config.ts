import { schemaMistakes } from '../../core/schema-mistakes.ts'
import { UserError } from '../../core/user-error.ts'
import type { ConfigData } from './config-data.ts'
import { configSchema, KNOWN_KEYS } from './config-schema.ts'
import { placeOf } from './place-of.ts'
import type { PlacedData } from './placed-data.ts'

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
  const mistakes = schemaMistakes(result.error.issues, placed.data, { file: 'the config', keysAt, meant: MEANT })
  const errors = mistakes
    .slice(0, MAX_TOLD)
    .map(({ message, at, part }) => new UserError(message, placeOf(placed.places, path, at, part)))
  if (mistakes.length > MAX_TOLD) {
    errors.push(new UserError(`${mistakes.length - MAX_TOLD} more mistakes in this file are not listed`, { path }))
  }
  return { data: {}, errors }
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  return KNOWN_KEYS[path.filter((part) => typeof part === 'string').join('.')] ?? []
}
