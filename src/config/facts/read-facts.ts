import { dirname, resolve } from 'node:path'
import { shorten } from '../../core/describe-value.ts'
import type { Location } from '../../core/diagnostic.ts'
import { LineIndex } from '../../core/line-index.ts'
import type { DeclaredFact } from '../../core/rule.ts'
import { schemaMistakes } from '../../core/schema-mistakes.ts'
import { UserError } from '../../core/user-error.ts'
import { isOutside } from '../data/boundary.ts'
import { type ConfigLayer, layerPlace, ownValue, textsOf } from '../data/config-layer.ts'
import { parseYamlConfig } from '../data/parse-yaml-config.ts'
import { placeOf } from '../data/place-of.ts'
import type { PlacedData } from '../data/placed-data.ts'
import { fileSize, readText } from '../data/read-text.ts'
import { FACT_KEYS, factsSchema } from './facts-schema.ts'

/** No facts file comes near this size, in bytes. */
const MAX_BYTES = 500_000

/** The facts that facts files declare, and the mistakes in them or in naming them. */
export interface ReadFacts {
  readonly facts: readonly DeclaredFact[]
  readonly errors: readonly UserError[]
}

/** Reads the facts files that the layers name, each relative to the folder of its layer, and each once. */
export function readFacts(layers: readonly ConfigLayer[], boundary: string | undefined): ReadFacts {
  const facts: DeclaredFact[] = []
  const errors: UserError[] = []
  const known = new Set<string>()
  for (const layer of layers) {
    for (const { text, at } of textsOf(ownValue(ownValue(layer.raw, 'drift'), 'facts'), ['drift', 'facts'])) {
      const path = resolve(layer.folder, text)
      if (known.has(path)) continue
      known.add(path)
      const expected = problem(path, boundary)
      const read = expected === undefined ? readFile(path) : misnamed(text, expected, layerPlace(layer, at))
      facts.push(...read.facts)
      errors.push(...read.errors)
    }
  }
  return { facts, errors }
}

function misnamed(text: string, expected: string, place: UserError['place']): ReadFacts {
  return { facts: [], errors: [new UserError(`Unexpected path “${shorten(text)}”, expected ${expected}`, place)] }
}

function problem(path: string, boundary: string | undefined): string | undefined {
  if (!/\.(?:ya?ml|json)$/i.test(path)) return 'a file that ends in .yml, .yaml or .json'
  const size = fileSize(path)
  if (size === undefined) return 'a file with facts; there is none of that name'
  if (isOutside(path, boundary)) return 'a file within the repository'
  return size > MAX_BYTES ? `a file of at most ${MAX_BYTES / 1000} kB` : undefined
}

function readFile(path: string): ReadFacts {
  const text = readText(path, 'the facts file')
  if (typeof text !== 'string') return { facts: [], errors: [text] }
  // JSON is YAML as well.
  const placed = parseYamlConfig(text, path)
  if (placed.errors.length > 0 || isEmpty(placed.data)) return { facts: [], errors: placed.errors }
  const result = factsSchema.safeParse(placed.data)
  if (!result.success) {
    const mistakes = schemaMistakes(result.error.issues, placed.data, { file: 'a fact', keysAt: () => FACT_KEYS })
    return { facts: [], errors: mistakes.map(({ message, at, part }) => errorAt(message, placed, path, { at, part })) }
  }
  const lines = new LineIndex(text)
  const facts = result.data.map(
    ({ term, value, unit, in: globs, unless = [] }, index): DeclaredFact => ({
      terms: listOf(term),
      value: unit === undefined ? String(value) : `${value} ${unit}`,
      ...(globs !== undefined && { globs: listOf(globs) }),
      unless: listOf(unless),
      folder: dirname(path),
      at: locate({ path, text, lines }, placed, index)
    })
  )
  return { facts, errors: [] }
}

/** A file with nothing but comments, which YAML reads as an empty object here. */
function isEmpty(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).length === 0
}

type Spot = { readonly at: readonly PropertyKey[]; readonly part: 'key' | 'value' }

function errorAt(message: string, { places }: PlacedData, path: string, { at, part }: Spot): UserError {
  return new UserError(message, placeOf(places, path, at, part))
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

interface FactsText {
  readonly path: string
  readonly text: string
  readonly lines: LineIndex
}

/** Where the value of a fact is declared: from its first character to the end of its line. */
function locate({ path, text, lines }: FactsText, { places }: PlacedData, index: number): Location {
  const { line = 1, column = 1 } = placeOf(places, path, [index, 'value'])
  const start = lines.lineStart(line) + column - 1
  const rest = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].trimEnd() ?? ''
  const range = { start, end: start + rest.length }
  return { path, range, ...lines.locate(range) }
}
