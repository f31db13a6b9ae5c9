import type { Statement } from '../statements/statement.ts'
import type { Profile, Saying } from './profile.ts'

/** For each statement of a document the one of another that says the same, or nearly, where there is one. */
export type Counterparts = ReadonlyMap<Statement, Statement>

/** What a word counts that stands in a statement's surroundings only. */
const AROUND = 0.6
/** Mean share of each one's words that the other has, by rarity, from which two statements are taken for one. */
const SAME = 0.5
/** Share of its words from which a longer statement is held by one that says more. */
const HELD = 0.75
const LONGER = 4
/** Statements that are weighed in full as the counterpart of one, those with most words in common first. */
const WEIGHED = 4
/** A word that stands in more statements of a document than this finds none of them. */
const COMMONEST = 100

/** Statements of one document by their words, to be asked for many documents. */
export class RestatementIndex {
  readonly #sayings: readonly Saying[]
  readonly #byWord = new Map<number, number[]>()
  readonly #byKey = new Map<string, Saying>()
  readonly #rarities: Float64Array
  readonly #shared: Float64Array

  constructor({ sayings }: Profile, rarities: Float64Array) {
    this.#sayings = sayings
    this.#rarities = rarities
    this.#shared = new Float64Array(sayings.length)
    for (const [id, saying] of sayings.entries()) {
      if (!this.#byKey.has(saying.key)) this.#byKey.set(saying.key, saying)
      for (const word of saying.own) {
        const list = this.#byWord.get(word)
        if (list) list.push(id)
        else this.#byWord.set(word, [id])
      }
    }
  }

  /** Finds which statements of a document are restated here. */
  counterparts({ sayings }: Profile): Counterparts {
    const found = new Map<Statement, Statement>()
    for (const saying of sayings) {
      const counterpart = this.#byKey.get(saying.key) ?? this.#nearest(saying)
      if (counterpart) found.set(saying.statement, counterpart.statement)
    }
    return found
  }

  #nearest(saying: Saying): Saying | undefined {
    let best: Saying | undefined
    let most = 0
    for (const other of this.#candidates(saying)) {
      const cover = this.#cover(saying, other)
      const mean = (cover + this.#cover(other, saying)) / 2
      const isSame = mean >= SAME || (cover >= HELD && saying.own.length >= LONGER)
      if (isSame && mean > most) [best, most] = [other, mean]
    }
    return best
  }

  /** The statements that share most of a statement's rare words. */
  #candidates({ own }: Saying): readonly Saying[] {
    const shared = this.#shared
    const touched: number[] = []
    for (const word of own) {
      const ids = this.#byWord.get(word)
      if (!ids || ids.length > COMMONEST) continue
      const rarity = this.#rarities[word] ?? 0
      for (const id of ids) {
        if (shared[id] === 0) touched.push(id)
        shared[id] = (shared[id] ?? 0) + rarity
      }
    }
    const best: number[] = []
    for (const id of touched) {
      let at = best.length
      while (at > 0 && (shared[best[at - 1] ?? 0] ?? 0) < (shared[id] ?? 0)) at--
      if (at < WEIGHED) best.splice(at, 0, id)
      if (best.length > WEIGHED) best.pop()
    }
    for (const id of touched) shared[id] = 0
    return best.flatMap((id) => this.#sayings[id] ?? [])
  }

  /** Share of a statement's words, by rarity, that another one has or stands under. */
  #cover({ own }: Saying, other: Saying): number {
    let [sum, total] = [0, 0]
    for (const word of own) {
      const rarity = this.#rarities[word] ?? 0
      total += rarity
      sum += other.own.includes(word) ? rarity : other.around.has(word) ? AROUND * rarity : 0
    }
    return total === 0 ? 0 : sum / total
  }
}
