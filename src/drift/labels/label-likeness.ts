import { isPressed, labelParts, labelWords } from '../statements/labels.ts'
import type { StatedLocator } from '../statements/locator.ts'
import type { Statement } from '../statements/statement.ts'
import type { Passage, Passages } from '../topics/passages.ts'
import type { Topics } from '../topics/topics.ts'
import { compareValues } from '../values/compare-values.ts'
import { labelsWithin, type PublicLabels } from './public-labels.ts'

/** A label and the statement that has it. */
export interface Named {
  readonly label: StatedLocator
  readonly statement: Statement
}

/** What two labels are judged by. */
export interface Naming {
  readonly topics: Topics
  readonly passages: Passages
  readonly known: PublicLabels
}

/** Two sentences that have less in common speak of two things, whatever stands around them. */
const LEAST_ALIKE = 0.15
/** One word or value in common is chance, however rare it is. */
const FEWEST_SHARED = 2
/** A name that so many public statements have is well known, and no other name is needed for it. */
const EVERYWHERE = 5
/** What is added for each value that both paragraphs state, up to so many; small numbers in words agree by chance too. */
const VALUE = 0.4
const MOST_VALUES = 2
/** For words of menus and other labels around the one that the other text has too, and for words of the labels themselves. */
const PLACE = 0.4
const WORD = 0.4
const SAME_WORDS = 0.8
const SAME_END = 0.6
/** For parts of two ways that few other ways have. */
const WAY = 0.3
/** A word that the page is about says nothing, and beside another word it tells two things of one kind apart. */
const OTHER_ACTION = -0.1
/** For both being pressed, or neither. */
const SAME_USE = 0.1

const BUTTON = /\bbutton\b/i

/** How many values of the one paragraph the other states too. */
function agreeing(one: Passage, other: Passage): number {
  const theirs = other.beside.flatMap(({ values }) => values)
  const mine = one.beside.flatMap(({ values }) => values)
  return mine.filter((value) =>
    theirs.some((each) => each.dimension === value.dimension && compareValues(value, each) === 'equal')
  ).length
}

/** Whether a text has a name as whole words. */
export function hasPhrase({ text }: Statement, name: string): boolean {
  const folded = text.includes('’') ? text.toLowerCase().replaceAll('’', "'") : text.toLowerCase()
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(folded[at + name.length] ?? ' ')) return true
  }
  return false
}

/** What the last parts of two ways, or two buttons, are called. */
type Ends = readonly [mine: string, theirs: string]

function endsOf(mine: Named, theirs: Named): Ends {
  return [labelParts(mine.label).at(-1) ?? '', labelParts(theirs.label).at(-1) ?? '']
}

/** Whether a way that no public document knows ends at the same button as a public one, and not at one that is everywhere. */
function leadsToSame(mine: Named, theirs: Named, [end, other]: Ends, { labels }: PublicLabels): boolean {
  if (mine.label.kind !== 'path' || end !== other || !isPressed(theirs.label, theirs.statement)) return false
  return (labels.get(end) ?? 0) < EVERYWHERE
}

/** Whether colleagues know the public name: it stands beside their own, or all over the public documents. */
function isKnownInside(name: string, { label }: Named, passage: Passage, known: PublicLabels): boolean {
  if ((known.labels.get(name) ?? 0) >= EVERYWHERE || labelsWithin(passage.near).includes(name)) return true
  return (label.kind === 'label' || name.includes(' ')) && passage.beside.some((each) => hasPhrase(each, name))
}

/** Words of the labels themselves that both have. */
function sameWords(mine: Named, theirs: Named, ends: Ends, { topics, known }: Naming): number {
  const [words, others] = [labelWords(ends[0]), labelWords(ends[1])]
  const shared = words.filter((word) => others.includes(word))
  if (shared.length > 0 && shared.length === words.length && words.length === others.length) return SAME_WORDS
  const about = new Set([theirs.statement.title, ...theirs.statement.headings].flatMap(labelWords))
  const telling = shared.filter((word) => !about.has(word))
  if (shared.length > 0 && telling.length === 0) return OTHER_ACTION
  return (
    WORD * rarityOf(telling, topics) +
    (mine.label.kind === 'path' && theirs.label.kind === 'path' ? sameWay(mine, theirs, known) : 0)
  )
}

/** Parts of two ways that both have, by how few public labels have them. */
function sameWay(mine: Named, theirs: Named, { words }: PublicLabels): number {
  const others = new Set(labelParts(theirs.label).flatMap(labelWords))
  let sum = 0
  for (const word of new Set(labelParts(mine.label).flatMap(labelWords))) if (others.has(word)) sum += 1 / (words.get(word) ?? 1)
  return WAY * Math.min(1, sum)
}

function rarityOf(words: Iterable<string>, topics: Topics): number {
  let sum = 0
  for (const word of new Set(words)) sum += topics.rarity(word)
  return Math.min(1, sum)
}

/** Words of other public labels in the paragraph that the text of the one has too: “under Performance”. */
function samePlace(mine: Passage, theirs: Passage, ends: Ends, topics: Topics): number {
  const own = new Set(ends.flatMap(labelWords))
  return rarityOf(
    labelsWithin(theirs.beside)
      .flatMap(labelWords)
      .filter((word) => mine.besideStems.has(word) && !own.has(word)),
    topics
  )
}

/** How many words and values of the one paragraph stand close to the other label too, its own words left out. */
function shared(mine: Passage, theirs: Passage, name: string): number {
  const own = new Set(labelWords(name))
  let words = 0
  for (const word of mine.besideStems) if (theirs.nearStems.has(word) && !own.has(word)) words++
  return words + agreeing(mine, theirs)
}

/** How likely a label that no public document has and a public one name the same; undefined where they cannot. */
export function labelLikeness(mine: Named, theirs: Named, naming: Naming): number | undefined {
  const { topics, passages, known } = naming
  const [topic, other] = [topics.of(mine.statement), topics.of(theirs.statement)]
  const alike = topics.similarity.between(topic, other)
  if (alike < LEAST_ALIKE) return undefined
  const passage = passages.around(mine.statement)
  const ends = endsOf(mine, theirs)
  const isSameEnd = leadsToSame(mine, theirs, ends, known)
  if (!isSameEnd && isKnownInside(ends[1], theirs, passage, known)) return undefined
  const around = passages.around(theirs.statement)
  if (!isSameEnd && shared(passage, around, ends[1]) < FEWEST_SHARED) return undefined
  const isButton = isPressed(mine.label, mine.statement) || BUTTON.test(mine.statement.text)
  return (
    alike +
    topics.similarity.between(passage, around) +
    topics.similarity.between(topic, around) +
    VALUE * Math.min(MOST_VALUES, agreeing(passage, around)) +
    PLACE * samePlace(passage, around, ends, topics) +
    (isSameEnd ? SAME_END : sameWords(mine, theirs, ends, naming)) +
    (isButton === isPressed(theirs.label, theirs.statement) ? SAME_USE : 0)
  )
}
