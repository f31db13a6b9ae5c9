import { createWordRanker } from '../drift/ranking/rank-words.ts'
import { FEWEST_LABELS, type Guide } from './guides.ts'

/** A macro and the section of a public document that explains the same steps, which it does not link. */
export interface Unlinked {
  readonly macro: Guide
  readonly section: Guide
  /** How sure it is that both explain the same, from 0 to 1. */
  readonly likeness: number
}

/** Sections looked at for each macro. */
const LOOKED_AT = 8
/** Share of a macro's labels that the section must have. */
const LABELS = 0.6
/** Share of the weight of a macro's words that the section must have. */
const WORDS = 0.3
/** One path is a pointer; a list of steps, or a path and what to press there, is an explanation. */
const FEWEST_STEPS = 2
const FEWEST_PLACES = 2
/** Labels count as much as this many words. */
const LABEL_WEIGHT = 2

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function lastPart(target: string): string {
  const path = target.replace(/[?#].*$/, '').replace(/\/+$/, '')
  return slug(path.slice(path.lastIndexOf('/') + 1))
}

/** Which pages a macro links; `unknown` when a link may lead to any. */
function linked(macro: Guide, known: ReadonlySet<string>): ReadonlySet<string> | 'unknown' {
  const pages = new Set<string>()
  for (const target of macro.links) {
    if (/^(?:mailto|tel|sms):/i.test(target)) continue
    const page = lastPart(target)
    if (!known.has(page)) return 'unknown'
    pages.add(page)
  }
  return pages
}

function pageOf({ path, title }: Guide): readonly string[] {
  return [lastPart(path), slug(title)]
}

function explains({ steps, places }: Guide): boolean {
  return steps >= FEWEST_STEPS || places >= FEWEST_PLACES
}

/** Finds the public section that explains what a macro explains, unless the macro links it. */
export function* unlinkedGuides(facts: readonly Guide[]): Iterable<Unlinked> {
  const docs = facts.filter(({ audience }) => audience === 'docs')
  if (docs.length === 0) return
  const labelled = ({ labels }: Guide) => labels.map((label): [string, number] => [`#${label}`, LABEL_WEIGHT])
  const weighted = (guide: Guide) =>
    new Map<string, number>([...guide.words.map((word): [string, number] => [word, 1]), ...labelled(guide)])
  const ranker = createWordRanker(docs.map(weighted))
  const known = new Set(docs.flatMap(pageOf))
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + ranker.rarity(word), 0)
  for (const macro of facts) {
    if (macro.audience !== 'macro' || !explains(macro)) continue
    const pages = linked(macro, known)
    if (pages === 'unknown') continue
    const total = weight(macro.words) || 1
    for (const { id } of ranker.rank(weighted(macro), LOOKED_AT)) {
      const section = docs[id]
      if (!section) continue
      const labels = new Set(section.labels)
      const shared = macro.labels.filter((label) => labels.has(label))
      const words = new Set(section.words)
      const likeness = weight(macro.words.filter((word) => words.has(word))) / total
      if (shared.length < FEWEST_LABELS || shared.length < LABELS * macro.labels.length || likeness < WORDS) continue
      if (!pageOf(section).some((page) => pages.has(page))) yield { macro, section, likeness }
      break
    }
  }
}
