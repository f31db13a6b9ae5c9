import type { Subject } from '../claims/similarity.ts'
import type { Statement } from '../statements/statement.ts'
import { stemsOf } from '../words/content-words.ts'
import { WordGathering, type WordVector } from '../words/vocabulary.ts'
import type { Topics } from './topics.ts'

/** A statement with what stands around it. */
export interface Passage extends Subject {
  /** The statements of its paragraph, list item or row, itself among them. */
  readonly beside: readonly Statement[]
  /** What stands under the same heading close by, itself among them. */
  readonly near: readonly Statement[]
  /** Stems of what the paragraph says, and of all that stands close by. */
  readonly besideStems: ReadonlySet<string>
  readonly nearStems: ReadonlySet<string>
}

/** Paragraphs and list items to each side that still belong to a passage, and statements looked at for them. */
const REACH = 4
const LOOKED_AT = 10
/** How much words of a passage weigh: those of its paragraph, of the next ones, and of those further on. */
const WEIGHTS = [0.8, 0.5]
const FURTHER = 0.35

/** A passage whose words are joined when they are first asked for. */
class ReadPassage implements Passage {
  readonly beside: readonly Statement[]
  readonly near: readonly Statement[]
  readonly #statement: Statement
  readonly #topics: Topics
  readonly #gathering: WordGathering
  #words: WordVector | undefined
  #besideStems: ReadonlySet<string> | undefined
  #nearStems: ReadonlySet<string> | undefined

  constructor(statement: Statement, near: readonly Statement[], topics: Topics, gathering: WordGathering) {
    this.near = near
    this.beside = near.filter(({ block }) => block === statement.block)
    this.#statement = statement
    this.#topics = topics
    this.#gathering = gathering
  }

  get words(): WordVector {
    this.#words ??= this.#join()
    return this.#words
  }

  get besideStems(): ReadonlySet<string> {
    this.#besideStems ??= stemsIn(this.beside)
    return this.#besideStems
  }

  get nearStems(): ReadonlySet<string> {
    this.#nearStems ??= stemsIn(this.near)
    return this.#nearStems
  }

  #join(): WordVector {
    for (const each of this.near) {
      const apart = Math.ceil(Math.abs(each.block - this.#statement.block))
      const weight = each === this.#statement ? 1 : (WEIGHTS[apart] ?? FURTHER)
      const { words } = this.#topics.of(each)
      for (const [index, number] of words.numbers.entries()) {
        this.#gathering.add(number, (words.weights[index] ?? 0) * weight)
      }
    }
    return this.#gathering.take()
  }
}

/** Reads what stands around statements, each once. */
export class Passages {
  readonly #topics: Topics
  readonly #facts: readonly Statement[]
  readonly #places: ReadonlyMap<Statement, number>
  readonly #gathering = new WordGathering()
  readonly #known = new Map<Statement, Passage>()

  constructor(facts: readonly Statement[], topics: Topics) {
    this.#topics = topics
    this.#facts = facts
    this.#places = new Map(facts.map((statement, index) => [statement, index]))
  }

  around(statement: Statement): Passage {
    const known = this.#known.get(statement)
    if (known) return known
    const at = this.#places.get(statement) ?? 0
    const near = this.#facts
      .slice(Math.max(0, at - LOOKED_AT), at + LOOKED_AT + 1)
      .filter((each) => each.kind !== 'code' && isTogether(each, statement))
    const passage = new ReadPassage(statement, near, this.#topics, this.#gathering)
    this.#known.set(statement, passage)
    return passage
  }
}

function stemsIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(({ text }) => [...stemsOf(text)]))
}

function isTogether(one: Statement, other: Statement): boolean {
  return (
    one.path === other.path &&
    one.entry?.id === other.entry?.id &&
    Math.abs(one.block - other.block) <= REACH &&
    one.headings.length === other.headings.length &&
    one.headings.every((heading, index) => heading === other.headings[index])
  )
}
