/// <reference path="./builtin-scan.d.ts" />
import { outlines } from 'virtual:partnerlint-scan'
import type { PhraseTable } from '../match/phrases/phrase-table.ts'
import { Outlines } from '../match/scan/outlines.ts'
import { beginsWithOurs } from './builtin.ts'
import type { Ruleset } from './rule.ts'

const known = new WeakMap<PhraseTable, Outlines>()

/** What all matches of the phrases of a ruleset have. That of our own phrases was found ahead of time. */
export function outlinesOf(ruleset: Ruleset): Outlines {
  const { table, sets } = ruleset
  const made = known.get(table) ?? new Outlines(table.phrases, sets, beginsWithOurs(ruleset) ? outlines : undefined)
  known.set(table, made)
  return made
}
