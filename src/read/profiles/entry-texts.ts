import type { Audience, SegmentKind } from '../../core/document.ts'
import { at, countOf, type DataNode, nameOf, textOf } from '../container/data-node.ts'
import type { EntryText, TextEntry } from './profile.ts'

/** What a text of an entry is beside its words. */
export type TextTraits = Omit<EntryText, 'text'>

/** The text at a path, if there is one. */
export function textAt(node: DataNode, path: string, traits: TextTraits): readonly EntryText[] {
  const text = textOf(at(node, path))
  return text && text.value.trim() !== '' ? [{ text, ...traits }] : []
}

/** A text that only colleagues see: a note, a description, a name that macros are found by. */
export function forColleagues(node: DataNode, path: string, kind?: SegmentKind): readonly EntryText[] {
  return textAt(node, path, { audience: 'internal', markup: 'mixed', ...(kind && { kind }) })
}

/** A line that its reader sees above the text: the title of an article, the subject of a mail. */
export function headingFor(audience: Audience, node: DataNode, path: string): readonly EntryText[] {
  return textAt(node, path, { audience, markup: 'plain', kind: 'heading' })
}

/** The first of several writings of one text that is there: exports carry HTML and plain text side by side. */
export function firstOf(...writings: readonly (readonly EntryText[])[]): readonly EntryText[] {
  return writings.find((texts) => texts.length > 0) ?? []
}

/** Id, title and place of an entry. An entry without id goes by its title, or else by its place. */
export function entryAt(
  node: DataNode,
  keys: { readonly id: string; readonly title: string }
): Pick<TextEntry, 'id' | 'title' | 'pointer'> {
  const title = nameOf(at(node, keys.title))
  return { id: nameOf(at(node, keys.id)) || title || node.pointer, title, pointer: node.pointer }
}

/** How often an entry was sent, as the first of these keys with a count says. */
export function usageAt(node: DataNode, ...keys: readonly string[]): Pick<TextEntry, 'usage'> {
  const usage = keys.map((key) => countOf(at(node, key))).find((count) => count !== undefined)
  return usage === undefined ? {} : { usage }
}
