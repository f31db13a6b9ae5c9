import * as z from 'zod/mini'
import { schemaMistakes } from '../core/schema-mistakes.ts'
import { UserErrors } from '../core/user-error.ts'
import { PhraseError, readPhrase, type WordSets } from '../match/phrases/phrase-syntax.ts'
import { readYaml } from './yaml-source.ts'

const NAME = 'a name of small letters, digits and single hyphens'
const MEMBERS = 'a list of words or phrases'
const name = z.string({ error: NAME }).check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: NAME }))
const members = z.array(z.string({ error: 'a word or a phrase' }), { error: MEMBERS }).check(z.minLength(1, { error: MEMBERS }))
const schema = z.record(name, members, { error: 'names with lists of words' })

/**
 * Reads `words.yml`: named sets of words and phrases that phrases use as `@name`.
 * @param base sets that are there already; a set of the same name replaces one.
 * @throws UserErrors with the place of each mistake.
 */
export function readWordSets(text: string, path: string, base: WordSets = new Map()): WordSets {
  const source = readYaml(text, path)
  const parsed = schema.safeParse(source.data ?? {})
  if (!parsed.success) {
    const mistakes = schemaMistakes(parsed.error.issues, source.data, { file: 'the word sets', keysAt: () => [] })
    throw new UserErrors(mistakes.map(({ at, message, part }) => source.error(at, message, { atKey: part === 'key' })))
  }
  const sets = new Map([...base, ...Object.entries(parsed.data)])
  const errors = Object.entries(parsed.data).flatMap(([name, members]) =>
    members.flatMap((member, index) => {
      try {
        readPhrase(member, sets)
        return []
      } catch (error) {
        if (error instanceof PhraseError) return [source.error([name, index], error.message, { offset: error.offset })]
        throw error
      }
    })
  )
  if (errors.length > 0) throw new UserErrors(errors)
  return sets
}
