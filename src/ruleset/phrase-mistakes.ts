import { didYouMean } from '../core/nearest-name.ts'
import type { UserError } from '../core/user-error.ts'
import { GUARDS } from '../match/guards/guards.ts'
import { PhraseError, type WordSets } from '../match/phrases/phrase-syntax.ts'
import { phraseAnchors } from '../match/phrases/phrase-table.ts'
import type { YamlSource } from './yaml-source.ts'

/** Phrases and the names of their guards, as a file has them. */
interface Phrases {
  readonly match: readonly string[]
  readonly unless?: readonly string[] | undefined
  readonly when?: readonly string[] | undefined
}

/** What is wrong with the guards and phrases of a group, which is the `index`th under “phrases” of its file. */
export function* phraseMistakes(group: Phrases, index: number, sets: WordSets, source: YamlSource): Iterable<UserError> {
  for (const key of ['unless', 'when'] as const) {
    for (const [position, guard] of (group[key] ?? []).entries()) {
      if (GUARDS.has(guard)) continue
      yield source.error(
        ['phrases', index, key, position],
        `Unexpected guard “${guard}”, expected one of ${[...GUARDS.keys()].join(', ')}${didYouMean(guard, GUARDS.keys())}`
      )
    }
  }
  for (const [position, phrase] of group.match.entries()) {
    const mistake = mistakeIn(phrase, sets)
    if (mistake) yield source.error(['phrases', index, 'match', position], mistake.message, { offset: mistake.offset })
  }
}

function mistakeIn(phrase: string, sets: WordSets): PhraseError | undefined {
  try {
    phraseAnchors(phrase, sets)
    return undefined
  } catch (error) {
    if (error instanceof PhraseError) return error
    throw error
  }
}
