import type { Field, Segment } from '../../core/document.ts'
import type { Fix } from '../../core/fix.ts'
import { fromSource, isVerbatim, type Range, toSource } from '../../core/mapped-text.ts'

/**
 * Puts other words in place of a range of a segment: the change to the file. Undefined where the range runs across markup or
 * lines, or the file cannot take the words there.
 */
export type ChangeWords = (segment: Segment, range: Range, by: string) => Fix | undefined

/** How words of a field's segments are changed in its file: as they are, or in the escaping of its container. */
export function changeWordsOf(field: Field): ChangeWords {
  const { rewrite } = field
  if (!rewrite) {
    return (segment, range, by) => (isVerbatim(segment, range) ? { range: toSource(segment, range), text: by } : undefined)
  }
  return (segment, range, by) => {
    const words = segment.text.slice(range.start, range.end)
    const inField = fromSource(field, toSource(segment, range))
    // Other characters in the field than in the segment are markup, or what stands for it.
    const isPlain = inField && field.text.slice(inField.start, inField.end) === words && !/[\r\n]/.test(words)
    return isPlain ? rewrite(inField, by) : undefined
  }
}
