import type { Field, Markup } from '../../core/document.ts'
import { isForeign } from '../language.ts'
import type { EntryText, TextEntry } from '../profiles/profile.ts'
import type { ReadSettings } from '../read-result.ts'

/** The fields of a file's entries, in order, each made when it is asked for. */
export function dataFields(entries: readonly TextEntry[], settings: ReadSettings): Iterable<Field> {
  return {
    *[Symbol.iterator]() {
      for (const entry of entries) for (const text of entry.texts) yield dataField(entry, text, settings)
    }
  }
}

function dataField(entry: TextEntry, text: EntryText, settings: ReadSettings): Field {
  const { id, title, pointer, usage } = entry
  const { value } = text.text
  const language = text.language ?? entry.language
  return {
    title: title || id,
    audience: text.isAudienceImplied && settings.audience === 'internal' ? 'internal' : text.audience,
    markup: text.markup === 'mixed' ? markupOf(value) : text.markup,
    entry: { id, title, pointer, ...(usage !== undefined && { usage }) },
    rewrite: (range, words) => text.text.rewrite(range, words),
    ...text.text.mapped(),
    ...(text.kind && { kind: text.kind }),
    ...(text.isAudienceImplied && { isAudienceImplied: true }),
    ...(isForeign(value, language) && { isForeign: true }),
    ...((text.isInactive ?? entry.isInactive) && { isInactive: true })
  }
}

const TAG = /<\/?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|table|td|tr|u|ul)\b[^<>]{0,500}>/i

/** Agents' editors write HTML; what colleagues type into a table or a program is plain. */
export function markupOf(value: string): Markup {
  return TAG.test(value) ? 'html' : 'plain'
}
