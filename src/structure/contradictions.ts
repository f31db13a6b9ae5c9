import { type Claim, claimsOf } from '../drift/claims/claims.ts'
import { learnContrasts } from '../drift/claims/contrasts.ts'
import { isExample, isHistory, isQuestion } from '../drift/statements/cues.ts'
import type { Statement } from '../drift/statements/statement.ts'
import { compareValues } from '../drift/values/compare-values.ts'
import { contentWords } from '../drift/words/content-words.ts'
import { Vocabulary } from '../drift/words/vocabulary.ts'
import type { MacroText } from './macro-texts.ts'

/** Two macros that say one sentence with different values. */
export interface Contradiction {
  readonly one: MacroText
  readonly other: MacroText
  readonly claim: Claim
  readonly counter: Claim
}

interface Said {
  readonly macro: MacroText
  readonly claims: readonly Claim[]
}

/** Sentences with fewer words that carry meaning are alike by chance. */
const FEWEST_WORDS = 4

/** The words of a sentence that carry meaning, without its values; nothing where they are too few. */
function subjectOf(statement: Statement): string | undefined {
  const words = contentWords(statement.text)
    .filter(({ start }) => !statement.values.some(({ range }) => start >= range.start && start < range.end))
    .map(({ stem }) => stem)
  return words.length < FEWEST_WORDS ? undefined : `${statement.values.length} ${[...new Set(words)].sort().join(' ')}`
}

function isFirm(statement: Statement): boolean {
  return !isQuestion(statement) && !isExample(statement) && !isHistory(statement)
}

/** Finds sentences of two macros that differ in a number, time, price, date or version alone, by looking each up once. */
export function* contradictions(macros: readonly MacroText[], facts: readonly Statement[]): Iterable<Contradiction> {
  const said = new Map<string, Said>()
  const vocabulary = new Vocabulary()
  let contrasts: ReturnType<typeof learnContrasts> | undefined
  for (const macro of macros) {
    for (const statement of macro.body) {
      const subject = statement.values.length === 0 || !isFirm(statement) ? undefined : subjectOf(statement)
      if (subject === undefined) continue
      const claims = claimsOf(statement, vocabulary)
      const first = said.get(subject)
      if (!first) said.set(subject, { macro, claims })
      if (!first || first.macro === macro) continue
      for (const [at, claim] of first.claims.entries()) {
        const counter = claims[at]
        if (!counter || compareValues(claim.value, counter.value) !== 'differs') continue
        contrasts ??= learnContrasts(facts)
        if (!contrasts.differ(claim, counter)) yield { one: first.macro, other: macro, claim, counter }
      }
    }
  }
}
