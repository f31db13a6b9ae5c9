import type { Segment } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'

/**
 * Words that a writer put in place of those still to be written. A `fill-in` asks for what a help desk can fill in by itself, or
 * begins with “insert”; others, such as “[REASON]”, need a person at each use, and are no left-overs.
 */
export interface LeftOver {
  readonly kind: 'fill-in' | 'blank' | 'dummy'
  readonly range: Range
  /** What a fill-in asks for, as it is written. */
  readonly name?: string
}

const TEXT =
  /\b[Ll]orem [Ii]psum\b|\b(?:TODO|FIXME|TBD|TBC|TBA)\b|\[(?:INSERT|Insert|insert|ADD|Add|ENTER|Enter) [^[\]\n]{1,160}\](?![([:])/g

/** “Your TODO list” is a thing in many products; a note to oneself begins a sentence, or a colon, a dash or nothing follows. */
const IS_NOTE = /^\s*(?:$|[:)\]–—-])/
const IS_THING = /\b(?:a|an|the|your|my|our|this|that|each|every|of|as|to) $/i
const IS_NOTE_BEFORE = /(?:^|[([.:!?–—-]\s*|\n\s*)$/

const KNOWN_TO_HELP_DESKS =
  /^(?:(?:the|your|their|our) )?(?:(?:customer|client|user|guest|member|recipient|agent|sender|contact|first|last|full|company|product|order|ticket|case|invoice|booking|reference)(?:['’]?s)? ?)*(?:name|e-?mail(?: address)?|phone(?: number)?|number|id|#|agent|customer|client|signature)$/i
const TELLS_TO_FILL_IN = /^(?:insert|add|enter|put|type|fill in)\s+\S/i

function isForHelpDesk(name: string): boolean {
  return TELLS_TO_FILL_IN.test(name) || (name.length < 60 && KNOWN_TO_HELP_DESKS.test(name.replaceAll(/[_-]/g, ' ')))
}

/** A digit or another blank beside a blank: part of a masked number, such as “XXX-XX-1234”. */
const MASKED_BEHIND = /^(?:[ .-]?\uFFFC)*[ .-]?\d/
const MASKED_BEFORE = /\d(?:[ .-]?\uFFFC)*[ .-]?$/
const NEAR = 24

const BLANK = /^(?:X+|_+)$/

/** Finds what is left to be filled in or written in a segment. */
export function* leftOvers(segment: Segment): Iterable<LeftOver> {
  for (const { kind, range, value = '' } of segment.marks) {
    if (kind !== 'fill-in') continue
    if (!BLANK.test(value)) {
      if (isForHelpDesk(value)) yield { kind: 'fill-in', range, name: value }
    } else if (!isMasked(segment.text, range)) yield { kind: 'blank', range }
  }
  for (const { 0: words, index } of segment.text.matchAll(TEXT)) {
    const range = { start: index, end: index + words.length }
    if (words.startsWith('[')) yield { kind: 'fill-in', range, name: words.slice(1, -1) }
    else if (!/^(?:TODO|FIXME)$/.test(words) || isNote(segment.text, range)) yield { kind: 'dummy', range }
  }
}

function isMasked(text: string, { start, end }: Range): boolean {
  return MASKED_BEHIND.test(text.slice(end, end + NEAR)) || MASKED_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
}

function isNote(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  if (IS_THING.test(before)) return false
  return IS_NOTE.test(text.slice(end, end + NEAR)) || IS_NOTE_BEFORE.test(before)
}
