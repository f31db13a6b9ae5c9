import type { Finding } from '../src/core/diagnostic.ts'
import type { Document, Segment } from '../src/core/document.ts'
import { defineDocumentRule, type RuleOptions } from '../src/core/rule.ts'
import { brokenBraces } from '../src/structure/broken-braces.ts'
import { ClearTexts } from '../src/structure/clear-texts.ts'
import { type KnownNames, knownNames, nameOf } from '../src/structure/known-names.ts'
import { type LeftOver, leftOvers } from '../src/structure/left-overs.ts'
import { brokenBlocks } from '../src/structure/template-blocks.ts'

function* braces(segments: readonly Segment[]): Iterable<Finding> {
  for (const segment of segments) {
    for (const { problem, range } of brokenBraces(segment)) yield { messageId: problem, segment, range }
  }
}

function* blocks({ segments }: Document): Iterable<Finding> {
  for (const { problem, segment, mark, missing } of brokenBlocks(segments)) {
    yield { messageId: problem, segment, range: mark.range, data: { missing } }
  }
}

/** In documentation fill-ins and notes are normal, and only words of nobody count. */
function counts(isMacro: boolean, segment: Segment, { kind, range }: LeftOver): boolean {
  return isMacro || (kind === 'dummy' && /^lorem/i.test(segment.text.slice(range.start, range.end)))
}

/** Fill-ins in small letters (“[first name]”) are a way of working: the first stands for all. Those in capitals are told once each. */
function toldAs(name: string | undefined): string | undefined {
  return name === undefined || name === name.toUpperCase() ? name : ''
}

function* unwritten(segments: readonly Segment[], isMacro: boolean, isTold: (name: string) => boolean): Iterable<Finding> {
  const told = new Set<string>()
  for (const segment of segments) {
    const left = [...leftOvers(segment)].filter((each) => counts(isMacro, segment, each))
    if (left.length === 0) continue
    const inBraces = new Set(Array.from(brokenBraces(segment), ({ range }) => range.end))
    for (const { kind, range, name } of left) {
      if (inBraces.has(range.end)) continue
      const key = toldAs(name)
      if (name !== undefined && isTold(name)) continue
      if (key !== undefined && told.has(key)) continue
      if (key !== undefined) told.add(key)
      yield { messageId: kind, segment, range }
    }
  }
}

function* unknown(segment: Segment, known: KnownNames): Iterable<Finding> {
  for (const { kind, range, value = '' } of segment.marks) {
    const name = kind === 'placeholder' ? nameOf(value) : undefined
    if (name !== undefined && !known.has(name)) {
      yield { messageId: 'unknown', segment, range, data: { hint: known.hint(name) } }
    }
  }
}

function listed(value: unknown): KnownNames | undefined {
  const names: readonly unknown[] = Array.isArray(value) ? value : []
  return names.length === 0 ? undefined : knownNames(names.filter((name) => typeof name === 'string'))
}

/** What can name a block of a template language in a placeholder. */
const BLOCK = '-?\\s*(?:end|if|unless|case|for|tablerow|capture)'

/**
 * Every report and every block holds two braces side by side, a brace beside a placeholder, or the name of a block. Markup between
 * the two may leave no trace, and a reference or a backslash may stand for either. Placeholders that are in order and no blocks are none.
 */
const TRACES = new RegExp(
  [
    String.raw`(?<![{$#%[<!\\])(?<none>\{%(?!${BLOCK})[^{}%\x60\n>]*%\}|\{\{(?!-?\s*[#^/]|${BLOCK}|\s*\})[^{}%\x60\n>]*\}\})(?!\})`,
    String.raw`\{(?=[{%[\]<$X_*~\\&]|#\{|!?${BLOCK}|!-?\s*[#^/])|[$#%]\{-?\s*[#^/]`,
    String.raw`\}(?<=[{}%\])>X_*~;\\]\}|%[\w@($)]{1,40}\})`,
    String.raw`\[\[|%%|&(?:#|[lr](?:cub|brace))|[Ll]orem|[Ii]psum`
  ].join('|'),
  'g'
)

/** What is to be filled in or written in a macro. */
const LEFT_OVERS = /[[<]|X{3}|_{3}|\b(?:TODO|FIXME|TBD|TBC|TBA)\b/

function mayHold(text: string, { known }: RuleOptions): boolean {
  if (listed(known) || LEFT_OVERS.test(text)) return true
  for (const { groups } of text.matchAll(TRACES)) if (groups?.none === undefined) return true
  return false
}

/** Paragraphs of macros, of which many hold the same. */
const clearTexts = new ClearTexts()

/** Whether a segment holds neither a brace nor anything that is to be filled in. */
function isClear(segment: Segment, options: RuleOptions): boolean {
  const find = () => [...brokenBraces(segment), ...leftOvers(segment)]
  return segment.marks.length === 0 && clearTexts.isClear(segment.text, options, find)
}

/** Finds placeholders that reach the customer unfilled. */
export default defineDocumentRule({
  traces: (audience) => (audience === 'macro' ? undefined : TRACES),
  mayTouch: (sentence, _words, options) => mayHold(sentence, options),
  mayFind: (text, _words, options) => mayHold(text, options),
  *check(document, options) {
    const known = listed(options.known)
    const isMacro = document.audience === 'macro'
    const segments = isMacro ? document.segments.filter((segment) => !isClear(segment, options)) : document.segments
    yield* braces(segments)
    yield* blocks(document)
    yield* unwritten(segments, isMacro, (name) => known?.has(name) === true)
    if (!known || !isMacro) return
    for (const segment of document.segments) yield* unknown(segment, known)
  }
})
