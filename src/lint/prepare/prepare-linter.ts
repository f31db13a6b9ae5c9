import type { FileResult } from '../../core/diagnostic.ts'
import { MEASURES, type TextMeasure } from '../../core/text-measure.ts'
import { BUILTIN_SETS, withComparisons } from '../../ruleset/builtin.ts'
import type { Linter } from '../find/linter.ts'

/** What a run does beside finding phrases. */
export interface LinterNeeds {
  /** Whether it compares documents with each other. */
  readonly comparing: boolean
  /** Whether it measures texts for a score. */
  readonly measures: boolean
}

/** The linter with the code that this run needs beside the phrase rules, which many runs never load. */
export async function preparedLinter(linter: Linter, { comparing, measures }: LinterNeeds): Promise<Linter> {
  return measuringLinter(comparing ? await comparingLinter(linter) : linter, measures)
}

/** The linter with the code that compares documents. */
export async function comparingLinter(linter: Linter): Promise<Linter> {
  return { ...linter, ruleset: await withComparisons(linter.ruleset) }
}

/** The linter with the code that measures texts, where that is asked for. */
export async function measuringLinter(linter: Linter, measures: boolean): Promise<Linter> {
  if (!measures) return linter
  const { textMeasure } = await import('../../ruleset/text-measure.ts')
  return { ...linter, measure: textMeasure(BUILTIN_SETS) }
}

/** What was measured of the texts of files. */
export function measuresOf(files: readonly FileResult[]): readonly TextMeasure[] {
  return files.flatMap(({ facts }) => (facts[MEASURES] ?? []) as readonly TextMeasure[])
}
