import { identity, type MappedText, MappedTextBuilder } from '../core/mapped-text.ts'
import type { Problem } from './read-fields.ts'

/** What stands before a document's body. */
export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number
  /** The values that matter here, mapped to the file, by their key. */
  readonly values: ReadonlyMap<string, MappedText>
  readonly problems: readonly Problem[]
}

const OPENING = /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/
const KEY = /^(?<key>title|description|audience)[ \t]*:(?<space>[ \t]+)(?<value>[^\r\n]*?)[ \t]*$/gm

/** Reads the front matter at the very start of a text, if there is some. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)
  const fence = opening?.groups?.fence
  if (!opening || !fence) return undefined
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm : /^\+\+\+[ \t]*(?:\r\n|\r|\n|$)/gm
  closing.lastIndex = opening[0].length
  const close = closing.exec(text)
  if (!close) return undefined
  const end = close.index + close[0].length
  const values = new Map<string, MappedText>()
  if (fence === '---') {
    KEY.lastIndex = opening[0].length
    for (let match = KEY.exec(text); match && match.index < close.index; match = KEY.exec(text)) {
      const { key = '', value = '' } = match.groups ?? {}
      const start = match.index + match[0].length - match[0].trimStart().length + match[0].indexOf(value, key.length + 1)
      values.set(key, scalar(value, start))
    }
  }
  return { end, values, problems: [] }
}

function scalar(value: string, start: number): MappedText {
  const quote = value[0]
  if ((quote !== '"' && quote !== "'") || value.length < 2 || !value.endsWith(quote)) return identity(value, start)
  const builder = new MappedTextBuilder()
  builder.append(value.slice(1, -1), start + 1)
  return builder.build()
}
