/** An index as it is stored: by the first two letters of words, a line for each of the words, with its positions behind it. */
export type PackedAnchors = Readonly<Record<string, string>>

const NONE: readonly number[] = []
const LETTERS = 2

/**
 * Which phrases need a word, by the folded word. Thousands of lists would take a tenth of a start-up to make, of which a short text
 * asks for a few: so they are unpacked by the first letters of the words that are asked for.
 */
export class AnchorIndex {
  readonly #packed: PackedAnchors
  readonly #unpacked = new Map<string, ReadonlyMap<string, readonly number[]>>()
  /** Lists that take the place of those which are packed. */
  readonly #own: ReadonlyMap<string, readonly number[]>

  constructor(packed: PackedAnchors = {}, own: ReadonlyMap<string, readonly number[]> = new Map()) {
    this.#packed = packed
    this.#own = own
  }

  /** Positions of the phrases that need the word, ascending. */
  of(word: string): readonly number[] {
    return this.#own.get(word) ?? this.#section(word.slice(0, LETTERS))?.get(word) ?? NONE
  }

  /** The same with more phrases; those of a word are behind the ones that it had. */
  with(added: ReadonlyMap<string, readonly number[]>): AnchorIndex {
    if (added.size === 0) return this
    const own = new Map(this.#own)
    for (const [word, positions] of added) own.set(word, [...this.of(word), ...positions])
    return new AnchorIndex(this.#packed, own)
  }

  /** The whole index, to be stored. */
  pack(): PackedAnchors {
    const sections: Record<string, string[]> = {}
    for (const word of [...this.words()].sort()) {
      const section = word.slice(0, LETTERS)
      sections[section] ??= []
      sections[section].push(`${word} ${this.of(word).join(' ')}`)
    }
    return Object.fromEntries(Object.entries(sections).map(([section, lines]) => [section, lines.join('\n')]))
  }

  /** Every word that some phrase needs. */
  words(): ReadonlySet<string> {
    const packed = Object.keys(this.#packed).flatMap((section) => [...(this.#section(section)?.keys() ?? [])])
    return new Set([...packed, ...this.#own.keys()])
  }

  #section(letters: string): ReadonlyMap<string, readonly number[]> | undefined {
    const known = this.#unpacked.get(letters)
    if (known) return known
    if (!Object.hasOwn(this.#packed, letters)) return undefined
    const lines = this.#packed[letters] as string
    const section = new Map(
      lines.split('\n').map((line) => {
        const [word = '', ...positions] = line.split(' ')
        return [word, positions.map(Number)]
      })
    )
    this.#unpacked.set(letters, section)
    return section
  }
}
