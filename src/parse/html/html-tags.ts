import type { Prose } from '../text/prose.ts'
import { readHtmlTokens } from './html-tokens.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a block of text. */
export const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol optgroup option p section ' +
    'select summary table tbody td tfoot th thead title tr ul'
)

/** Elements whose content is code or typed by the reader: one opaque mark within a sentence. */
export const CODE = set('code kbd samp tt')

/** Elements whose content is no prose at all. */
export const SKIPPED = set('script style pre template textarea svg math iframe noembed noframes xmp plaintext object listing')

/** A tag that stands within a line of markdown. */
export interface InlineTag {
  readonly name: string
  readonly closes: boolean
  /** Whether what stands between it and its end is not prose. */
  readonly isCode: boolean
}

const TAG = /^<(?<slash>\/?)(?<name>[A-Za-z][\w-]*)/

/** Reads the name of a tag; nothing for a declaration or a processing instruction. */
export function inlineTag(raw: string): InlineTag | undefined {
  const groups = TAG.exec(raw)?.groups
  if (!groups) return undefined
  const name = (groups.name ?? '').toLowerCase()
  return { name, closes: groups.slash === '/', isCode: CODE.has(name) || SKIPPED.has(name) }
}

/** The attributes of one tag that a reader sees or hears, mapped to a source in which the tag starts at `start`. */
export function attributesOf(raw: string, start: number): readonly Prose[] {
  if (!raw.includes('=')) return []
  let found: readonly Prose[] = []
  readHtmlTokens(raw, {
    text() {},
    reference() {},
    open: ({ labels }) => {
      found = labels
    },
    close() {},
    comment() {}
  })
  return found.map((prose) => ({
    ...prose,
    runs: prose.runs.map((run) => ({ ...run, source: { start: run.source.start + start, end: run.source.end + start } }))
  }))
}
