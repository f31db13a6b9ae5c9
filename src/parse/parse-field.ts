import type { Directive, Notice } from '../core/diagnostic.ts'
import type { Document, Field, SourceFile } from '../core/document.ts'
import { toSource } from '../core/mapped-text.ts'
import { readHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { parsePlain } from './plain.ts'
import { ProseBuilder } from './prose.ts'
import { SegmentCollector } from './segment-collector.ts'

/** A field with its markup undone, the suppression comments that stand in it and what should be known of how it was read. */
export interface ParsedField {
  readonly document: Document
  readonly directives: readonly Directive[]
  readonly notices: readonly Notice[]
}

/** Undoes a field's markup: its segments map to the file. Pure; never throws, whatever the text. */
export function parseField(field: Field, file: SourceFile): ParsedField {
  const collector = new SegmentCollector(field)
  const notices: Notice[] = []
  const directives = parseMarkup(field, collector)
  const document: Document = {
    path: file.path,
    title: field.title,
    audience: field.audience,
    segments: collector.segments,
    ...(field.entry && { entry: field.entry })
  }
  return { document, directives: directives.map((each) => ({ ...each, range: toSource(field, each.range) })), notices }
}

function parseMarkup(field: Field, collector: SegmentCollector): readonly Directive[] {
  switch (field.markup) {
    case 'markdown':
    case 'mdx':
      return parseMarkdown(field.text, collector, { mdx: field.markup === 'mdx' })
    case 'html': {
      const directives: Directive[] = []
      readHtml(field.text, {
        directives,
        add: (prose, traits) => collector.add(prose, traits),
        addHeading: (prose, depth, traits) => collector.addHeading(prose, depth, traits)
      })
      return directives
    }
    default:
      if (field.kind) return parseLine(field, collector)
      return parsePlain(field.text, collector)
  }
}

/** A one-line field is one segment. */
function parseLine(field: Field, collector: SegmentCollector): readonly Directive[] {
  const prose = new ProseBuilder()
  prose.appendLines(field.text, 0)
  collector.add(prose.build(), { kind: field.kind ?? 'paragraph' })
  return []
}
