import * as z from 'zod/mini'
import { schemaMistakes } from '../core/schema-mistakes.ts'
import { UserErrors } from '../core/user-error.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { phraseMistakes } from './phrase-mistakes.ts'
import { readYaml } from './yaml-source.ts'

const text = z.string().check(z.minLength(1))
const texts = z.array(text)

const schema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  summary: text,
  points: z.int().check(z.positive()),
  phrases: z.array(z.strictObject({ match: texts.check(z.minLength(1)), unless: z.optional(texts), when: z.optional(texts) })),
  examples: z.strictObject({ found: texts, other: texts })
})

/** Phrases of one kind of signal that share guards. */
interface SignalGroup {
  readonly match: readonly string[]
  readonly unless: readonly string[]
  readonly when: readonly string[]
}

/** One kind of words that show partnership: what is recognised, never reported. */
export interface SignalKind {
  readonly id: string
  readonly summary: string
  /** What it adds to the balance of a text's score. */
  readonly points: number
  readonly groups: readonly SignalGroup[]
  /** Texts that are run as tests: `«»` mark what is found in the first, and nothing is found in the others. */
  readonly examples: { readonly found: readonly string[]; readonly other: readonly string[] }
}

/**
 * Reads `rules/signals/<id>.yml`.
 * @throws UserErrors with the place of each mistake.
 */
export function readSignal(file: string, path: string, sets: WordSets): SignalKind {
  const source = readYaml(file, path)
  const parsed = schema.safeParse(source.data)
  if (!parsed.success) {
    const mistakes = schemaMistakes(parsed.error.issues, source.data, { file: 'the signal', keysAt: () => [] })
    throw new UserErrors(mistakes.map(({ at, message, part }) => source.error(at, message, { atKey: part === 'key' })))
  }
  const { id, summary, points, phrases, examples } = parsed.data
  const errors = phrases.flatMap((group, index) => [...phraseMistakes(group, index, sets, source)])
  if (errors.length > 0) throw new UserErrors(errors)
  const groups = phrases.map(({ match, unless = [], when = [] }) => ({ match, unless, when }))
  return { id, summary, points, groups, examples }
}
