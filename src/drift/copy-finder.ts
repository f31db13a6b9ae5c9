import { lazyPattern } from '../core/lazy-pattern.ts'
import { OverlapIndex } from './overlap.ts'
import type { Stretch } from './postings.ts'
import type { Statement } from './statement.ts'
import { surfaceTokens } from './surface-tokens.ts'
import { Vocabulary, type WordVector } from './vocabulary.ts'

/** A public statement in nearly the same words as another. */
export interface Alike {
  readonly statement: Statement
  /** Its index among the public statements. */
  readonly id: number
  /** Share of their words that both have, by rarity; values, code and addresses left out. */
  readonly similarity: number
}

/** Counterparts that are kept of each statement. */
const MOST = 60
/** Less alike, two statements are no counterparts even between two copies. */
const LEAST_ALIKE = 0.4
/** How much names in code weigh in a sentence. */
const CODE = 0.3

const WORD = lazyPattern(() => /[\p{L}\p{N}]+/gu)

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORD()) ?? []
}

/** What only copies of its own kind can a statement have: code, headings and everything else are kept apart. */
function classOf({ kind }: Statement): 'code' | 'heading' | 'text' {
  return kind === 'code' || kind === 'heading' ? kind : 'text'
}

/** Finds the public statements that say nearly the same as another in nearly the same words. */
export class CopyFinder {
  readonly #docs: readonly Statement[]
  readonly #vocabulary = new Vocabulary()
  readonly #index: OverlapIndex

  constructor(docs: readonly Statement[]) {
    this.#docs = docs
    this.#index = new OverlapIndex(docs.map((statement) => this.#wordsOf(statement)))
  }

  /** The public statements that may be copies of one, the most alike first, among those within some stretches. */
  alike(statement: Statement, within: readonly Stretch[] | undefined): readonly Alike[] {
    const own = classOf(statement)
    return this.#index.find(this.#wordsOf(statement), LEAST_ALIKE, MOST, within).flatMap(({ id, share }): readonly Alike[] => {
      const other = this.#docs[id]
      return other && classOf(other) === own ? [{ statement: other, id, similarity: share }] : []
    })
  }

  #wordsOf(statement: Statement): WordVector {
    const vocabulary = this.#vocabulary
    const add = (key: string, weight: number): void => vocabulary.gathering.add(vocabulary.numberOf(key), weight)
    for (const { kind, key } of surfaceTokens(statement)) {
      if (kind === 'word') add(key, 1)
      if (kind === 'code') for (const part of wordsIn(key)) add(part, statement.kind === 'code' ? 1 : CODE)
    }
    const heads = [statement.row, statement.kind === 'table-cell' ? statement.column : undefined]
    for (const head of heads) for (const word of wordsIn(head ?? '')) add(`head ${word}`, 1)
    return vocabulary.gathering.take()
  }
}
