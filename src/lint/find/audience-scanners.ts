import type { Audience } from '../../core/document.ts'
import { PhraseScanner } from '../../match/scan/phrase-scanner.ts'
import type { Ruleset } from '../../ruleset/rule.ts'
import { scanTables } from '../../ruleset/scan-tables.ts'
import type { FileSettings } from './settings.ts'

/** Scanners for one audience. */
export interface AudienceScanners {
  readonly scanners: readonly PhraseScanner[]
  /** Whether every phrase can be looked for. */
  readonly seesAll: boolean
}

const known = new WeakMap<Ruleset, Map<Audience, AudienceScanners>>()

/** What looks for the phrases of an audience; loaded once. */
export function audienceScanners(ruleset: Ruleset, audience: Audience): AudienceScanners {
  const byAudience = known.get(ruleset) ?? new Map<Audience, AudienceScanners>()
  known.set(ruleset, byAudience)
  const loaded = byAudience.get(audience)
  if (loaded) return loaded
  const tables = scanTables(ruleset, audience)
  const scanners = tables.map((table) => new PhraseScanner(table))
  const made = { scanners, seesAll: tables.every(({ blind }) => blind.length === 0) }
  byAudience.set(audience, made)
  return made
}

/** Says of a phrase, by its position, whether its rule is on. */
export function phrasesThatAreOn({ groups, table }: Ruleset, rules: FileSettings['rules']): (phrase: number) => boolean {
  const active = groups.map(({ rule }) => (rules.get(rule.meta.id)?.setting ?? 'off') !== 'off')
  return (phrase) => active[table.phrases[phrase]?.group ?? 0] === true
}
