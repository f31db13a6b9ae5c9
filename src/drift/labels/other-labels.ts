import { alignCopies } from '../copies/near-statements.ts'
import { type Difference, LIKELY_ODDS, type Side } from '../statements/difference.ts'
import { isLabel, isPressed, labelEnd, labelParts } from '../statements/labels.ts'
import type { StatedLocator } from '../statements/locator.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'
import { placeWithin } from '../statements/surface-tokens.ts'
import { Passages } from '../topics/passages.ts'
import { topicsOf } from '../topics/topics.ts'
import { hasPhrase, labelLikeness, type Named, type Naming } from './label-likeness.ts'
import { isPublic, type PublicLabels, readPublicLabels } from './public-labels.ts'

/** A difference between two labels, and what they are: the name of a thing, or what is pressed on the way to one. */
export interface OtherLabel extends Difference {
  readonly kind: 'term' | 'locator'
}

/** What likeness must reach, and how steeply sureness grows from there. */
const ALIKE = 1.05
/** The places of one menu stand in passages that are alike, so two ways must be more alike to lead to one place. */
const ALIKE_WAYS = 1.38
const STEEPNESS = 2
/** Ways of more parts are a whole walk through several pages, not the name of a place. */
const MOST_PARTS = 4
/** Public statements that are looked at for each of a paragraph. */
const MATCHES = 25

/** Says that customers see what a sentence speaks of. */
const SEEN = /\b(?:app|button|tab|screen|panel|web ?site|page|menu|switch|customers?|members?|guests?|users?)\b/i
/** Stands before one of several things, which are compared as a list. */
const LISTED = /(?:,|\band|\bor)\s+(?:the |an? )?$/i
const PRESSES = '(?:click|tap|press|hit|select|choose|pick)(?:s|es)?'
const PRESSED = new RegExp(`\\b${PRESSES}\\s+(?:on\\s+)?["“]?$`, 'i')
/** What is done to a button or a switch. */
const DONE = new RegExp(`\\b(?:${PRESSES}(?: on)?|(?:turn|switch)(?:es|s)? (?:on|off)|look(?:s)? for)\\s+["“]?$`, 'i')

/**
 * Labels of internal documents and macros that no public document has, each with the public one that most likely names the same:
 * what stands around both speaks of the same. What only colleagues work with has no such counterpart.
 */
export const findOtherLabels = once((facts, drift): readonly OtherLabel[] => {
  const topics = topicsOf(facts, drift)
  const known = readPublicLabels(facts, drift)
  const asked = topics.inside.flatMap(({ statement }): readonly Named[] =>
    statement.locators.length === 0 || topics.asides.has(statement) || topics.copied.has(statement)
      ? []
      : statement.locators
          .filter((label) => isName(label, statement) && !isPublic(label, known))
          .map((label) => ({ label, statement }))
  )
  if (asked.length === 0) return []
  const naming: Naming = { topics, known, passages: new Passages(facts, topics) }
  const alike = new Set(alignCopies(facts, drift).map(({ internal }) => internal))
  const found = new Map<Statement, OtherLabel>()
  for (const each of asked) {
    if (found.has(each.statement) || !isTold(each, naming, alike)) continue
    const difference = counterpart(each, naming)
    if (difference && difference.odds >= LIKELY_ODDS) found.set(each.statement, difference)
  }
  return [...found.values()]
})

/** Bold words at the start that head what follows, or are all there is, name nothing. */
function isHead({ range, kind }: StatedLocator, { text }: Statement): boolean {
  return kind === 'label' && range.start <= 1 && /^\s*(?:[.:?]|$)/.test(text.slice(range.end))
}

/** Whether a label may be the name of something. */
function isName(label: StatedLocator, statement: Statement): boolean {
  if (!isLabel(label) || statement.kind === 'heading' || labelParts(label).length > MOST_PARTS) return false
  if (isPressed(label, statement)) return true
  return !isHead(label, statement) && !/[?!,]/.test(label.value) && !LISTED.test(statement.text.slice(0, label.range.start))
}

/** Whether customers are told a name: all that a macro names, what is pressed, and what its paragraph says that they see. */
function isTold({ label, statement }: Named, { passages, known }: Naming, alike: ReadonlySet<Statement>): boolean {
  const isButton = isPressed(label, statement)
  // What is no button in a near copy is judged word by word.
  if (!isButton && alike.has(statement)) return false
  if (statement.audience === 'macro') return true
  // What colleagues work in is named too, and a way that begins where no public one does may lead through a tool of theirs.
  if (label.kind === 'path' ? beginsPublicly(label, known) : DONE.test(statement.text.slice(0, label.range.start))) return true
  return passages.around(statement).beside.some(({ text }) => SEEN.test(text))
}

/** Whether a way begins in a menu that public documents have, or ends at one of their buttons. */
function beginsPublicly(label: StatedLocator, { labels }: PublicLabels): boolean {
  const parts = labelParts(label)
  return [parts[0], parts.at(-1)].some((part) => part !== undefined && labels.has(part))
}

/** Public statements that may speak of the same as a paragraph, and what stands around them. */
function* publicStatements({ statement }: Named, { topics, passages }: Naming): Iterable<Statement> {
  const seen = new Set<Statement>()
  for (const each of passages.around(statement).beside) {
    for (const { topic } of topics.matches(topics.of(each)).slice(0, MATCHES)) {
      for (const other of passages.around(topic.statement).near) {
        if (!seen.has(other)) yield other
        seen.add(other)
      }
    }
  }
}

function counterpart(mine: Named, naming: Naming): OtherLabel | undefined {
  const name = labelParts(mine.label).at(-1) ?? ''
  let best: { readonly named: Named; readonly score: number } | undefined
  for (const statement of publicStatements(mine, naming)) {
    if (mine.label.kind === 'label' && hasPhrase(statement, name)) return undefined
    for (const label of statement.locators) {
      if (!isLabel(label) || isHead(label, statement)) continue
      const named = { label, statement }
      const score = labelLikeness(mine, named, naming)
      if (score !== undefined && (!best || score > best.score)) best = { named, score }
    }
  }
  if (!best) return undefined
  const isTerm = mine.label.kind === 'label' && !PRESSED.test(mine.statement.text.slice(0, mine.label.range.start))
  return {
    kind: isTerm ? 'term' : 'locator',
    internal: sideOf(mine),
    docs: isTerm ? introduction(best.named, naming) : sideOf(best.named),
    odds: LIKELY_ODDS + (best.score - (isTerm ? ALIKE : ALIKE_WAYS)) * STEEPNESS
  }
}

function sideOf({ label, statement }: Named): Side {
  return { statement, at: label.at, raw: label.value }
}

/** Where the public text says what the thing is, or else where it names it. */
function introduction(named: Named, { passages }: Naming): Side {
  const name = labelEnd(named.label)
  const statement = passages
    .around(named.statement)
    .near.find(({ text }) => text.startsWith(name) && /^\s+(?:is|are)\b/.test(text.slice(name.length)))
  if (!statement) return { ...sideOf(named), raw: name }
  return { statement, at: placeWithin(statement, { start: 0, end: name.length }), raw: name }
}
