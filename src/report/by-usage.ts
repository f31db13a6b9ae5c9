import type { Diagnostic } from '../core/diagnostic.ts'
import type { Entry } from '../core/document.ts'
import { groupBy } from '../core/group-by.ts'
import type { LintResult } from '../core/lint-result.ts'
import { FINDING_POINTS } from '../score/balance.ts'
import { type Mendable, mendValue, usualUsage } from '../score/mend-order.ts'
import { scoreReport } from '../score/score-report.ts'
import type { TextScore } from '../score/text-score.ts'

/** A text with problems. */
export interface ReadText extends Mendable {
  readonly path: string
  readonly entry?: Entry
  readonly diagnostics: readonly Diagnostic[]
  readonly audience: TextScore['audience']
}

/** A result with its files, and within each file what was found in its texts, in the order in which to mend them. */
export function resultByUsage(result: LintResult): LintResult {
  const texts = textsByUsage(result, scoreReport(result.measures ?? [], result.files).texts)
  const byPath = groupBy(
    texts.flatMap(({ diagnostics }) => diagnostics),
    ({ path }) => path
  )
  const order = new Map(Array.from(byPath.keys(), (path, index) => [path, index]))
  const files = result.files.map((file) => ({ ...file, diagnostics: byPath.get(file.path) ?? [] }))
  const placeOf = ({ path }: { readonly path: string }) => order.get(path) ?? order.size
  return { ...result, files: files.sort((a, b) => placeOf(a) - placeOf(b)) }
}

/** The texts with problems, in the order in which to mend them. */
export function textsByUsage({ files }: LintResult, texts: readonly TextScore[]): readonly ReadText[] {
  const known = new Map(texts.map((text) => [keyOf(text), text]))
  const byKey = groupBy(
    files.flatMap(({ diagnostics }) => diagnostics),
    keyOf
  )
  const usual = usualUsage(texts)
  return Array.from(byKey, ([key, diagnostics]) => readText(diagnostics, known.get(key))).sort(
    (a, b) => mendValue(b, usual) - mendValue(a, usual)
  )
}

function readText(diagnostics: readonly Diagnostic[], text: TextScore | undefined): ReadText {
  const [first] = diagnostics
  return {
    path: first?.path ?? '',
    ...(first?.entry && { entry: first.entry }),
    ...(text?.usage !== undefined && { usage: text.usage }),
    audience: text?.audience ?? 'docs',
    weight: diagnostics.reduce((sum, { severity }) => sum - FINDING_POINTS[severity], 0),
    diagnostics
  }
}

function keyOf({ path, entry }: { readonly path: string; readonly entry?: Entry }): string {
  return JSON.stringify([path, entry?.pointer ?? ''])
}
