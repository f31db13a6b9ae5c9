import type { Finding } from '../src/core/diagnostic.ts'
import type { Document, Mark, Segment } from '../src/core/document.ts'
import type { Range } from '../src/core/mapped-text.ts'
import { defineDocumentRule, type RuleOptions } from '../src/core/rule.ts'
import { sentences } from '../src/match/words/sentences.ts'
import { ClearTexts } from '../src/structure/clear-texts.ts'
import { isColleagueNote, notesInProse } from '../src/structure/colleague-notes.ts'
import { isInnerAddress, isInnerHost } from '../src/structure/inner-hosts.ts'
import { chatChannels, staffNames, ticketNumbers } from '../src/structure/inner-references.ts'
import { CHANNEL_TRACES, LEAK_SIGNS, LEAK_TRACES } from '../src/structure/leak-traces.ts'
import { secrets } from '../src/structure/secrets.ts'

type Found = readonly [messageId: string, range: Range]

/** Paragraphs of macros and of texts for colleagues, of which many hold the same. */
const clearTexts = new ClearTexts()

const HOST_OF_URL = /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/@\s]{0,100}@)?(?<host>[^/:?#\s]{1,253})/i
const FEWEST_IN_LIST = 3
const NAME = /[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]/g

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function isListed(host: string, ends: readonly string[]): boolean {
  return ends.some((end) => host === end || host.endsWith(`.${end.replace(/^\*?\./, '')}`))
}

const EXAMPLE = /\bexamples?:|\bfor (?:example|instance)\b|\be\.g\.|\bexample\.(?:com|org|net)\b/i

/** Whether a host stands for any, as the words before it in its sentence say, or a made-up one beside them. */
function isExample(text: string, at: number): boolean {
  for (const { start, end } of sentences(text)) if (at < end) return EXAMPLE.test(text.slice(start, at))
  return false
}

/** An address in a link, a URL or a code span; code is where documents show examples, so only listed hosts count there. */
function* inMark({ kind, value = '', range }: Mark, text: string, hosts: readonly string[]): Iterable<Found> {
  if (kind === 'code' || kind === 'url') for (const _ of secrets(value)) yield ['secret', range]
  const host = kind === 'code' || kind === 'url' || kind === 'link' ? HOST_OF_URL.exec(value)?.groups?.host : undefined
  if (!host) return
  const isInner = (isInnerHost(host, false) || isInnerAddress(host)) && !isExample(text, range.start)
  if (isInner || isListed(host, hosts)) yield ['host', range]
}

function* hostsInProse(text: string, hosts: readonly string[]): Iterable<Found> {
  // Nearly every full stop ends a sentence.
  if (!/\.[A-Za-z0-9.-]/.test(text)) return
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (!name.includes('.')) continue
    if ((isInnerHost(name, true) && !isExample(text, index)) || isListed(name, hosts)) {
      yield ['host', { start: index, end: index + name.length }]
    }
  }
}

function* inText(text: string, options: RuleOptions, isPage: boolean): Iterable<Found> {
  yield* hostsInProse(text, strings(options.hosts))
  for (const range of secrets(text)) yield ['secret', range]
  if (options.channels === true) for (const range of chatChannels(text)) yield ['channel', range]
  for (const range of ticketNumbers(text, strings(options.tickets))) yield ['ticket', range]
  if (isPage) for (const range of staffNames(text, strings(options.staff))) yield ['person', range]
  for (const range of notesInProse(text)) yield ['note', range]
}

function* inMarksAndText({ marks, text }: Segment, options: RuleOptions, isPage: boolean): Iterable<Found> {
  const hosts = strings(options.hosts)
  if (!isAddressList({ marks, text })) for (const mark of marks) yield* inMark(mark, text, hosts)
  yield* inText(text, options, isPage)
}

const WORD = /\p{L}{2}/u

const REMARK = /^#[^\uFFFC]*/

/** Whether a text is nothing but addresses, one after the other, with a remark above: a list for a program. */
function isAddressList({ marks, text }: Pick<Segment, 'marks' | 'text'>): boolean {
  return marks.filter(({ kind }) => kind === 'url').length >= FEWEST_IN_LIST && !WORD.test(text.replace(REMARK, ''))
}

function* inSegment(segment: Segment, options: RuleOptions, isPage: boolean): Iterable<Finding> {
  const told: Range[] = []
  for (const [messageId, range] of inMarksAndText(segment, options, isPage)) {
    if (told.some((other) => other.start < range.end && other.end > range.start)) continue
    told.push(range)
    yield { messageId, segment, range }
  }
}

/** Whether nothing is to be found in a segment that is no part of a page. */
function isClear({ marks, text }: Segment, options: RuleOptions): boolean {
  return marks.length === 0 && clearTexts.isClear(text, options, () => inText(text, options, false))
}

function* inComments({ comments = [] }: Document, options: RuleOptions): Iterable<Finding> {
  for (const segment of comments) {
    if (isColleagueNote(segment.text) || [...inText(segment.text, options, true)].length > 0)
      yield { messageId: 'comment', segment, range: { start: 0, end: segment.text.length } }
  }
}

/** Whether a config names what else counts, of which no trace is known. */
function hasOwnNames({ hosts, tickets, staff }: RuleOptions): boolean {
  return [hosts, tickets, staff].some((list) => strings(list).length > 0)
}

function tracesFor({ channels }: RuleOptions): RegExp {
  return channels === true ? CHANNEL_TRACES : LEAK_TRACES
}

/** Finds what a public text should not show: inner addresses, channels and tickets, colleagues' names, secrets, notes among colleagues. */
export default defineDocumentRule({
  traces: (_audience, options) => (hasOwnNames(options) ? undefined : tracesFor(options)),
  mayTouch: (sentence, _words, options) => hasOwnNames(options) || LEAK_SIGNS.test(sentence),
  mayFind: (text, _words, options) => hasOwnNames(options) || text.search(tracesFor(options)) !== -1,
  *check(document, options) {
    const isPage = document.audience === 'docs'
    for (const segment of document.segments) if (isPage || !isClear(segment, options)) yield* inSegment(segment, options, isPage)
    yield* inComments(document, options)
  }
})
