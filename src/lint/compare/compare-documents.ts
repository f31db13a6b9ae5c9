import type { Diagnostic, FileResult, Severity, WorkspaceFinding } from '../../core/diagnostic.ts'
import type { Entry } from '../../core/document.ts'
import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings, RuleMeta } from '../../core/rule.ts'
import type { RunWatch } from '../../core/run-watch.ts'
import { STATEMENTS } from '../../drift/statements/statement.ts'
import type { ComparisonMemory } from '../cache/comparison-memory.ts'
import type { Linter } from '../find/linter.ts'
import type { FileSettings } from '../find/settings.ts'
import { wordWorkspaceFinding } from '../places/locate.ts'
import { ComparedParts } from './compared-parts.ts'
import { statementsOf } from './statements-of.ts'

/** What the rules that compare documents need to know. */
export interface CompareOptions {
  readonly linter: Linter
  /** Folder whose settings hold for the comparison as a whole. */
  readonly root: string
  readonly drift: DriftSettings
  /** Whether each document is only held against the declared facts, and not compared with others. */
  readonly declaredOnly?: boolean
  readonly watch?: RunWatch
  configOf(path: string, entry?: Entry): FileSettings
}

/**
 * Runs the workspace rules over the facts of all files, and gives what they find by the path that it is reported on. What an earlier
 * run has found is not looked for again.
 */
export function compareDocuments(
  files: readonly FileResult[],
  options: CompareOptions,
  memory?: ComparisonMemory
): ReadonlyMap<string, readonly Diagnostic[]> {
  const { declaredOnly = false, linter, root, drift, watch } = options
  const statements = statementsOf(files)
  // One list for all rules that share an extractor, so that what they derive from it is derived once.
  const byExtractor = new Map<string, readonly unknown[]>([[STATEMENTS, statements]])
  const parts = declaredOnly ? undefined : new ComparedParts(files, statements, memory)
  if (parts && parts.changed < parts.size) watch?.phase(`comparing ${parts.changed} of ${parts.size} files again`)
  const differences = linter.ruleset.rules.flatMap(({ meta, code }) => {
    if (code?.form !== 'workspace') return []
    const { name } = code.extractor
    const facts = byExtractor.get(name) ?? files.flatMap((file) => file.facts[name] ?? [])
    byExtractor.set(name, facts)
    const context = { options: options.configOf(root).rules.get(meta.id)?.options ?? {}, drift }
    const declared = worded(code.checkDeclared?.(facts, context) ?? [], meta, options)
    if (!parts) return declared
    if (!code.isByFile) return [...declared, ...worded(code.compare(facts, context), meta, options)]
    return [...declared, ...parts.complete(meta.id, worded(code.compare(parts.statements, context), meta, options))]
  })
  parts?.keep()
  return groupBy(differences, ({ path }) => path)
}

/** The findings of a rule where it is on, as they are reported. */
function worded(findings: Iterable<WorkspaceFinding>, meta: RuleMeta, { configOf }: CompareOptions): readonly Diagnostic[] {
  return Array.from(findings).flatMap((finding) => {
    const setting = configOf(finding.at.path, finding.entry).rules.get(meta.id)?.setting
    return isOn(setting) ? [wordWorkspaceFinding(finding, meta, setting)] : []
  })
}

/** Whether a rule that compares documents is on for some of these paths. */
export function isComparingOn({ linter, configOf, root }: CompareOptions, paths: readonly string[]): boolean {
  const states = new Set([root, ...paths].map((path) => configOf(path).rules))
  const comparing = linter.ruleset.rules.filter(({ meta }) => meta.workspace)
  return comparing.some(({ meta }) => [...states].some((rules) => isOn(rules.get(meta.id)?.setting)))
}

/** Whether a setting lets a rule report anything. */
export function isOn(setting: string | undefined): setting is Severity {
  return setting !== undefined && setting !== 'off'
}

/** Says that some rules did not run, because only files were named. */
export function comparisonRemark({ linter, configOf, root }: CompareOptions): readonly string[] {
  const rules = configOf(root).rules
  const isIdle = linter.ruleset.rules.some(({ meta }) => meta.workspace && isOn(rules.get(meta.id)?.setting))
  return isIdle ? ['Only files were named, so documents were not compared with each other; --workspace compares them.'] : []
}
