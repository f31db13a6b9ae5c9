import type { Audience } from '../core/document.ts'
import { PhraseScanner } from '../match/phrase-scanner.ts'
import type { Ruleset } from '../ruleset/rule.ts'
import { scanTables } from '../ruleset/scan-tables.ts'
import type { FileSettings } from './settings.ts'

/** Scanners for one audience. */
export interface AudienceScanners {
  readonly scanners: readonly PhraseScanner[]
  /** Whether every phrase can be looked for. */
  readonly seesAll: boolean
}

/** Loads what looks for the phrases of an audience. */
export function audienceScanners(ruleset: Ruleset, audience: Audience): AudienceScanners {
  const tables = scanTables(ruleset, audience)
  return { scanners: tables.map((table) => new PhraseScanner(table)), seesAll: tables.every(({ blind }) => blind.length === 0) }
}

/** Says of a phrase, by its position, whether its rule is on. */
export function phrasesThatAreOn({ groups, table }: Ruleset, rules: FileSettings['rules']): (phrase: number) => boolean {
  const active = groups.map(({ rule }) => (rules.get(rule.meta.id)?.setting ?? 'off') !== 'off')
  return (phrase) => active[table.phrases[phrase]?.group ?? 0] === true
}
