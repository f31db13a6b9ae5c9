import type { Diagnostic, FileResult, Severity } from '../core/diagnostic.ts'
import type { Entry } from '../core/document.ts'
import type { DriftSettings } from '../core/rule.ts'
import type { Linter } from './lint-file.ts'
import { wordWorkspaceFinding } from './locate.ts'
import type { FileSettings } from './settings.ts'

/** What the rules that compare documents need to know. */
export interface CompareOptions {
  readonly linter: Linter
  /** Folder whose settings hold for the comparison as a whole. */
  readonly root: string
  readonly drift: DriftSettings
  /** Whether each document is only held against the declared facts, and not compared with others. */
  readonly declaredOnly?: boolean
  configOf(path: string, entry?: Entry): FileSettings
}

/** Runs the workspace rules over the facts of all files, and gives what they find by the path that it is reported on. */
export function compareDocuments(
  files: readonly FileResult[],
  options: CompareOptions
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byExtractor = new Map<string, readonly unknown[]>()
  const differences = options.linter.ruleset.rules.flatMap(({ meta, code }) => {
    if (code?.form !== 'workspace') return []
    const { name } = code.extractor
    // One list for all rules that share an extractor, so that what they derive from it is derived once.
    const facts = byExtractor.get(name) ?? files.flatMap((file) => file.facts[name] ?? [])
    byExtractor.set(name, facts)
    const state = options.configOf(options.root).rules.get(meta.id)
    const context = { options: state?.options ?? {}, drift: options.drift }
    const declared = code.checkDeclared?.(facts, context) ?? []
    const found = options.declaredOnly ? declared : [...declared, ...code.compare(facts, context)]
    return Array.from(found).flatMap((finding) => {
      const setting = options.configOf(finding.at.path, finding.entry).rules.get(meta.id)?.setting
      return isOn(setting) ? [wordWorkspaceFinding(finding, meta, setting)] : []
    })
  })
  return groupByPath(differences)
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

function groupByPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.path)
    if (group) group.push(diagnostic)
    else groups.set(diagnostic.path, [diagnostic])
  }
  return groups
}
