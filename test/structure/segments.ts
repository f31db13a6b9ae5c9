import type { Audience, Document, Segment } from '../../src/core/document.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { readFields } from '../../src/read/read-fields.ts'

/** Reads a text as a run would. */
export function readDocument(text: string, audience: Audience = 'macro', path = '/page.md'): Document {
  const file = { path, text }
  const field = [...readFields(file, { audience }).fields].at(-1)
  if (!field) throw new Error('expected a text with a body')
  return parseField(field, file).document
}

export function segmentsOf(text: string): readonly Segment[] {
  return readDocument(text).segments
}
