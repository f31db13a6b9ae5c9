import type { Range } from '../../core/mapped-text.ts'

/** A sentence longer than this is cut at a space, so that no text, however long, makes matching slow. */
const LONGEST = 4000

const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n{2,}/g

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|excl|mr|mrs|ms|dr|prof|st|no|nr|dept|fig|min|max|tel|ext|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$/i

const OPENS_LOWER = /^\s+[a-z]/

/** Whether a full stop at the end of `before` closes a sentence. */
function isAbbreviation(before: string, after: string): boolean {
  if (!before.endsWith('.') || before.endsWith('..')) return false
  const match = ABBREVIATION.exec(before)
  if (!match) return false
  // “etc.” and single letters also end sentences; a small letter behind says that they don't here.
  return !/etc\.$/i.test(before) || OPENS_LOWER.test(after)
}

/** Cuts a range that is too long at spaces. */
function* pieces(text: string, start: number, end: number): Iterable<Range> {
  let from = start
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST)
    const to = space > from + LONGEST / 2 ? space : from + LONGEST
    yield { start: from, end: to }
    from = to
  }
  if (from < end) yield { start: from, end }
}

/** The sentences of a segment's text, in order, without gaps: each begins where the one before it ends. */
export function* sentences(text: string): Iterable<Range> {
  let start = 0
  END.lastIndex = 0
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length
    if (isAbbreviation(text.slice(Math.max(start, end - 12), end), text.slice(end, end + 3))) continue
    const resume = END.lastIndex
    yield* pieces(text, start, end)
    END.lastIndex = resume
    start = end
  }
  if (text.length - start > 0) yield* pieces(text, start, text.length)
}
