import type { Field, Markup, Segment } from '../../src/core/document.ts'
import { identity } from '../../src/core/mapped-text.ts'
import { type ParsedField, parseField } from '../../src/parse/parse-field.ts'

/** Parses a whole text as one field that stands in its file as it is. */
export function parseText(text: string, markup: Markup = 'markdown', kind?: Segment['kind']): ParsedField {
  const field: Field = { ...identity(text), title: 'Title', audience: 'docs', markup, ...(kind && { kind }) }
  return parseField(field, { path: '/file', text })
}

/** The segments of a text, as `kind: text`, for tests that are not about positions. */
export function outline(text: string, markup?: Markup): string[] {
  return parseText(text, markup).document.segments.map((segment) => `${segment.kind}: ${segment.text}`)
}
