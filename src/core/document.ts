import type { Fix } from './fix.ts'
import type { MappedText, Range } from './mapped-text.ts'

/** Who reads a text: one customer, the public, or only colleagues. */
export type Audience = 'macro' | 'docs' | 'internal'

export const AUDIENCES: readonly Audience[] = ['macro', 'docs', 'internal']

/**
 * What decides an audience: the config, a default that fits the path, a default that may as well mean something else, or nothing;
 * then it is docs for want of anything better.
 */
export type AudienceBy = 'config' | 'default' | 'hint' | 'nothing'

/** The keys of a library of a team's own making, or paths of keys joined by dots; where there are several, all are read. */
export interface FieldNames {
  /** What goes to the customer. */
  readonly body: string | readonly string[]
  readonly title?: string | readonly string[]
  readonly id?: string | readonly string[]
  readonly subject?: string | readonly string[]
  /** What only colleagues read. */
  readonly internal?: string | readonly string[]
  /** What holds the language, as in `en` or `pt-BR`. */
  readonly language?: string | readonly string[]
}

/** How a text is written. */
export type Markup = 'markdown' | 'mdx' | 'html' | 'plain'

export const MARKUPS: readonly Markup[] = ['markdown', 'mdx', 'html', 'plain']

/** The macro or article inside an export that a text belongs to. */
export interface Entry {
  readonly id: string
  readonly title: string
  /** Where the entry stands in its container: a JSON pointer (RFC 6901), `row 7` of a table, `#slug` of a heading. */
  readonly pointer: string
  /** How often it is sent or read, as its export or a table of the team's says; absent where neither does. */
  readonly usage?: number
}

/** A file's whole text. Offsets everywhere count from the first character after a byte order mark. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string
  readonly text: string
}

/**
 * Puts other words in place of a range of a decoded text: the change to the raw file, in its own escaping, after which the text
 * reads so and everything else in the file is as it was. Undefined where that cannot be done.
 */
export type Rewrite = (range: Range, words: string) => Fix | undefined

/** The documents that a text belongs to, as its front matter says. */
export interface Mirrors {
  /** Paths of documents for the other readers, as they are written. */
  readonly paths: readonly string[]
  /** A name that it shares with them. */
  readonly id?: string
}

/** One text of a file for one reader, with its container undone and its markup still in place. */
export interface Field extends MappedText {
  readonly title: string
  readonly audience: Audience
  /** Whether the audience is only what such a text usually has, so that a config may say otherwise. */
  readonly isAudienceImplied?: boolean
  readonly markup: Markup
  readonly entry?: Entry
  readonly mirrors?: Mirrors
  /** Whether it is in another language than the rules, as its format or its words say. */
  readonly isForeign?: boolean
  /** Whether the format says that it is not in use: switched off, a draft, archived. */
  readonly isInactive?: boolean
  /** What a one-line field is; absent for a body, whose segments say it themselves. */
  readonly kind?: SegmentKind
  /** Changes a range of the text in the file; absent where the file takes any words as they are. */
  readonly rewrite?: Rewrite
}

export type SegmentKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'quote' | 'label'

/** The one character that stands in a segment's text for something that is not prose; phrases count it as a word. */
export const OPAQUE = '\uFFFC'

/**
 * What markup says of a part of a segment. `code`, `url`, `placeholder`, `fill-in` and `markup` (a JSX expression, inline HTML
 * that is not text) are opaque: one `OPAQUE` character in the text, `value` is what stands there. The others cover prose.
 */
export interface Mark {
  readonly kind: 'code' | 'url' | 'placeholder' | 'fill-in' | 'markup' | 'strong' | 'emphasis' | 'link'
  readonly range: Range
  /** Source of an opaque mark without its delimiters, or the target of a link. */
  readonly value?: string
}

/** A run of prose that belongs together: nothing matches across two segments. */
export interface Segment extends MappedText {
  readonly kind: SegmentKind
  readonly marks: readonly Mark[]
  /** Headings it stands under, outermost first. */
  readonly headings: readonly string[]
  /** For a list item: the paragraph that introduces the list, and its number in an ordered one. */
  readonly intro?: string
  readonly ordinal?: number
  /** For a table cell: the head of its column, and the first cell of its row. */
  readonly column?: string
  readonly row?: string
  /** Whether it lies in a block quote, whatever its kind. */
  readonly quoted?: boolean
}

/** A fenced or indented block of code. No rule on prose reads it; what compares documents does, line by line. */
export interface CodeBlock extends Segment {
  /** How many segments of its document stand before it. */
  readonly after: number
}

/** One text for one reader, ready for the rules. Its segments map to the file. */
export interface Document {
  readonly path: string
  readonly title: string
  readonly audience: Audience
  readonly segments: readonly Segment[]
  /** The segment behind one of them in the text, where `segments` leaves out what no rule finds anything in. */
  readonly behind?: (segment: Segment) => Segment | undefined
  /** Comments in its markup, in order; a reader of the page doesn't see them. Suppression comments are not among them. */
  readonly comments?: readonly Segment[]
  readonly code?: readonly CodeBlock[]
  readonly entry?: Entry
  readonly mirrors?: Mirrors
}
