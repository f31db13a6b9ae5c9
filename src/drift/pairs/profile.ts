import { groupBy } from '../../core/group-by.ts'
import { Numbering } from '../../core/numbering.ts'
import { documentKey } from '../statements/document-key.ts'
import type { Statement } from '../statements/statement.ts'
import { stemsOf } from '../words/content-words.ts'

/** The words of a statement, by their numbers: its own, in order of number, and those of what it stands under. */
export interface Saying {
  readonly statement: Statement
  readonly own: readonly number[]
  readonly around: ReadonlySet<number>
  /** The same for all statements of the same words. */
  readonly key: string
}

/** One document as far as it is compared as a whole. */
export interface Profile {
  readonly key: string
  readonly statements: readonly Statement[]
  /** Its statements that say something; headings, code and single words are not among them. */
  readonly sayings: readonly Saying[]
  /** All its words, by how much each says of what the document is about. */
  readonly words: ReadonlyMap<string, number>
  readonly title: ReadonlySet<string>
  /** Words of its file's name. */
  readonly name: ReadonlySet<string>
}

const FEWEST_WORDS = 2
const HEADING = 2
const TITLE = 3

/** Numbers words, and counts in how many documents each stands. */
class DocumentWords extends Numbering {
  readonly #counts: number[] = []
  #documents = 0

  countDocument(words: Iterable<string>): void {
    this.#documents++
    for (const word of words) {
      const number = this.of(word)
      this.#counts[number] = (this.#counts[number] ?? 0) + 1
    }
  }

  /** Natural logarithm of how rare each word is among documents, by number. */
  rarities(): Float64Array {
    const rarity = (count: number): number => Math.log(1 + this.#documents / Math.max(0.5, count))
    return Float64Array.from({ length: this.size }, (_, number) => rarity(this.#counts[number] ?? 0))
  }
}

/** Reads the words of one document. */
class ProfileReader {
  readonly #vocabulary: DocumentWords
  readonly #around = new Map<string, ReadonlySet<number>>()

  constructor(vocabulary: DocumentWords) {
    this.#vocabulary = vocabulary
  }

  read(key: string, statements: readonly Statement[], isCounted: boolean): Profile {
    const counts = new Map<string, number>()
    const count = (word: string, weight: number): void => void counts.set(word, (counts.get(word) ?? 0) + weight)
    const sayings: Saying[] = []
    for (const statement of statements) {
      const own = stemsOf(statement.text)
      const isHeading = statement.kind === 'heading'
      for (const word of own) count(word, isHeading ? HEADING : 1)
      if (!isHeading && statement.kind !== 'code' && own.size >= FEWEST_WORDS) sayings.push(this.#saying(statement, own))
    }
    const [first] = statements
    const title = stemsOf(first?.entry?.title ?? first?.title ?? '')
    for (const word of title) count(word, TITLE)
    if (isCounted) this.#vocabulary.countDocument(counts.keys())
    const words = new Map(Array.from(counts, ([word, weight]) => [word, 1 + Math.log(weight)]))
    return { key, statements, sayings, words, title, name: first ? nameWords(first.path) : new Set() }
  }

  #saying(statement: Statement, words: ReadonlySet<string>): Saying {
    const own = Array.from(words, (word) => this.#vocabulary.of(word)).sort((one, other) => one - other)
    return { statement, own, around: this.#surroundings(statement), key: own.join(' ') }
  }

  /** Many statements share what they stand under: each such text is read once. */
  #surroundings({ title, headings, lead = '', row = '', column = '', intro = '' }: Statement): ReadonlySet<number> {
    const text = [title, ...headings, lead, row, column, intro].join('. ')
    const known = this.#around.get(text)
    if (known) return known
    const words = new Set(Array.from(stemsOf(text), (word) => this.#vocabulary.of(word)))
    this.#around.set(text, words)
    return words
  }
}

function nameWords(path: string): ReadonlySet<string> {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  return stemsOf(name.replace(/\.[a-z]+$/i, '').replace(/[-_.]/g, ' '))
}

/** The documents of a run, each with its words. */
export interface Profiles {
  readonly profiles: readonly Profile[]
  /** How rare the word of each number is. */
  readonly rarities: Float64Array
}

/**
 * Reads the documents and entries that some facts come from.
 * @param isCounted says of a document whether it has a say in how rare words are.
 */
export function profilesOf(
  facts: readonly Statement[],
  isCounted: (statements: readonly Statement[]) => boolean = () => true
): Profiles {
  const vocabulary = new DocumentWords()
  const profiles = Array.from(groupBy(facts, documentKey), ([key, statements]) =>
    new ProfileReader(vocabulary).read(key, statements, isCounted(statements))
  )
  return { profiles, rarities: vocabulary.rarities() }
}
