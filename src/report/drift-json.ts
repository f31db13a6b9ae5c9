import type { DriftReporter } from './drift-outline.ts'
import { jsonText } from './json-text.ts'

/** The whole comparison, for scripts; paths are absolute. */
export const driftJson: DriftReporter = ({ similarity, conflicts, pairs, unpaired }) =>
  jsonText({ similarity: similarity ?? null, conflicts, pairs, unpaired })
