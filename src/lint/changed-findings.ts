import type { Diagnostic } from '../core/diagnostic.ts'
import { fingerprintOf } from '../core/fingerprint.ts'
import type { LintResult } from '../core/lint-result.ts'
import type { ChangeSet } from '../git/change-set.ts'
import { lintPath, type PathOptions } from './lint-path.ts'
import { suppress } from './suppress/suppress.ts'

/**
 * What of a result a change has brought about: what stands on lines that it touched, what contradicts such lines from elsewhere, and
 * what was not found in a file before, such as a reply that lost its last sentence.
 */
export async function changedFindings(result: LintResult, changes: ChangeSet, options: PathOptions): Promise<LintResult> {
  const before = new Counts(await findingsBefore(changes, options))
  const compared = new Set(result.rules.filter(({ workspace }) => workspace).map(({ id }) => id))
  let leftOut = 0
  const isNew = (diagnostic: Diagnostic) => !compared.has(diagnostic.ruleId) && !before.take(diagnostic)
  const files = result.files.flatMap((file) => {
    const isChanged = changes.lines.has(file.path)
    const diagnostics = file.diagnostics.filter(
      (diagnostic) => isOnChangedLines(diagnostic, changes) || (isChanged && isNew(diagnostic))
    )
    leftOut += file.diagnostics.length - diagnostics.length
    return isChanged || diagnostics.length > 0 ? [{ ...file, diagnostics }] : []
  })
  return { ...result, files, remarks: [...result.remarks, remark(changes, leftOut)] }
}

function isOnChangedLines({ path, line, endLine, related }: Diagnostic, { lines }: ChangeSet): boolean {
  if (lines.get(path)?.touch(line, endLine)) return true
  return related.some((other) => lines.get(other.path)?.touchOrAdjoin(other.line, other.endLine))
}

/** What was found in the changed files as they were before. Comparing documents as they were would cost as much as all the rest. */
async function findingsBefore({ before }: ChangeSet, options: PathOptions): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const [path, bytes] of before) {
    const task = { reports: true, collects: false }
    const file = await lintPath(path, task, { ...options, contents: new Map([[path, bytes]]) }, new Map())
    if (file) found.push(...suppress(file.diagnostics, file.directives).diagnostics)
  }
  return found
}

/** How many findings of each name there are left. */
class Counts {
  readonly #counts = new Map<string, number>()

  constructor(diagnostics: readonly Diagnostic[]) {
    for (const diagnostic of diagnostics) {
      const { sentence } = fingerprintOf(diagnostic)
      this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + 1)
    }
  }

  /** Whether there was one of the name, which is then one less. */
  take(diagnostic: Diagnostic): boolean {
    const { sentence } = fingerprintOf(diagnostic)
    const count = this.#counts.get(sentence) ?? 0
    if (count > 0) this.#counts.set(sentence, count - 1)
    return count > 0
  }
}

function remark({ name, lines }: ChangeSet, leftOut: number): string {
  const files = lines.size === 1 ? '1 file' : `${lines.size} files`
  const others = leftOut === 0 ? '' : ` ${leftOut === 1 ? 'One other problem is' : `${leftOut} other problems are`} left out.`
  return `Only what changed ${name} is reported (${files}).${others}`
}
