import type { TextEntry } from './profile.ts'

/** Texts of a file that are looked at to tell what it is. */
const SAMPLE = 60

const TAGS = /<[^<>]{0,200}>|&nbsp;/g
const GREETING =
  /^[\s"'“>*_-]*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you|sorry|we're sorry|hallo|guten tag|sehr geehrte[rs]?|bonjour|hola|ola|olá|estimad[oa]|ciao|buongiorno|здравствуйте|добрый день)(?![\p{L}])/iu
const PLACEHOLDER = /\{\{|\{%|[%$#]\{|%[a-z_:]+%|\{[A-Za-z_ .]{2,30}\}|\[[A-Za-z][A-Za-z _']{2,30}\](?!\()|\{![A-Z]/
const ADDRESSES = /\b(?:you|your|please|let us know|let me know|reach out|reply)\b/i

/** What the bodies of a file's entries look like, from 0 to 1 each. */
interface Evidence {
  /** Texts of some words. */
  readonly prose: number
  /** Texts that begin with a greeting, or that address someone and have a placeholder. */
  readonly replies: number
  /** Their length in characters, on average. */
  readonly length: number
  readonly count: number
}

/** Looks at the bodies of the first entries. */
export function evidenceOf(entries: readonly TextEntry[]): Evidence {
  const bodies = entries
    .slice(0, SAMPLE)
    .flatMap(({ texts }) => texts.filter(({ kind, audience }) => !kind && audience !== 'internal'))
  const samples = bodies.map(({ text }) => text.value.slice(0, 2000).replace(TAGS, ' ').trim())
  const share = (fits: (text: string) => boolean) => (samples.length === 0 ? 0 : samples.filter(fits).length / samples.length)
  return {
    prose: share(isProse),
    replies: share(isReply),
    length: samples.reduce((sum, { length }) => sum + length, 0) / Math.max(1, samples.length),
    count: samples.length
  }
}

/** Whether a string is a text of some words: fifteen characters and a space, in any script. */
export function isProse(text: string): boolean {
  if (text.length < 15 || !/\p{L}\s+\p{L}|[\u3040-\u9fff]{8}/u.test(text)) return false
  return (text.match(/\p{L}+/gu)?.length ?? 0) >= 3 || /[\u3040-\u9fff]{8}/.test(text)
}

/** Whether any text of a file is one, also for colleagues. */
export function hasProse(entries: readonly TextEntry[]): boolean {
  return entries.some(({ texts }) => texts.some(({ text }) => isProse(text.value.slice(0, 2000).replace(TAGS, ' '))))
}

/** Whether a text begins as a letter does. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text.trimStart().slice(0, 60))
}

/** Whether a string reads like a reply: a text that begins with a greeting, or that addresses someone and has a placeholder. */
export function isReply(text: string): boolean {
  const start = text.slice(0, 2000)
  return isProse(start) && (GREETING.test(start) || (ADDRESSES.test(start) && PLACEHOLDER.test(start)))
}
