import { lazyPattern } from '../core/lazy-pattern.ts'
import type { Range } from '../core/mapped-text.ts'

const TICKET = lazyPattern(
  () =>
    /\b(?:(?:ZD|INC|SUP|ESC|PIR|RCA|TKT)-\d{3,9}|(?:INC|CHG|PRB)\d{6,9})\b|\b(?:jira|incident|post-?mortem|zendesk) #?[A-Z]{2,10}-\d{2,7}\b/g
)
const IS_EXAMPLE = /(?:\bsuch as|\blike|\be\.g\.|\beg|\bfor example|\bfor instance|[“"'‘])[\s,(:]*$/i
const CHANNEL =
  /\b(?:join|in|to|on|ask|via|ping|tag|channel|see) (?:the )?(?<name>#[a-z][a-z0-9]{0,30}(?:[-_][a-z0-9]{1,30}){1,6})(?![\w-])/gi
/** Channels of a community are there for the public. */
const COMMUNITY =
  /\b(?:community|discord|forum|irc|libera|freenode|gitter|matrix|twitter|mastodon|hashtag|instagram|public|invite|workspace)\b/i
const NEAR = 16

function rangeOf(index: number, text: string): Range {
  return { start: index, end: index + text.length }
}

/** Finds numbers of tickets and incidents that only colleagues can open; `own` are a team's own prefixes. */
export function* ticketNumbers(text: string, own: readonly string[]): Iterable<Range> {
  if (!/\d{2}/.test(text)) return
  const patterns = own.length === 0 ? [TICKET()] : [TICKET(), ownTickets(own)]
  for (const pattern of patterns) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (!IS_EXAMPLE.test(text.slice(Math.max(0, index - NEAR), index))) yield rangeOf(index, found)
    }
  }
}

function ownTickets(prefixes: readonly string[]): RegExp {
  const escaped = prefixes.map((prefix) => prefix.replace(/-$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`\\b(?:${escaped.join('|')})-?\\d{2,9}\\b`, 'g')
}

/** Finds channels of a company's own chat that readers are sent to or that a note names. */
export function* chatChannels(text: string): Iterable<Range> {
  if (!text.includes('#') || COMMUNITY.test(text)) return
  for (const { 0: found, index, groups } of text.matchAll(CHANNEL)) {
    const name = groups?.name ?? ''
    yield rangeOf(index + found.length - name.length, name)
  }
}

/** Finds names of colleagues, as a team lists them. */
export function* staffNames(text: string, names: readonly string[]): Iterable<Range> {
  for (const name of names) {
    if (name.trim() === '') continue
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      if (isWhole(text, at, at + name.length)) yield rangeOf(at, name)
    }
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 1))
}
