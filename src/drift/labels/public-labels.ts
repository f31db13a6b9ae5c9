import { isLabel, labelParts, labelWords } from '../statements/labels.ts'
import type { StatedLocator } from '../statements/locator.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'
import { topicsOf } from '../topics/topics.ts'

/** Names of menus and buttons that public documents know. */
export interface PublicLabels {
  /** Parts of paths, buttons and other bold names, and how many statements have each. */
  readonly labels: ReadonlyMap<string, number>
  /** What else public documents call by its name: headings and table cells. */
  readonly names: ReadonlySet<string>
  /** Labels and all that they begin with. */
  readonly beginnings: ReadonlySet<string>
  /** Stems of words in labels, and how many statements have each in a label. */
  readonly words: ReadonlyMap<string, number>
}

/** The parts of all labels of some statements. */
export function labelsWithin(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap(({ locators }) => locators.filter(isLabel).flatMap(labelParts))
}

function count<Key>(counts: Map<Key, number>, keys: Iterable<Key>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Learns what the public documents call menus, buttons and other things. */
export const readPublicLabels = once((facts, drift): PublicLabels => {
  const labels = new Map<string, number>()
  const words = new Map<string, number>()
  const names = new Set<string>()
  for (const { statement } of topicsOf(facts, drift).docs) {
    if (statement.locators.length > 0) {
      const parts = new Set(labelsWithin([statement]))
      count(labels, parts)
      count(words, new Set([...parts].flatMap(labelWords)))
    }
    if (statement.kind === 'table-cell' || statement.kind === 'heading') names.add(statement.text.toLowerCase())
  }
  const beginnings = new Set(
    [...labels.keys()].flatMap((label) => label.split(' ').map((_, index, all) => all.slice(0, index + 1).join(' ')))
  )
  return { labels, names, beginnings, words }
})

/** Whether public documents have all parts of a label. */
export function isPublic(label: StatedLocator, { labels, names, beginnings }: PublicLabels): boolean {
  const parts = labelParts(label)
  if (parts.length === 1) return parts.every((part) => labels.has(part) || names.has(part))
  return parts.every((part, index) => labels.has(part) || (index === parts.length - 1 && beginnings.has(part)))
}
