import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { parse } from 'yaml'
import type { Range } from '../../src/core/mapped-text.ts'
import type { ParseContainer } from '../../src/read/container/container.ts'
import { parseJson } from '../../src/read/json/json.ts'
import { parsePo } from '../../src/read/po/po.ts'
import { parseCsv } from '../../src/read/tables/csv.ts'
import { parseXml } from '../../src/read/xml/xml.ts'
import { parseYaml } from '../../src/read/yaml/yaml.ts'

/** A file as a program might have written it, and how to read it without our parsers. */
export interface WrittenFile {
  readonly source: string
  readonly parse: ParseContainer
  /** What the texts of the file say, in order. */
  readonly texts: readonly string[]
  /** What a part of the source says that stands within the text of a number, by its own account. */
  decode(range: Range, index: number): string
}

const WORD = fc.constantFrom(
  ...[
    'Sorry',
    'refund',
    'it’s',
    "it's",
    '"now"',
    'a & b',
    '<b>',
    '&amp;',
    'naïve',
    '😀',
    '1',
    'C:\\x',
    '{{name}}',
    '#tag',
    'x:',
    '-',
    ','
  ]
)
const SPACE = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\n  ', '\t', '\r\n')

/** A text with everything in it that some container has to escape. */
const SOME_TEXT = fc.array(fc.tuple(WORD, SPACE), { minLength: 1, maxLength: 6 }).map((pieces) =>
  pieces
    .map((piece) => piece.join(''))
    .join('')
    .trimEnd()
)

/** Words that might stand in place of others. */
export const SOME_WORDS = fc.oneof(
  SOME_TEXT,
  fc.constantFrom('', ' ', 'words', ': ', ' #', '-', '"', "'", ']]>', '\\', '1', 'no', '~')
)

/** A number for each character of a text, to choose how it is written. */
const CHOICES = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })

const chosen = (choices: readonly number[], index: number): number => choices[index % choices.length] ?? 0

function each(text: string, choices: readonly number[], write: (character: string, choice: number) => string): string {
  return Array.from(text, (character, index) => write(character, chosen(choices, index))).join('')
}

const hex = (character: string, width: number): string => character.charCodeAt(0).toString(16).padStart(width, '0')

function jsonText(text: string, choices: readonly number[]): string {
  const inner = each(text, choices, (character, choice) => {
    const isEscaped = choice % 5 === 0
    return isEscaped
      ? [...Array(character.length).keys()].map((at) => `\\u${hex(character[at] ?? '', 4)}`).join('')
      : JSON.stringify(character).slice(1, -1)
  })
  return `"${inner}"`
}

const jsonFile = (text: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), CHOICES).map(([texts, choices]): WrittenFile => {
    const source = `[ ${texts.map((text, index) => `{"id": ${index}, "body":${jsonText(text, choices)}}`).join(',\n')}]`
    return {
      source,
      parse: parseJson,
      texts,
      decode: ({ start, end }) => JSON.parse(`"${source.slice(start, end)}"`)
    }
  })

const csvFile = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom(',', ';', '\t'), fc.boolean())
    .map(([texts, delimiter, isDoubled]): WrittenFile => {
      const cell = (text: string) => `"${isDoubled ? text.replaceAll('"', '""') : text.replace(/["\\]/g, '\\$&')}"`
      const bare = (text: string) => (/["\r\n,;\t]/.test(text) ? cell(text) : text)
      const row = (text: string, index: number) => [cell(`n${index} "q`), bare(text), cell(text)].join(delimiter)
      const source = `${texts.map(row).join('\r\n')}\r\n`
      return {
        source,
        parse: parseCsv,
        texts: texts.flatMap((text, index) => [`n${index} "q`, text, text]),
        decode: ({ start, end }) => source.slice(start, end).replace(isDoubled ? /""/g : /\\["\\]/g, (pair) => pair.charAt(1))
      }
    })

function xmlText(text: string, choices: readonly number[], isAttribute: boolean): string {
  return each(text, choices, (character, choice) => {
    if (choice % 5 === 0) return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`
    if (isAttribute && /\s/.test(character) && character !== ' ') return `&#${character.charCodeAt(0)};`
    return character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '"' ? '&quot;' : character
  })
}

function xmlValue(markup: string): string {
  const { firstChild } = parseDocument(`<x>${markup.replace(/\r\n?/g, '\n')}</x>`, { xmlMode: true })
  const children = firstChild && 'children' in firstChild ? firstChild.children : []
  return children.map((child) => ('data' in child ? child.data : '')).join('')
}

const xmlFile = (text: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), CHOICES).map(([texts, choices]): WrittenFile => {
    const sections = texts.map((text, index) => {
      const style = chosen(choices, index) % 3
      const inner = style === 1 ? text : xmlText(text, choices, style === 2)
      const element = style === 1 ? `<m><![CDATA[${inner}]]></m>` : style === 2 ? `<m body="${inner}"/>` : `<m>${inner}</m>`
      return { style, inner, element }
    })
    const source = `<?xml version="1.0"?>\n<all>\n${sections.map(({ element }) => element).join('\n')}\n</all>`
    return {
      source,
      parse: parseXml,
      texts: sections.map(({ style, inner }) => (style === 1 ? inner.replace(/\r\n/g, '\n') : xmlValue(inner))),
      decode: ({ start, end }, index) =>
        sections[index]?.style === 1 ? source.slice(start, end).replace(/\r\n/g, '\n') : xmlValue(source.slice(start, end))
    }
  })

function poText(text: string, choices: readonly number[]): string {
  const inner = each(text, choices, (character, choice) => {
    const written = JSON.stringify(character).slice(1, -1)
    return choice % 7 === 0 ? `${written}"\n  "` : written
  })
  return `"${inner}"`
}

const poFile = (text: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(text, { minLength: 1, maxLength: 3 }), CHOICES).map(([texts, choices]): WrittenFile => {
    const source = texts.map((text, index) => `msgid ${poText(`${index}`, [1])}\nmsgstr ${poText(text, choices)}\n\n`).join('')
    return {
      source,
      parse: parsePo,
      texts: texts.flatMap((text, index) => [`${index}`, text]),
      decode: ({ start, end }) => JSON.parse(`"${source.slice(start, end).replace(/"\n {2}"/g, '')}"`)
    }
  })

type YamlStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** A text in a style, with its lines folded where the style allows it: what it says then is for a parser to say. */
function yamlText(style: YamlStyle, text: string, choices: readonly number[]): string {
  if (style === 'literal' || style === 'folded') {
    const header = `${style === 'literal' ? '|' : '>'}${['', '-', '+', '2', '2-'][chosen(choices, 0) % 5]}`
    return `${header}\n    ${text.replace(/\r?\n/g, '\n    ')}`
  }
  const folded = each(text, choices, (character, choice) => {
    if (style === 'double' && (choice % 6 === 0 || /["\\\n\r\t]/.test(character)))
      return [...Array(character.length).keys()].map((at) => `\\u${hex(character[at] ?? '', 4)}`).join('')
    if (style === 'double' && character === ' ' && choice % 6 === 1) return ' \\\n    '
    if (style === 'single' && character === "'") return "''"
    return /\s/.test(character) ? ([' ', ' ', '\n    ', '\n\n    ', '  '][choice % 5] ?? ' ') : character
  })
  return style === 'plain' ? folded.trim() : style === 'single' ? `'${folded}'` : `"${folded}"`
}

const STYLES: readonly YamlStyle[] = ['plain', 'single', 'double', 'literal', 'folded']

function parsed(source: string): readonly string[] | undefined {
  try {
    const data: unknown = parse(source, { logLevel: 'error' })
    const bodies = Array.isArray(data) ? data.map((item: { readonly body?: unknown }) => item.body) : []
    return bodies.every((body) => typeof body === 'string') ? bodies : undefined
  } catch {
    return undefined
  }
}

const yamlFile = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fc.tuple(text, fc.constantFrom(...STYLES)), { minLength: 1, maxLength: 3 }), CHOICES, fc.boolean())
    .map(([texts, choices, isDos]) => {
      const items = texts.map(([text, style]) => `- id: 1\n  body: ${yamlText(style, text, choices)}\n`)
      const source = items.join('')
      return { source: isDos ? source.replaceAll('\n', '\r\n') : source, styles: texts.map(([, style]) => style) }
    })
    .filter(({ source }) => parsed(source) !== undefined)
    .map(({ source, styles }): WrittenFile => {
      return {
        source,
        parse: parseYaml,
        texts: parsed(source) ?? [],
        decode: ({ start, end }, index) => decodeYaml(source, { start, end }, styles[index] ?? 'plain')
      }
    })

function decodeYaml(source: string, { start, end }: Range, style: YamlStyle): string {
  const slice = source.slice(start, end)
  if (style === 'double') return String(parse(`"${slice}"`))
  if (style === 'single') return String(parse(`'${slice}'`))
  if (style === 'plain') return String(parse(`'${slice.replaceAll("'", "''")}'`))
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const block = (lines: string) => String(parse(`${style === 'literal' ? '|' : '>'}4-\n${lines}`))
  return block(source.slice(lineStart, end)).slice(block(`${source.slice(lineStart, start)}x`).length - 1)
}

/** Files of every container, with texts of some kind, or else texts with everything in them that some container escapes. */
export function writtenFiles(text = SOME_TEXT): readonly (readonly [string, fc.Arbitrary<WrittenFile>])[] {
  return [
    ['JSON', jsonFile(text)],
    ['CSV', csvFile(text)],
    ['XML', xmlFile(text)],
    ['PO', poFile(text)],
    ['YAML', yamlFile(text)]
  ]
}
