import { terminalProse } from './terminal-text.ts'

const SYNTAX = /[\\`*_[\]<>|~!]/g
/** Characters that a backslash does not calm: mentions, references, entities and formulas. */
const REFERENCES: Readonly<Record<string, string>> = { '@': '@&#8203;', '#': '#&#8203;', '&': '&amp;', $: '&#36;' }

/** Text of strangers as the content of a markdown table cell: no markup, no link, no mention of a person. */
export function markdownText(text: string): string {
  return terminalProse(text)
    .replace(SYNTAX, '\\$&')
    .replace(/[@#&$]/g, (character) => REFERENCES[character] ?? character)
}
