import type { Audience, AudienceBy, FieldNames } from '../../src/core/document.ts'
import { readFields } from '../../src/read/read-fields.ts'
import type { ReadResult } from '../../src/read/read-result.ts'
import { loadReaderFor } from '../../src/read/reader-for.ts'

interface Settings {
  readonly audience?: Audience
  readonly audienceBy?: AudienceBy
  readonly isNamed?: boolean
  readonly fields?: FieldNames
  readonly areFieldsExact?: boolean
}

/** Reads a file as a run does; where nothing is said of it, as one that was found below a folder and that no glob fits. */
export async function readData(path: string, text: string, settings: Settings = {}): Promise<ReadResult> {
  const file = { path: `/work${path.startsWith('/') ? '' : '/'}${path}`, text }
  const all = { audience: 'docs', audienceBy: 'nothing', ...settings } as const
  const reader = (await loadReaderFor(file, all)) ?? readFields
  return reader(file, all)
}

/** The texts of a result, one a line: what it is for whom, in which markup, and the words. */
export function outline({ fields }: ReadResult): readonly string[] {
  return [...fields].map(({ audience, markup, kind = 'body', entry, isInactive, isForeign, text }) => {
    const left = [isInactive && 'inactive', isForeign && 'foreign'].filter(Boolean).join(' ')
    return `${entry?.pointer ?? '-'} | ${audience} ${markup} ${kind}${left && ` (${left})`} | ${text.replace(/\s+/g, ' ').trim()}`
  })
}
