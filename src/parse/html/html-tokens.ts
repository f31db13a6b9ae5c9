import { Tokenizer } from 'htmlparser2'
import type { Range } from '../../core/mapped-text.ts'
import { type Prose, ProseBuilder } from '../text/prose.ts'

/** A start tag: `labels` are the attributes that a reader sees or hears, `href` the target of a link. */
export interface StartTag extends Range {
  readonly name: string
  readonly labels: readonly Prose[]
  readonly href: string
}

/** What is called, in order, for the parts of an HTML text. */
export interface HtmlHandler {
  text(range: Range): void
  /** A character reference and what it stands for. */
  reference(value: string, range: Range): void
  open(tag: StartTag): void
  close(name: string, range: Range): void
  /** `inner` is what stands between the comment's delimiters. */
  comment(range: Range, inner: string): void
}

const LABELS = new Set(['alt', 'title', 'aria-label', 'placeholder'])

/** Reads an HTML text from its first to its last tag, however broken, in time linear in its length. */
export function readHtmlTokens(text: string, handler: HtmlHandler): void {
  let name = ''
  let tagStart = 0
  let attribute = ''
  let labels: Prose[] = []
  let href = ''
  let value: ProseBuilder | undefined
  let valueEnd = 0
  let reference: Range = { start: 0, end: 0 }
  const open = (last: number) => {
    handler.open({ name, start: tagStart, end: last + 1, labels, href })
    labels = []
    href = ''
  }
  const tokenizer = new Tokenizer(
    {},
    {
      ontext(start, end) {
        // What is left of a tag that is cut off within its closing slash comes as text from -1.
        if (start >= 0) handler.text({ start, end })
      },
      ontextentity: (codePoint, end) =>
        handler.reference(String.fromCodePoint(codePoint), { start: text.lastIndexOf('&', end - 1), end }),
      onopentagname(start, end) {
        name = text.slice(start, end).toLowerCase()
        tagStart = start - 1
      },
      onopentagend: open,
      onselfclosingtag: open,
      onattribname(start, end) {
        attribute = end - start > 12 ? '' : text.slice(start, end).toLowerCase()
        value = LABELS.has(attribute) ? new ProseBuilder() : undefined
        valueEnd = end
      },
      onattribdata(start, end) {
        value?.appendLines(text.slice(start, end), start)
        if (attribute === 'href') href += text.slice(start, end)
        valueEnd = end
      },
      onattribentity(codePoint) {
        // One reference may stand for two characters, and is told twice.
        if (reference.end !== valueEnd || text[valueEnd] === '&') reference = referenceAt(text, text.indexOf('&', valueEnd))
        value?.atomic(String.fromCodePoint(codePoint), reference)
        if (attribute === 'href') href += String.fromCodePoint(codePoint)
        valueEnd = reference.end
      },
      onattribend() {
        if (value && !value.isEmpty) labels.push(value.build())
        value = undefined
      },
      onclosetag(start, end) {
        const close = text.indexOf('>', end)
        handler.close(text.slice(start, end).toLowerCase(), { start: start - 2, end: close === -1 ? text.length : close + 1 })
      },
      oncomment(start, end, endLength) {
        const inner = text.slice(start, end - endLength)
        if (text.startsWith('--', start - 2)) handler.comment({ start: start - 4, end: Math.min(end + 1, text.length) }, inner)
      },
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {}
    }
  )
  tokenizer.write(text)
  tokenizer.end()
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#\d+|[A-Za-z][A-Za-z0-9]*);?/y

/** The tokenizer does not say where a reference in an attribute ends. */
function referenceAt(text: string, start: number): Range {
  REFERENCE.lastIndex = start
  return { start, end: REFERENCE.test(text) ? REFERENCE.lastIndex : start + 1 }
}
