import { groupBy } from '../core/group-by.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import type { DriftSettings } from '../core/rule.ts'
import { createPairing } from './partners/pairing.ts'
import { findAsides, isHistory } from './statements/cues.ts'
import type { Difference } from './statements/difference.ts'
import type { Statement } from './statements/statement.ts'
import { placeWithin } from './statements/surface-tokens.ts'

const NAME = '\\p{Lu}[\\p{L}\\p{N}-]*(?: \\p{Lu}[\\p{L}\\p{N}-]*){0,2}'
/** Ways of saying that something had another name. */
const WAYS = [
  `(?<fresh>${NAME})(?: app)? (?:(?:was|were) (?:once |formerly |previously |first )?(?:called|named|known as)|used to be(?: called)?) (?:the )?(?<old>${NAME})`,
  `(?<fresh>${NAME}),? \\(?(?:formerly|previously)(?: called| known as| named)? (?<old>${NAME})`,
  `(?<old>${NAME}) (?:(?:is|are) now(?: called| known as)?|(?:was|were) renamed(?: to)?) (?<fresh>${NAME})`,
  `renamed (?:from )?(?<old>${NAME}) to (?<fresh>${NAME})`,
  `\\b(?:[Tt]he \\p{Ll}+|it|this) (?:(?:was|were) (?:once |formerly |previously |first )?(?:called|named|known as)|used to be called) (?:the )?(?<old>${NAME})`
].map((source) => lazyPattern(() => new RegExp(source, 'u')))

/** Each of these ways has one of these words. */
const MAY_TELL = /called|named|known as|used to be|formerly|previously|(?:is|are) now/

const TELLS = /\b(?:old|former|formerly|previous|previously|renamed|called|used to be|until|was|now)\b/i
const SURE = 3

/** A name that public documents say is not used any more, and the statement that says so. */
interface OldName {
  readonly old: string
  readonly fresh: string
  readonly statement: Statement
}

/** What stands for a name at the start of a sentence. */
const STAND_IN = /^(?:it|this|that|they)$/i
const NAMES = lazyPattern(() => new RegExp(NAME, 'gu'))

/** The name of what “the service” stands for: the next one in the sentence, or else one that the sentence before has within it. */
function presentName({ text, before = '' }: Statement, old: string): string {
  if (old === '') return ''
  const next = text.slice(text.indexOf(old) + old.length).match(NAMES())?.[0]
  const last = Array.from(before.matchAll(NAMES()), ({ 0: name, index }) => (index === 0 ? '' : name)).at(-1)
  return next ?? last ?? ''
}

function oldNames(docs: readonly Statement[]): readonly OldName[] {
  return docs
    .filter(({ text }) => MAY_TELL.test(text))
    .flatMap((statement) =>
      WAYS.flatMap((way): readonly OldName[] => {
        const groups = way().exec(statement.text)?.groups
        const { old = '' } = groups ?? {}
        const fresh = groups?.fresh && !STAND_IN.test(groups.fresh) ? groups.fresh : presentName(statement, old)
        return old.length > 2 && fresh !== '' && !fresh.includes(old) ? [{ old, fresh, statement }] : []
      })
    )
}

/** Where a text has a name as a whole word; -1 where it has not. */
function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')) return at
  }
  return -1
}

/** How many public statements go on using a name until it counts as one in use, whatever another says of it. */
const IN_USE = 2

/** Whether the public documents go on using a name that one of them says was replaced. */
function isInUse({ old, fresh }: OldName, docs: readonly Statement[]): boolean {
  let uses = 0
  for (const { text } of docs) {
    if (indexOfName(text, old) < 0 || text.includes(fresh) || TELLS.test(text)) continue
    if (++uses >= IN_USE) return true
  }
  return false
}

/** What the public documents say of each name that they don't use any more: all that say the same together. */
function outdatedNames(docs: readonly Statement[]): readonly (readonly OldName[])[] {
  const byNames = groupBy(oldNames(docs), ({ old, fresh }) => `${old}\n${fresh}`)
  return [...byNames.values()].filter(([first]) => first && !isInUse(first, docs))
}

/** Finds internal documents and macros that still use a name which the public documents say was replaced. */
export function* findOldNames(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const names = outdatedNames(facts.filter(({ audience }) => audience === 'docs'))
  if (names.length === 0) return
  const asides = findAsides(facts)
  const pairing = createPairing(drift, facts)
  for (const statement of facts) {
    if (statement.audience === 'docs' || asides.has(statement) || isHistory(statement)) continue
    for (const said of names) {
      const { old = '', fresh = '' } = said[0] ?? {}
      const at = indexOfName(statement.text, old)
      if (at < 0 || statement.text.includes(fresh) || TELLS.test(statement.text)) continue
      const docs = said.find((each) => pairing(statement.path, each.statement.path, statement.audience))?.statement
      if (!docs) continue
      yield {
        internal: { statement, at: placeWithin(statement, { start: at, end: at + old.length }), raw: old },
        docs: { statement: docs, at: docs.location, raw: fresh },
        odds: SURE
      }
    }
  }
}
