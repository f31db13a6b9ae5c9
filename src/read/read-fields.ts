import type { Markup, SourceFile } from '../core/document.ts'
import { readText } from './documents/text.ts'
import type { Reader, ReadResult, ReadSettings } from './read-result.ts'

const text =
  (markup: Markup): Reader =>
  (file, settings) =>
    readText(file, { markup, ...settings })

/** Which reader a file's extension stands for. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.md', text('markdown')],
  ['.markdown', text('markdown')],
  ['.mdx', text('mdx')],
  ['.txt', text('plain')],
  ['.text', text('plain')],
  ['.html', text('html')],
  ['.htm', text('html')]
])

/** Extensions of the files that can be read, lower case, with their dot. */
export const READABLE_EXTENSIONS: ReadonlySet<string> = new Set(READERS.keys())

/** Reads a file into its texts; a file of another kind is read as plain text. Never throws. */
export function readFields(file: SourceFile, settings: ReadSettings): ReadResult {
  const read = READERS.get(extensionOf(file.path)) ?? text('plain')
  return read(file, settings)
}

function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '' : name.slice(dot).toLowerCase()
}
