import type { Range } from '../../core/mapped-text.ts'
import { MOST_MISTAKES, MOST_VALUES } from '../container/bounds.ts'
import type { Container, DataComment, DataRoot, Mistake } from '../container/container.ts'
import { JsonReader } from './json-reader.ts'

/** Reads JSON, with comments and trailing commas allowed; a text that holds one value a line is read as NDJSON. */
export function parseJson(text: string): Container {
  const { value, next, mistakes, comments } = new JsonReader(text, { start: 0, end: text.length }).read()
  if (value && next !== undefined && isFirstOfLines(text, value.range, next)) return parseNdjson(text)
  return { kind: 'json', roots: value ? [{ pointer: '', value }] : [], mistakes, comments }
}

const LINE_END = /[\r\n]/
const isStructure = (character: string): boolean => character === '{' || character === '['

function isFirstOfLines(text: string, { start, end }: Range, next: number): boolean {
  const isOnOneLine = !LINE_END.test(text.slice(start, end)) && LINE_END.test(text.slice(end, next))
  return isOnOneLine && isStructure(text.charAt(start)) && isStructure(text.charAt(next))
}

/** Reads a text that holds one JSON value a line; a line that is broken does not keep the others from being read. */
export function parseNdjson(text: string): Container {
  const roots: DataRoot[] = []
  const mistakes: Mistake[] = []
  const comments: DataComment[] = []
  let line = 1
  let values = 0
  for (const { 0: piece, index } of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    if (LINE_END.test(piece.charAt(0))) line++
    if (piece.trim() === '') continue
    const read = new JsonReader(text, { start: index, end: index + piece.length }, MOST_VALUES - values).read()
    values += read.values
    if (read.value) roots.push({ pointer: `line ${line}`, value: read.value })
    for (const comment of read.comments) comments.push(comment)
    for (const mistake of read.mistakes) mistakes.push(mistake)
    if (mistakes.length >= MOST_MISTAKES || values > MOST_VALUES) break
  }
  return { kind: 'ndjson', roots, mistakes, comments }
}
