/// <reference path="./builtin-scan.d.ts" />
import { tables } from 'virtual:partnerlint-scan'
import type { Audience } from '../core/document.ts'
import { buildScanTable } from '../match/scan/build-scan-table.ts'
import { type ScanTable, unpackScanTable } from '../match/scan/scan-table.ts'
import { BUILTIN_RULES, beginsWithOurs } from './builtin.ts'
import type { Ruleset } from './rule.ts'
import { isWantedIn } from './wanted-phrases.ts'

/** What a scanner needs to find the phrases of all rules for one audience. Those of our own phrases are made ahead of time. */
export function scanTables(ruleset: Ruleset, audience: Audience): readonly ScanTable[] {
  const { groups, table, sets } = ruleset
  const isFor = isWantedIn(groups, audience)
  const read = tables[audience]
  if (!read || !beginsWithOurs(ruleset)) return [buildScanTable(table.phrases, sets, ({ group }) => isFor(group))]
  const ours = BUILTIN_RULES.reduce((sum, rule) => sum + rule.groups.length, 0)
  const own = unpackScanTable(read())
  if (groups.length === ours) return [own]
  return [own, buildScanTable(table.phrases, sets, ({ group }) => group >= ours && isFor(group))]
}
