import { Numbering, UNKNOWN } from '../../core/numbering.ts'
import { anchorPrice } from '../phrases/anchors.ts'
import { readPhrase, type WordSets } from '../phrases/phrase-syntax.ts'
import { FILLERS, type Phrase } from '../phrases/phrase-table.ts'
import { CONTRACTED } from '../words/contractions.ts'
import { foldSpelling, spellingsOf } from '../words/spelling.ts'
import { layOutSpines, type SpineLists } from './lay-out-spines.ts'
import { layOutTokens, type Token } from './lay-out-tokens.ts'
import { NEXT_WORD, type ScanTable } from './scan-table.ts'
import { cheapest, type KnownWords, spinesOf } from './spine.ts'

const RUN = /[a-z][a-z0-9]*|[0-9]+/g

/** The run of letters or digits that a word is known by in a raw text: the longest, as in “naïve”; undefined where it has none. */
function lettersOf(form: string): string | undefined {
  const runs = (form.match(RUN) ?? []).filter((run) => run.length > 1 || run === form || form === "'s")
  return runs.sort((a, b) => b.length - a.length)[0]
}

const KNOWN: KnownWords = {
  has: (form) => lettersOf(form) !== undefined,
  price: anchorPrice
}

/** Builds the table for those of some phrases that are wanted. */
export function buildScanTable(
  phrases: readonly Phrase[],
  sets: WordSets,
  isWanted: (phrase: Phrase) => boolean = () => true
): ScanTable {
  const words = new Numbering()
  const setNumbers = new Numbering()
  const spines: number[][] = []
  const blind: number[] = []
  for (const [index, phrase] of phrases.entries()) {
    if (!isWanted(phrase)) continue
    const found = spinesOf(readPhrase(phrase.text, sets), KNOWN)
    if (!found) blind.push(index)
    for (const spine of found ?? []) {
      const joints = spine.flatMap(({ forms, gap }) => {
        const numbers = forms.map((form) => words.of(foldSpelling(form))).sort((a, b) => a - b)
        return [setNumbers.of([...new Set(numbers)].join(' ')), gap]
      })
      spines.push([index, cheapest(spine, KNOWN) ?? 0, ...joints])
    }
  }
  const wordsOfSets = Array.from(setNumbers.names(), (name) => name.split(' ').map(Number))
  const fillers = (sets.get(FILLERS) ?? []).filter(KNOWN.has).map((form) => words.of(form))
  const tokens = layOutTokens(tokensOf(words))
  const laidOut = layOutSpines({ wordCount: words.size, sets: wordsOfSets, spines: withSeconds(spines, wordsOfSets) })
  return { wordCount: words.size, fillers: Int32Array.from(fillers), ...laidOut, ...tokens, blind: Int32Array.from(blind) }
}

/** Adds which joint is to be looked for second: the one whose words other joints have least often, as texts may. */
function withSeconds(spines: readonly (readonly number[])[], sets: SpineLists['sets']): SpineLists['spines'] {
  const uses = new Map<number, number>()
  const wordsAt = (joints: readonly number[], joint: number) => sets[joints[2 * joint] as number] ?? []
  for (const [, , ...joints] of spines)
    for (let joint = 0; 2 * joint < joints.length; joint++)
      for (const word of wordsAt(joints, joint)) uses.set(word, (uses.get(word) ?? 0) + 1)
  const all = spines.map(([phrase = 0, first = 0, ...joints]) => {
    const others = [...Array(joints.length / 2).keys()].filter((joint) => joint !== first)
    const price = (joint: number) => wordsAt(joints, joint).reduce((sum, word) => sum + (uses.get(word) ?? 0), 0)
    const second = others.reduce((best, joint) => (best === first || price(joint) < price(best) ? joint : best), first)
    return { set: joints[2 * second] as number, spine: [phrase, first, second, ...joints] }
  })
  return all.sort((a, b) => a.set - b.set).map(({ spine }) => spine)
}

function tokensOf(words: Numbering): readonly Token[] {
  const tokens = new Map<string, number[]>()
  const add = (letters: string, numbers: readonly number[]): void => {
    tokens.set(letters, [...(tokens.get(letters) ?? []), ...numbers])
  }
  for (const word of words.names()) {
    for (const written of spellingsOf(word)) {
      const letters = lettersOf(written)
      if (letters !== undefined && word !== "'s") add(letters, [words.find(word)])
    }
  }
  for (const [letters, parts] of CONTRACTED) {
    const numbers = parts.map((forms) => forms.map((form) => words.find(form)).filter((number) => number !== UNKNOWN))
    if (numbers.some(({ length }) => length > 0))
      add(
        letters,
        numbers.flatMap((part, index) => (index === 0 ? part : [NEXT_WORD, ...part]))
      )
  }
  return Array.from(tokens, ([letters, numbers]) => [letters, ...numbers])
}
