import type { Rewrite } from '../../core/document.ts'
import type { MappedText, Range } from '../../core/mapped-text.ts'

/** The ways to hold data in a file that texts are taken from. */
export type ContainerKind = 'json' | 'ndjson' | 'yaml' | 'csv' | 'tsv' | 'xml' | 'po'

/**
 * A container undone. Ranges are those of the text that was parsed: of the raw file, unless the container was itself opened
 * from a text of another one (`openNested`), which maps them on to the raw file.
 */
export interface Container {
  /** What the text turned out to be: a `.json` file with one value a line is `ndjson`. */
  readonly kind: ContainerKind
  /** JSON, XML: one; NDJSON: one a line; YAML: one a document; CSV and PO: one list, of rows or of entries. */
  readonly roots: readonly DataRoot[]
  /** Why some of it could not be read, or not for sure. What was read before a mistake is in `roots` all the same. */
  readonly mistakes: readonly Mistake[]
  /** Comments in order, for suppression; empty where a format has none. */
  readonly comments: readonly DataComment[]
}

/** Undoes a container. Pure and linear in the text; never throws, whatever the text. */
export type ParseContainer = (text: string) => Container

/** A value at the top of a container. */
export interface DataRoot {
  /** What pointers into it begin with: empty, `line 4` in NDJSON, `document 2` in YAML that holds several. */
  readonly pointer: string
  readonly value: DataValue
}

/** Something in a container that its author can put right. */
export interface Mistake {
  readonly range: Range
  /** One sentence with its full stop. */
  readonly message: string
}

/** A comment: `text` is what stands behind `#` or `//` or within `<!-- -->`, `range` is all of it. */
export interface DataComment {
  readonly text: string
  readonly range: Range
}

/**
 * One value of a container.
 *
 * | container | becomes                                                                                                      |
 * |-----------|--------------------------------------------------------------------------------------------------------------|
 * | JSON      | what it says                                                                                                 |
 * | YAML      | what it says; a string is a text whatever its style, an alias is the scalar `null` with `raw` `*name`          |
 * | CSV       | a list of objects with a `row`, whose keys are the column numbers `1`, `2` … until `withHeader` gives them names |
 * | XML       | an element: a text when it holds only text, else an object of its children by name, `@name` for an attribute,
 *               `#text` for text beside them. The root is an object with one entry, the root element |
 * | PO        | objects with `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[1]` …, and `#`, `#.`, `#:`, `#,` for its comments,
 *               `#~` (`true`) when it is obsolete |
 */
export type DataValue = DataText | DataScalar | DataList | DataObject

/** A string. Its map is made when it is asked for: most strings of an export are no text for a reader. */
export interface DataText {
  readonly kind: 'text'
  /** Where it stands, with its quotes. */
  readonly range: Range
  /** What it says, with escapes undone. */
  readonly value: string
  /** `value` with the place of each part of it in the raw file. */
  mapped(): MappedText
  /** Puts other words in place of a range of `value`, written as the container wants it. */
  rewrite(...change: Parameters<Rewrite>): ReturnType<Rewrite>
}

/** A number, a truth value, or nothing. */
export interface DataScalar {
  readonly kind: 'scalar'
  readonly range: Range
  readonly value: number | boolean | null
  /** As it is written, for numbers too large to be exact. */
  readonly raw: string
}

export interface DataList {
  readonly kind: 'list'
  readonly range: Range
  readonly items: readonly DataValue[]
}

export interface DataObject {
  readonly kind: 'object'
  readonly range: Range
  /** In the order of the file; a key that stands twice is there twice. */
  readonly entries: readonly DataEntry[]
  /** For a row of a table: its number as a spreadsheet shows it, from 1, the header's row included. */
  readonly row?: number
}

export interface DataEntry {
  readonly key: string
  /** Where the key stands, with its quotes; a column's is its head. */
  readonly keyRange: Range
  readonly value: DataValue
}

/** The value of a key, or undefined; the last one where a key stands twice, as most programs read it. */
export function valueAt(object: DataObject, key: string): DataValue | undefined {
  // A plain loop: this is asked many times for each entry of a large export.
  for (let index = object.entries.length - 1; index >= 0; index--) {
    const entry = object.entries[index]
    if (entry?.key === key) return entry.value
  }
  return undefined
}

/**
 * Pointer to a value within another, from the pointer to that one: a JSON pointer (RFC 6901) such as `/macros/3/title`, or
 * `row 7 column body` in a table. What a nested container holds begins with the pointer to its text and a `#`.
 */
export function childPointer(pointer: string, parent: DataList | DataObject, child: number | string): string {
  const item = parent.kind === 'list' ? parent.items[Number(child)] : undefined
  const row = item?.kind === 'object' ? item.row : undefined
  if (row !== undefined) return joined(pointer, `row ${row}`)
  if (parent.kind === 'object' && parent.row !== undefined) return joined(pointer, `column ${child}`)
  return `${pointer}/${String(child).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function joined(pointer: string, step: string): string {
  return pointer === '' || pointer.endsWith('#') ? pointer + step : `${pointer} ${step}`
}
