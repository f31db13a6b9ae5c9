import type { Finding } from '../../core/diagnostic.ts'
import type { Document, Field, SourceFile } from '../../core/document.ts'
import type { RuleFinding } from './check-phrases.ts'
import type { FoundInField } from './found-in-field.ts'
import type { Linter } from './linter.ts'
import { type NeededField, parseNeeded } from './parse-needed.ts'
import type { FileSettings } from './settings.ts'

/** How one text is looked at. */
export interface FieldSearch {
  readonly settings: FileSettings
  readonly linter: Linter
  /** Whether anything is to be found in it; it is only parsed otherwise. */
  readonly reports: boolean
  /** Whether all of it is parsed, and not only what could hold a finding. */
  readonly isWhole: boolean
}

/** Parses a text and applies the rules to it, which see its document as `shown` gives it. */
export function findInField(
  field: Field,
  file: SourceFile,
  { settings, linter, reports, isWhole }: FieldSearch,
  shown: (document: Document) => Document = (document) => document
): FoundInField {
  const parsed = parseNeeded(field, file, { settings, fastPath: linter.fastPath, isWhole })
  const { document, directives, notices } = parsed
  const recurs = field.entry !== undefined
  const findings = reports ? [...findingsIn({ ...parsed, document: shown(document), recurs }, settings, linter)] : []
  return { document, findings, directives, notices }
}

/** A text to find something in, and whether others may well hold the same paragraphs. */
type SearchedField = NeededField & { readonly recurs: boolean }

function* findingsIn(field: SearchedField, settings: FileSettings, linter: Linter): Iterable<RuleFinding> {
  const { document, idle } = field
  yield* linter.phrases.check(document, settings, field)
  for (const rule of linter.ruleset.rules) {
    if (rule.code?.form !== 'document' || idle?.has(rule) || !rule.meta.audiences.includes(document.audience)) continue
    const state = settings.rules.get(rule.meta.id)
    if (!state || state.setting === 'off') continue
    const found: Iterable<Finding> = rule.code.check(document, state.options)
    for (const finding of found) yield { rule, setting: state.setting, ...finding }
  }
}
