import type { Audience, Entry, Field, SourceFile } from '../../core/document.ts'
import { identity, type MappedText, slice } from '../../core/mapped-text.ts'
import { isForeign } from '../language.ts'
import { isGreeting, isProse, isReply } from '../profiles/reply-evidence.ts'
import type { Reader, ReadResult, ReadSettings } from '../read-result.ts'
import { readFrontMatter } from './front-matter.ts'
import { type MarkdownLine, type MarkdownSection, markdownLines, repeatedDepths, sectionsAt } from './markdown-sections.ts'
import { blocksOf, type SectionBlock } from './reply-blocks.ts'
import { readText } from './text.ts'

/**
 * Reads a file that holds several replies under headings, with notes for colleagues between them. One that is laid out in another
 * way is read as one text.
 */
export const readMarkdownLibrary: Reader = (file, settings) => {
  const matter = readFrontMatter(file.text)
  const stated = matter?.values.has('audience') === true
  const lines = markdownLines(file.text, matter?.end ?? 0)
  const sections = stated ? undefined : replySections(file, lines, settings)
  if (!sections) return readText(file, { markup: 'markdown', ...settings })
  const slugs = new Map<string, number>()
  const fields = sections.flatMap((section) => sectionFields(file, section, slugs))
  const result: ReadResult = { fields, audience: 'macro', problems: [], notices: [], format: 'markdown-library' }
  return result
}

interface ReplySection extends MarkdownSection {
  readonly blocks: readonly SectionBlock[]
  /** Whether its reply stands in quotations or fences, and all else is for colleagues. */
  readonly isMarked: boolean
}

/** How many of the sections must look like replies; more where the file may well be about something else. */
const SHARE = 0.5
const SHARE_IN_DOCS = 0.7
/** Names of files that hold replies; those of templates, responses and snippets may hold others. */
const CLEAR_NAME = /(?:canned|macro|repl(?:y|ies))[^/\\]*$/i

/** The file cut at the deepest headings that stand above replies; undefined when none do. */
function replySections(
  { path, text }: SourceFile,
  lines: readonly MarkdownLine[],
  settings: ReadSettings
): readonly ReplySection[] | undefined {
  const share = settings.audience === 'docs' && settings.audienceBy !== 'nothing' ? SHARE_IN_DOCS : SHARE
  const isUnsure = settings.audienceBy === 'hint' || (settings.audienceBy === 'nothing' && !CLEAR_NAME.test(path))
  for (const depth of repeatedDepths(lines)) {
    const sections = sectionsAt(lines, depth)
    if (areReplies(text, sections, depth, { share, isUnsure })) return sections.map((section) => replySection(text, section))
  }
  return undefined
}

/** Whether enough of the sections under headings of a depth look like replies; seldom are all of them looked at. */
function areReplies(
  text: string,
  sections: readonly MarkdownSection[],
  depth: number,
  { share, isUnsure }: { readonly share: number; readonly isUnsure: boolean }
): boolean {
  const candidates = sections.filter(({ heading }) => heading?.depth === depth)
  const wanted = Math.max(2, candidates.length * share)
  let replies = 0
  for (const [index, section] of candidates.entries()) {
    const reply = replySection(text, section)
    if (isUnsure ? readsLikeReply(reply) : holdsReply(reply)) replies++
    if (replies >= wanted) return true
    if (replies + candidates.length - index - 1 < wanted) return false
  }
  return false
}

function replySection(text: string, section: MarkdownSection): ReplySection {
  const blocks = blocksOf(text, section.lines)
  return { ...section, blocks, isMarked: blocks.some((block) => block.kind !== 'prose' && isProse(block.text.text.trim())) }
}

/** Whether the words of a section say that it is a reply: forms have quotations and code as well, with what to fill in. */
function readsLikeReply({ blocks }: ReplySection): boolean {
  return blocks.some(({ kind, text }) => greets(text.text) || (kind !== 'prose' && isReply(text.text.trim())))
}

function greets(text: string): boolean {
  return text.split(/\n\s*\n/).some((paragraph) => isGreeting(paragraph))
}

function holdsReply({ blocks, isMarked }: ReplySection): boolean {
  return isMarked || blocks.some(({ text }) => greets(text.text))
}

const FOR_COLLEAGUES = /\binternal\b|do not send|\bagents? only\b|\bnot for customers\b/i

function sectionFields({ text }: SourceFile, section: ReplySection, slugs: Map<string, number>): readonly Field[] {
  const { heading, blocks, isMarked } = section
  const words = heading?.words && { ...identity(text.slice(heading.words.start, heading.words.end), heading.words.start) }
  const title = words?.text.trim() ?? ''
  const isReply = heading !== undefined && holdsReply(section) && !FOR_COLLEAGUES.test(title)
  const entry = isReply ? { entry: entryOf(title, slugs) } : {}
  const field = (audience: Audience, each: MappedText, rest: Partial<Field> = {}): Field => ({
    ...each,
    title,
    audience,
    markup: 'markdown',
    ...entry,
    ...rest,
    ...(isReply && isForeign(each.text, undefined) && { isForeign: true })
  })
  return [
    ...(words && title !== '' ? [field('internal', words, { markup: 'plain', kind: 'heading' })] : []),
    ...blocks.flatMap((block) =>
      blockFields(block, isReply, isMarked).map(([audience, each, rest]) => field(audience, each, rest))
    )
  ]
}

type Part = readonly [Audience, MappedText, Partial<Field>?]

function blockFields({ kind, text, isMarkdown }: SectionBlock, isReply: boolean, isMarked: boolean): readonly Part[] {
  if (!isReply) return [['internal', text]]
  if (kind !== 'prose') return [['macro', text, { markup: isMarkdown ? 'markdown' : 'plain' }]]
  const parts: readonly Part[] = isMarked ? [['internal', text]] : proseParts(text)
  return parts.flatMap(withSubject)
}

const NOTE =
  /^\s*(?:>\s*)?(?:\*\*|__)?(?:internal(?: note)?|agents?|note to agents?|when(?: to use)?|use when|usage|trigger|tags?|category|notes?)(?:\*\*|__)?\s*:/i

/** Paragraphs of a reply, those that begin as notes to colleagues apart. Neighbours of one kind stay together. */
function proseParts(text: MappedText): readonly Part[] {
  const parts: { audience: Audience; start: number; end: number }[] = []
  for (const { 0: paragraph, index } of text.text.matchAll(/\S[\s\S]*?(?:\r?\n[ \t]*\r?\n|$(?![\s\S]))/g)) {
    const audience = NOTE.test(paragraph) ? 'internal' : 'macro'
    const last = parts.at(-1)
    if (last?.audience === audience) last.end = index + paragraph.length
    else parts.push({ audience, start: index, end: index + paragraph.length })
  }
  return parts.map(({ audience, ...range }) => [audience, slice(text, range)])
}

const SUBJECT = /^[ \t]*(?:\*\*|__)?subject(?: line)?:?(?:\*\*|__)?:?[ \t]+(?<subject>\S[^\r\n]*)/im

/** A line that names the subject of the mail is a text for the customer, whatever stands around it. */
function withSubject(part: Part): readonly Part[] {
  const [audience, text] = part
  const found = SUBJECT.exec(text.text)
  const subject = found?.groups?.subject
  if (!found || subject === undefined) return [part]
  const end = found.index + found[0].length
  const piece = (from: number, to: number): readonly Part[] =>
    text.text.slice(from, to).trim() === '' ? [] : [[audience, slice(text, { start: from, end: to })]]
  const words = slice(text, { start: end - subject.length, end })
  return [...piece(0, found.index), ['macro', words, { markup: 'plain', kind: 'heading' }], ...piece(end, text.text.length)]
}

/** An entry goes by the anchor that web pages give its heading. */
function entryOf(title: string, slugs: Map<string, number>): Entry {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
  const count = slugs.get(slug) ?? 0
  slugs.set(slug, count + 1)
  const id = count === 0 ? slug : `${slug}-${count}`
  return { id, title, pointer: `#${id}` }
}
