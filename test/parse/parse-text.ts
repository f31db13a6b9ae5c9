import { expect } from 'vitest'
import type { Field, Markup, Segment } from '../../src/core/document.ts'
import { identity, type MappedText } from '../../src/core/mapped-text.ts'
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

/** What is broken of the laws of mapped texts; empty for a good one. Plain checks, as it runs on megabytes. */
export function brokenLaws({ text, runs }: MappedText, file: string): string[] {
  const broken: string[] = []
  let at = 0
  let before = 0
  for (const run of runs) {
    const { start, end } = run.source
    const decoded = text.slice(run.at, run.at + run.length)
    if (run.at !== at || run.length <= 0) broken.push(`run at ${run.at} does not follow the one before, which ends at ${at}`)
    if (start < before || end < start || end > file.length) broken.push(`[${start}, ${end}) is out of order or outside the file`)
    if (!run.atomic && file.slice(start, end) !== decoded) broken.push(`“${decoded}” is not what stands at [${start}, ${end})`)
    at = run.at + run.length
    before = end
  }
  if (at !== text.length) broken.push(`runs cover ${at} of ${text.length} characters`)
  return broken
}

/** Checks the laws for every segment, and that its marks lie within it. */
export function expectLaws({ document }: ParsedField, file: string): void {
  for (const segment of document.segments) {
    expect(brokenLaws(segment, file)).toEqual([])
    for (const { range } of segment.marks) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThan(range.start)
      expect(range.end).toBeLessThanOrEqual(segment.text.length)
    }
  }
}
