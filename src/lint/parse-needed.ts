import type { Field, SourceFile } from '../core/document.ts'
import { type ParsedField, parseField } from '../parse/parse-field.ts'
import { parseSuspects } from '../parse/parse-suspects.ts'
import type { FastPath } from './fast-path.ts'
import type { FileSettings } from './settings.ts'

/** Parses a field, or with the fast path only what of it could hold a finding. */
export function parseNeeded(field: Field, file: SourceFile, settings: FileSettings, fastPath: FastPath | undefined): ParsedField {
  const outlook = fastPath?.look(field, settings) ?? 'anything'
  if (outlook === 'anything') return parseField(field, file)
  if (outlook.length === 0) return { document: { ...field, path: file.path, segments: [] }, directives: [], notices: [] }
  const parsed = field.markup === 'markdown' ? parseSuspects(field, file, outlook) : undefined
  return parsed ?? parseField(field, file)
}
