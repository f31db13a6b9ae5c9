import { OPAQUE } from '../../core/document.ts'
import { lazyPattern } from '../../core/lazy-pattern.ts'
import { type Overlap, OverlapIndex } from '../ranking/overlap.ts'
import type { Stretch } from '../ranking/postings.ts'
import type { Statement } from '../statements/statement.ts'
import { surfaceKeys, surfaceTokens } from '../statements/surface-tokens.ts'
import { currentLexicon } from '../words/lexicon.ts'
import { Vocabulary, type WordVector } from '../words/vocabulary.ts'

/** Counterparts that are kept of each statement. */
const MOST = 60
/** Less alike, two statements are no counterparts even between two copies. */
const LEAST_ALIKE = 0.4
/** How much names in code weigh in a sentence. */
const CODE = 0.3

const WORDS = lazyPattern(() => /[\p{L}\p{N}]+/gu)

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS()) ?? []
}

/** What only copies of its own kind can a statement have: code, headings and everything else are kept apart. */
function classOf({ kind }: Statement): 'code' | 'heading' | 'text' {
  return kind === 'code' || kind === 'heading' ? kind : 'text'
}

/** Finds the public statements that say nearly the same as another in nearly the same words. */
export class CopyFinder {
  readonly #docs: readonly Statement[]
  readonly #vocabulary = new Vocabulary()
  readonly #lexicon = currentLexicon()
  /** What each word is compared by, by its number: more than one number for “can’t”, none for “the”. */
  readonly #words: (readonly number[] | undefined)[] = []
  readonly #plain = new Map<string, WordVector>()
  readonly #listed = new Map<string, WordVector>()
  readonly #index: OverlapIndex
  #within: readonly Stretch[] | undefined
  /** What was found within these stretches. */
  #found = new Map<WordVector, readonly Overlap[]>()

  constructor(docs: readonly Statement[]) {
    this.#docs = docs
    this.#index = new OverlapIndex(docs.map((statement) => this.#wordsOf(statement)))
  }

  /** The indices of the public statements that may be copies of one, the most alike first, among those within some stretches. */
  alike(statement: Statement, within: readonly Stretch[] | undefined): readonly Overlap[] {
    const own = classOf(statement)
    const found = this.#find(this.#wordsOf(statement), within)
    const isOther = ({ id }: Overlap): boolean => own !== classOf(this.#docs[id] ?? statement)
    return found.some(isOther) ? found.filter((each) => !isOther(each)) : found
  }

  /** Pages made from one template say the same again and again, which is looked up once. */
  #find(words: WordVector, within: readonly Stretch[] | undefined): readonly Overlap[] {
    if (within !== this.#within) {
      this.#within = within
      this.#found = new Map()
    }
    const known = this.#found.get(words)
    if (known) return known
    const found = this.#index.find(words, LEAST_ALIKE, MOST, within)
    this.#found.set(words, found)
    return found
  }

  /** What a statement is compared by; statements that say the same have one in common. */
  #wordsOf(statement: Statement): WordVector {
    const { kind, text, row, locators } = statement
    if (kind !== 'code' && locators.length > 0) return this.#readWords(statement)
    const isPlain = kind !== 'code' && kind !== 'table-cell' && row === undefined
    const [shared, key] = isPlain ? [this.#plain, text] : [this.#listed, listedKey(statement)]
    const known = shared.get(key)
    if (known) return known
    const words = this.#readWords(statement)
    shared.set(key, words)
    return words
  }

  #readWords(statement: Statement): WordVector {
    const { gathering } = this.#vocabulary
    if (statement.kind === 'code') for (const { key } of surfaceTokens(statement)) gathering.addAll(this.#numbersIn(key), 1)
    else {
      this.#readSentence(statement.text)
      for (const value of namesInCode(statement)) gathering.addAll(this.#numbersIn(value), CODE)
    }
    const heads = [statement.row, statement.kind === 'table-cell' ? statement.column : undefined]
    for (const head of heads) {
      if (head) for (const word of wordsIn(head)) gathering.add(this.#vocabulary.of(`head ${word}`), 1)
    }
    return gathering.take()
  }

  #readSentence(text: string): void {
    const { words } = this.#lexicon.read(text)
    for (let at = 0; at < words.length; at++) this.#vocabulary.gathering.addAll(this.#numbersOf(words[at] as number), 1)
  }

  #numbersOf(word: number): readonly number[] {
    while (this.#words.length <= word) this.#words.push(undefined)
    const known = this.#words[word]
    if (known) return known
    const numbers = surfaceKeys(this.#lexicon.wordOf(word)).map(({ key }) => this.#vocabulary.of(key))
    this.#words[word] = numbers
    return numbers
  }

  #numbersIn(code: string): readonly number[] {
    return wordsIn(code).map((word) => this.#vocabulary.of(word))
  }
}

/** All that a line of code, or a statement with heads and without code, is compared by. */
function listedKey({ kind, text, row = '', column = '', locators }: Statement): string {
  return kind === 'code' ? `\n${locators[0]?.value}` : `${row}\n${kind === 'table-cell' ? column : ''}\n${text}`
}

/** Names in code within a sentence. */
function namesInCode({ locators, text }: Statement): readonly string[] {
  if (locators.length === 0) return []
  return locators.flatMap(({ kind, range, value }) =>
    kind === 'code' && text.slice(range.start, range.end) === OPAQUE ? [value] : []
  )
}
