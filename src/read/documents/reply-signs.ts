import { isGreeting } from '../profiles/reply-evidence.ts'

/** How much of a text is looked at. */
const SAMPLE = 20_000

const TAGS = /<[^<>]{0,400}>/g
const SUBJECT = /^[ \t>]*(?:\*\*|__)?subject(?: line)?(?:\*\*|__)?:/im
const FAREWELL =
  /^[ \t>]*(?:(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)|regards|sincerely|yours(?: \w+)?|cheers|thank you|thanks(?: again)?|best)[,!.]?[ \t]*$/im
const README = /(?:^|[/\\])(?:readme|changelog|contributing|index)\.[a-z]+$/i
/** What a page, a form or a program has, and a reply hardly ever: tables, things to tick off, code in some language. */
const MARKDOWN_FORM =
  /^[ \t]*\|.*\|[ \t]*\r?$|^[ \t]*[-*+] \[[ xX]\][ \t]|^ {0,3}(?:`{3,}|~{3,})(?!(?:text|txt|plain|html|md|markdown|liquid|email|mail)\b)[a-z]/m
const HTML_FORM =
  /<(?:form|nav|script|input|select|textarea|button|iframe|aside|main)\b|\{%-?\s*(?:extends|include|load|import|url|static|csrf_token)\b|<\?php|<%[=-]?/i
/** A file, or one of the two folders around it, that says itself that it holds mails. */
const MAIL = /(?:^|[/\\_.-])e?mails?(?=[/\\_.-])(?=(?:[^/\\]*[/\\]){0,2}[^/\\]*$)/i
/** Data, a command or rules for robots. */
const PROGRAM_FORM = /^\s*(?:\{(?![{%#])|\[\s*[{"[]|curl |#!|user-agent:)/i
const DOCUMENT_HEADINGS = 5
const ADDRESSES = /\b(?:you|your|please|we|we're|we've)\b/gi

/**
 * Whether a text in a folder that may hold replies, or templates of any other kind, can be one: it greets, takes leave or has a subject, or
 * nothing of its form speaks against it.
 */
export function mayBeReply(path: string, body: string, isHtml: boolean): boolean {
  const sample = body.slice(0, SAMPLE)
  const words = isHtml ? sample.replace(TAGS, '\n') : sample
  if (SUBJECT.test(words) || FAREWELL.test(words) || words.split(/\r?\n/).some(isSalutation)) return true
  if (README.test(path) || PROGRAM_FORM.test(sample)) return false
  if (isHtml) return MAIL.test(path) || !HTML_FORM.test(sample)
  const headings = sample.match(/^ {0,3}#{2,6}[ \t]/gm)?.length ?? 0
  if (headings >= DOCUMENT_HEADINGS && (sample.match(ADDRESSES)?.length ?? 0) < headings) return false
  return !MARKDOWN_FORM.test(sample)
}

const LONGEST_SALUTATION = 60

/** Whether a line greets somebody and says no more. */
function isSalutation(line: string): boolean {
  const text = line.trim()
  return text.length <= LONGEST_SALUTATION && /[,!:.]$|\}\}$/.test(text) && isGreeting(text)
}
