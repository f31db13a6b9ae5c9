import type { Container, DataText, DataValue } from '../../src/read/container/container.ts'

/** A value as plain data; of two equal keys, the last one's. */
export function plainData(value: DataValue | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(plainData)
  if (value?.kind === 'object') return Object.fromEntries(value.entries.map(({ key, value: each }) => [key, plainData(each)]))
  return value?.value
}

/** What each root of a container holds, as plain data. */
export function rootData({ roots }: Container): readonly unknown[] {
  return roots.map(({ value }) => plainData(value))
}

/** The texts of a container in the order of the file. */
export function dataTexts({ roots }: Container): readonly DataText[] {
  return roots.flatMap(({ value }) => [...textsOf(value)])
}

function* textsOf(value: DataValue): Iterable<DataText> {
  if (value.kind === 'text') yield value
  if (value.kind === 'list') for (const item of value.items) yield* textsOf(item)
  if (value.kind === 'object') for (const entry of value.entries) yield* textsOf(entry.value)
}

/** What is wrong with a container, as the words at fault and the message. */
export function mistakesIn(source: string, { mistakes }: Container): readonly (readonly [string, string])[] {
  return mistakes.map(({ range, message }) => [source.slice(range.start, range.end), message])
}

/** The text after words were put in place of others in one of its texts, or nothing where that cannot be done. */
export function rewritten(source: string, text: DataText | undefined, words: string, by: string): string | undefined {
  const start = text?.value.indexOf(words) ?? -1
  const fix = start === -1 ? undefined : text?.rewrite({ start, end: start + words.length }, by)
  return fix && source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end)
}
