import { jsonText } from '../text/json-text.ts'
import type { DriftReporter } from './drift-outline.ts'

/** The whole comparison, for scripts; paths are absolute. */
export const driftJson: DriftReporter = ({ similarity, conflicts, pairs, unpaired }) =>
  jsonText({ similarity: similarity ?? null, conflicts, pairs, unpaired })
