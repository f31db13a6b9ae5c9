import { asksBack, explained, handsOver, leftOpen, toCheck } from './answer.ts'
import {
  conditional,
  defined,
  fieldLabel,
  hasLink,
  heading,
  inExchange,
  menuPath,
  negated,
  opening,
  pageTitle,
  purpose,
  question,
  relative,
  tableCell,
  uiLabel
} from './clause.ts'
import { disowning, duty, harm, neutralDeed, remedied } from './deed.ts'
import type { Guard } from './guard.ts'
import { mentioned, opaque, quoted, reported } from './quoted.ts'
import { circumstance, communityRules, legalText, machineFate, readerDecides, wanted } from './sense.ts'
import { documentName, technicalPolicy, wayOut } from './shield.ts'
import { hasAlternative, hasNextStep, hasNumber, hasReason, namesAPerson, namesATime, ownsFault } from './substance.ts'
import {
  allowance,
  machineTalk,
  productName,
  specification,
  technicalError,
  technicalObject,
  technicalSubject,
  ticketSoftware
} from './technical.ts'
import {
  agreeing,
  balanced,
  evidence,
  expectedOutcome,
  humble,
  keptPromise,
  ownWords,
  polite,
  reassuring,
  recalled,
  sharedStep
} from './tone.ts'

/** The guards that a rule file may name under `unless` and `when`. */
export const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['agreeing', agreeing],
  ['allowance', allowance],
  ['asks-back', asksBack],
  ['balanced', balanced],
  ['circumstance', circumstance],
  ['community-rules', communityRules],
  ['conditional', conditional],
  ['defined', defined],
  ['disowning', disowning],
  ['document-name', documentName],
  ['duty', duty],
  ['evidence', evidence],
  ['expected-outcome', expectedOutcome],
  ['explained', explained],
  ['field-label', fieldLabel],
  ['hands-over', handsOver],
  ['harm', harm],
  ['has-alternative', hasAlternative],
  ['has-link', hasLink],
  ['has-next-step', hasNextStep],
  ['has-number', hasNumber],
  ['has-reason', hasReason],
  ['heading', heading],
  ['humble', humble],
  ['in-exchange', inExchange],
  ['kept-promise', keptPromise],
  ['left-open', leftOpen],
  ['legal-text', legalText],
  ['machine-fate', machineFate],
  ['machine-talk', machineTalk],
  ['mentioned', mentioned],
  ['menu-path', menuPath],
  ['names-a-person', namesAPerson],
  ['names-a-time', namesATime],
  ['negated', negated],
  ['neutral-deed', neutralDeed],
  ['opening', opening],
  ['own-words', ownWords],
  ['owns-fault', ownsFault],
  ['page-title', pageTitle],
  ['polite', polite],
  ['product-name', productName],
  ['purpose', purpose],
  ['question', question],
  ['quoted', quoted],
  ['reader-decides', readerDecides],
  ['reassuring', reassuring],
  ['recalled', recalled],
  ['relative', relative],
  ['remedied', remedied],
  ['reported', reported],
  ['shared-step', sharedStep],
  ['specification', specification],
  ['table-cell', tableCell],
  ['technical-error', technicalError],
  ['technical-object', technicalObject],
  ['technical-policy', technicalPolicy],
  ['technical-subject', technicalSubject],
  ['ticket-software', ticketSoftware],
  ['to-check', toCheck],
  ['ui-label', uiLabel],
  ['wanted', wanted],
  ['way-out', wayOut]
])

/** Turned down whatever the rule: quotations, words discussed as words, placeholders. */
export const ALWAYS: readonly Guard[] = [quoted, mentioned, reported, opaque]
