import type { SourceFile } from '../core/document.ts'
import { dataKind, isEmailTemplate } from './data/data-kind.ts'
import type { Reader, ReadSettings } from './read-result.ts'

/**
 * Loads what reads a file whose texts lie among data; undefined for a file that is one text, which `readFields` reads without
 * waiting. Parsers are loaded only where the raw text looks as if it held texts.
 */
export async function loadReaderFor(file: SourceFile, settings: ReadSettings): Promise<Reader | undefined> {
  if (isEmailTemplate(file.path)) return (await import('./documents/email-template.ts')).readEmailTemplate
  const kind = dataKind(file.path)
  if (kind === undefined)
    return mayBeLibrary(file, settings) ? (await import('./documents/markdown-library.ts')).readMarkdownLibrary : undefined
  const { loadDataReader } = await import('./data/data-reader.ts')
  return loadDataReader(file, kind, settings)
}

const LIBRARY_NAME = /(?:canned|macro|repl(?:y|ies)|template|response|snippet)[^/\\]*$/i
const HEADINGS = /^ {0,3}#[^\n]*\n[\s\S]*^ {0,3}#/m

/** Whether a Markdown file may hold several replies under headings: where it lies, or its name, says so. */
function mayBeLibrary({ path, text }: SourceFile, { audience }: ReadSettings): boolean {
  if (audience === 'internal' || !/\.(?:md|markdown)$/i.test(path)) return false
  return (audience === 'macro' || LIBRARY_NAME.test(path)) && HEADINGS.test(text)
}
