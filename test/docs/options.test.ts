import type { Command } from 'commander'
import { describe, expect, test, vi } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { formatNames } from '../../src/report/reporters.ts'
import { codeSpans, DOCUMENTS, readDocument, tableRows } from './documents.ts'

vi.stubGlobal('PARTNERLINT_VERSION', '0.0.0')

const program = createProgram()
const commands: readonly Command[] = [program, ...program.commands]
const known = new Set(
  commands.flatMap((command) =>
    command
      .createHelp()
      .visibleOptions(command)
      .flatMap(({ short, long }) => [short, long])
  )
)

/** What a document says to type: its code spans that begin with an option, and its command lines. */
function namedOptions(text: string): readonly string[] {
  const spans = codeSpans(text).filter((span) => /^(?:partnerlint )?-/.test(span))
  const lines = Array.from(text.matchAll(/(?:^|npx |node bin\/)partnerlint(?:\.js)?(?= )([^\n`#]*)/gm), ([, rest = '']) => rest)
  return [...spans, ...lines].flatMap((code) => code.match(/(?<![\w-])--?[a-z][\w-]*/gi) ?? [])
}

describe.each(DOCUMENTS)('%s', (name) => {
  test('names only options that exist', () => {
    expect(namedOptions(readDocument(name)).filter((option) => !known.has(option))).toEqual([])
  })
})

describe('docs/configuration.md', () => {
  const text = readDocument('docs/configuration.md')
  const rows = tableRows(text, 'option').map(([option = '', of = '']) => ({ options: codeSpans(option), of: of.split(', ') }))

  test.each(program.commands.map((command) => [command.name(), command] as const))(
    'lists every option of %s',
    (name, command) => {
      const listed = rows
        .filter(({ of }) => of.includes(name))
        .flatMap(({ options }) => options.filter((each) => each.startsWith('-')))
      const own = command.options.flatMap(({ short, long }) => [short, long]).filter((each) => each !== undefined)

      expect([...listed].sort()).toEqual([...own].sort())
    }
  )

  test('names every option, help and version among them', () => {
    const named = new Set(codeSpans(text))

    expect([...known].filter((option) => option !== undefined && !named.has(option))).toEqual([])
  })

  test('lists every command and every format', () => {
    const names = program.commands.map((command) => command.name()).filter((name) => name !== 'help' && name !== 'lint')

    for (const name of names) expect(text).toContain(`partnerlint ${name}`)
    const formats = tableRows(text, 'option').find(([option = '', of]) => option.includes('--format') && of === 'lint')
    expect([...codeSpans(formats?.[2] ?? '')].sort()).toEqual([...formatNames].sort())
  })
})
