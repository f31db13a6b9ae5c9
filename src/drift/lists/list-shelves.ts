import type { Member } from '../statements/enumerations.ts'
import type { Statement } from '../statements/statement.ts'
import { fold } from '../text/fold.ts'
import { isStopWord } from '../text/stop-words.ts'
import { SIGN, TokenScan } from '../text/token-scan.ts'
import { WordTable } from '../text/word-table.ts'
import { stemsOfName } from '../words/name-codes.ts'
import type { Collection } from './collections.ts'

/** Public lists that have a word in common, by its first letters. */
interface Shelf {
  readonly lists: Collection[]
}

/** Words of members that stand in more public lists than this find nothing. */
const MOST_SHARING = 300
const BEGINNING = 3
const PLAIN = /^[ -~]*$/

function beginningsOf(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ words }) => words.map((word) => word.slice(0, BEGINNING))))
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/** Keeps public lists where those will look for them that have members which begin with the same letters. */
export class Shelves {
  readonly #shelves: ReadonlyMap<string, Shelf>
  /** By the beginnings in small letters. */
  readonly #folded = new Map<string, Shelf[]>()
  readonly #scan = new TokenScan()
  readonly #words = new WordTable((word) => this.#shelvesOf(word))

  /** What is not on a shelf of one of these members, nobody looks for. */
  constructor(wanted: readonly Member[]) {
    this.#shelves = new Map(Array.from(beginningsOf(wanted), (beginning) => [beginning, { lists: [] }]))
    for (const [beginning, shelf] of this.#shelves) {
      const key = fold(beginning)
      this.#folded.set(key, [...(this.#folded.get(key) ?? []), shelf])
    }
  }

  /** Whether a statement has a word, a figure or code that belongs on a shelf with room, which costs less to see than what it lists. */
  mayHold({ text, locators }: Statement): boolean {
    for (const { value } of locators) {
      if (hasRoom(this.#folded.get(fold(value.slice(0, BEGINNING))))) return true
    }
    const { count, starts, ends, kinds } = this.#scan.read(text)
    for (let at = 0; at < count; at++) {
      if (kinds[at] === SIGN) continue
      const start = starts[at] as number
      const { shelves, isStop } = this.#words.at(text, start, ends[at] as number)
      // What is no member in small letters may be a name with a capital.
      if (hasRoom(shelves) && (!isStop || isCapital(text.charCodeAt(start)))) return true
    }
    return false
  }

  add(list: Collection): void {
    for (const beginning of beginningsOf(list.members)) {
      const shelf = this.#shelves.get(beginning)
      if (shelf && shelf.lists.length <= MOST_SHARING) shelf.lists.push(list)
    }
  }

  /** The lists that have a member which begins like one of another's, but for beginnings that are everywhere. */
  find({ members }: Collection): ReadonlySet<Collection> {
    const shelves = Array.from(
      members.flatMap(({ words }) => words),
      (word) => this.#shelves.get(word.slice(0, BEGINNING))
    )
    return new Set(shelves.flatMap((shelf) => (shelf && shelf.lists.length <= MOST_SHARING ? shelf.lists : [])))
  }

  #shelvesOf(word: string): { readonly shelves: readonly Shelf[] | undefined; readonly isStop: boolean } {
    if (!PLAIN.test(word)) return { shelves: ANY, isStop: false }
    const shelves = stemsOfName(word).flatMap((each) => this.#folded.get(fold(each.slice(0, BEGINNING))) ?? [])
    return { shelves, isStop: isStopWord(word) }
  }
}

/** For words of which the letters are not known to be folded as those of names are. */
const ANY: readonly Shelf[] = [{ lists: [] }]

function hasRoom(shelves: readonly Shelf[] | undefined): boolean {
  return shelves?.some(({ lists }) => lists.length <= MOST_SHARING) ?? false
}
