import * as z from 'zod/mini'
import { schemaProblems } from '../core/schema-problem.ts'
import { UserErrors } from '../core/user-error.ts'
import { PhraseError, readPhrase, type WordSets } from '../match/phrase-syntax.ts'
import { readYaml } from './yaml-source.ts'

const schema = z.record(z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)), z.array(z.string()).check(z.minLength(1)))

/**
 * Reads `words.yml`: named sets of words and phrases that phrases use as `@name`.
 * @param base sets that are there already; a set of the same name replaces one.
 * @throws UserErrors with the place of each mistake.
 */
export function readWordSets(text: string, path: string, base: WordSets = new Map()): WordSets {
  const source = readYaml(text, path)
  const parsed = schema.safeParse(source.data ?? {})
  if (!parsed.success) {
    const problems = schemaProblems(parsed.error.issues, source.data, () => [])
    throw new UserErrors(problems.map((problem) => source.error(problem.path, problem.message, { atKey: problem.atKey })))
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
