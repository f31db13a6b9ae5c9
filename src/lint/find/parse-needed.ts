import type { Field, SourceFile } from '../../core/document.ts'
import { type ParsedField, parseField } from '../../parse/parse-field.ts'
import { parseSuspects } from '../../parse/parse-suspects.ts'
import type { Rule } from '../../ruleset/rule.ts'
import type { FastPath } from './fast-path.ts'
import type { FileSettings } from './settings.ts'

/** A parsed field, or what of it is needed, and where that is known, which phrases could match in it and which rules find nothing. */
export type NeededField = ParsedField & { readonly phrases?: ReadonlySet<number>; readonly idle?: ReadonlySet<Rule> }

/** What is asked of a field. */
export interface FieldNeeds {
  readonly settings: FileSettings
  /** Says where something could be found; absent where all is parsed, and in one piece. */
  readonly fastPath: Pick<FastPath, 'look'> | undefined
  /** Whether all of the field is needed, and not only what could hold a finding. */
  readonly isWhole: boolean
}

/** Parses a field, or with the fast path only what of it could hold a finding. */
export function parseNeeded(field: Field, file: SourceFile, { settings, fastPath, isWhole }: FieldNeeds): NeededField {
  if (!fastPath) return parseField(field, file, { inOnePiece: true })
  // Where all is parsed anyway, looking at the raw text first costs more than it spares.
  const outlook = isWhole ? undefined : fastPath.look(field, settings)
  if (outlook === undefined || outlook === 'anything') return parseField(field, file)
  const { suspects, ...known } = outlook
  if (suspects.length === 0) return { document: { ...field, path: file.path, segments: [] }, directives: [], notices: [] }
  const parsed = field.markup === 'markdown' ? parseSuspects(field, file, suspects) : undefined
  return { ...(parsed ?? parseField(field, file)), ...known }
}
