import { conditional, hasLink, heading, negated, opening, question, uiLabel } from './clause.ts'
import type { Guard } from './guard.ts'
import { mentioned, opaque, quoted, reported } from './quoted.ts'
import { hasAlternative, hasNextStep, hasNumber, hasReason, namesAPerson, namesATime, ownsFault } from './substance.ts'
import { specification, technicalSubject } from './technical.ts'

/** The guards that a rule file may name under `unless` and `when`. */
export const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['conditional', conditional],
  ['has-alternative', hasAlternative],
  ['has-link', hasLink],
  ['has-next-step', hasNextStep],
  ['has-number', hasNumber],
  ['has-reason', hasReason],
  ['heading', heading],
  ['mentioned', mentioned],
  ['names-a-person', namesAPerson],
  ['names-a-time', namesATime],
  ['negated', negated],
  ['opening', opening],
  ['owns-fault', ownsFault],
  ['question', question],
  ['quoted', quoted],
  ['reported', reported],
  ['specification', specification],
  ['technical-subject', technicalSubject],
  ['ui-label', uiLabel]
])

/** Turned down whatever the rule: quotations, words discussed as words, placeholders. */
export const ALWAYS: readonly Guard[] = [quoted, mentioned, reported, opaque]
