import type { Diagnostic, Severity } from '../../core/diagnostic.ts'
import { fingerprints } from '../../core/fingerprint.ts'
import type { Reporter, ReporterOptions } from '../../core/lint-result.ts'
import { uriFrom } from '../text/file-path.ts'
import { jsonText } from '../text/json-text.ts'
import { HOME_PAGE } from '../text/rule-url.ts'
import { sarifNotifications } from './sarif-notification.ts'
import { sarifSource } from './sarif-place.ts'
import { sarifResult } from './sarif-result.ts'
import { reportedRules, sarifRule } from './sarif-rule.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Code scanning shows no more results of one run. */
const MOST_RESULTS = 5000

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 }

interface Named {
  readonly diagnostic: Diagnostic
  readonly fingerprint: string
}

/** The report for code scanning and editors: SARIF 2.1.0, in an order that depends on nothing but what was found. */
export const sarif: Reporter = (result, options) => {
  const all = named(
    inOrder(
      result.files.flatMap((file) => file.diagnostics),
      options.root
    )
  )
  const kept = gravest(all)
  const rules = reportedRules(
    result,
    all.map(({ diagnostic }) => diagnostic)
  )
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]))
  const run = {
    tool: { driver: driver(options.version, rules.map(sarifRule)) },
    automationDetails: { id: 'partnerlint/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: sarifNotifications(result, options.root, all.length - kept.length)
      }
    ],
    results: results(kept, options, ruleIndex)
  }
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`
}

function driver(version: string, rules: readonly ReturnType<typeof sarifRule>[]) {
  return { name: 'partnerlint', organization: 'partnerlint', semanticVersion: version, version, informationUri: HOME_PAGE, rules }
}

function inOrder(diagnostics: readonly Diagnostic[], root: string): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, uri: uriFrom(root, diagnostic.path) }))
  keyed.sort(
    (a, b) =>
      compare(a.uri, b.uri) ||
      a.diagnostic.line - b.diagnostic.line ||
      a.diagnostic.column - b.diagnostic.column ||
      compare(a.diagnostic.ruleId, b.diagnostic.ruleId) ||
      compare(a.diagnostic.message, b.diagnostic.message)
  )
  return keyed.map(({ diagnostic }) => diagnostic)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function named(diagnostics: readonly Diagnostic[]): readonly Named[] {
  const prints = fingerprints(diagnostics)
  return diagnostics.map((diagnostic, index) => ({ diagnostic, fingerprint: prints[index] ?? '' }))
}

function gravest(all: readonly Named[]): readonly Named[] {
  if (all.length <= MOST_RESULTS) return all
  const bySeverity = all.toSorted((a, b) => RANKS[a.diagnostic.severity] - RANKS[b.diagnostic.severity])
  const kept = new Set(bySeverity.slice(0, MOST_RESULTS))
  return all.filter((item) => kept.has(item))
}

/** One file after the other, so that only one file's text is held at a time. */
function results(kept: readonly Named[], options: ReporterOptions, ruleIndex: ReadonlyMap<string, number>) {
  return filesOf(kept).flatMap(([path, found]) => {
    const lines = found.map(({ diagnostic }) => diagnostic.line)
    const source = sarifSource(options.source(path), lines)
    return found.map(({ diagnostic, fingerprint }) =>
      sarifResult(diagnostic, fingerprint, source, { root: options.root, ruleIndex })
    )
  })
}

function filesOf(kept: readonly Named[]): readonly (readonly [path: string, found: readonly Named[]])[] {
  const files = new Map<string, Named[]>()
  for (const item of kept) {
    const found = files.get(item.diagnostic.path)
    if (found) found.push(item)
    else files.set(item.diagnostic.path, [item])
  }
  return [...files]
}
