import type { SourceFile } from '../../core/document.ts'
import type { Fix } from '../../core/fix.ts'
import { fromSource, type Range } from '../../core/mapped-text.ts'
import { readFields } from '../../read/read-fields.ts'
import { loadReaderFor } from '../../read/reader-for.ts'
import type { FileSettings } from '../find/settings.ts'

/** Words of a file as who edits them reads them: without the escaping of a container, with their markup. */
export interface EditableWords {
  readonly words: string
  /** The change that puts others in their place; undefined where the file cannot take them. */
  rewrite(words: string): Fix | undefined
}

/** What stands in a range of a file, to be edited by hand; undefined where that is not a piece of one line of one text. */
export async function editableWords(file: SourceFile, range: Range, settings: FileSettings): Promise<EditableWords | undefined> {
  const reader = await loadReaderFor(file, settings)
  const { fields } = (reader ?? readFields)(file, settings)
  for (const field of fields) {
    const within = fromSource(field, range)
    // A range behind a field's last run would be one behind its text.
    if (!within || within.end > field.text.length) continue
    const words = field.text.slice(within.start, within.end)
    if (words === '' || /[\r\n]/.test(words)) continue
    return { words, rewrite: (others) => (field.rewrite ? field.rewrite(within, others) : { range, text: others }) }
  }
  return undefined
}
