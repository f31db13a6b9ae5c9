import { describe, expect, test } from 'vitest'
import { DEFAULT_AUDIENCES } from '../../src/config/audiences/default-audiences.ts'
import { KNOWN_KEYS } from '../../src/config/data/config-schema.ts'
import { SEARCH_PLACES } from '../../src/config/load/find-config.ts'
import { AUDIENCES } from '../../src/core/document.ts'
import { lint } from '../../src/lint/lint.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { presets } from '../../src/ruleset/presets.ts'
import { folder, houseRule, partnerlint } from '../cli/run.ts'
import { codeBlocks, codeSpans, DOCUMENTS, readDocument, tableRows } from './documents.ts'

const text = readDocument('docs/configuration.md')

/** Everything that a config in the documents may point to. */
const SURROUNDINGS = {
  'docs/page.md': 'Fine.',
  'facts.yml': '- term: refund window\n  value: 14 days\n',
  'house-style.json': '{}',
  'house-rules/retired-names.yml': houseRule('Boxmate', 'retired-names')
}

const configs = DOCUMENTS.flatMap((name) => codeBlocks(readDocument(name)).map((block) => ({ name, ...block })))
  .filter(({ language, path, text: code }) => language === 'jsonc' || (language === 'yaml' && !path && code.includes('extends:')))
  .map(({ name, language, text: code }) => ({
    name,
    file: language === 'yaml' ? '.partnerlintrc.yaml' : '.partnerlintrc.json',
    code
  }))

describe('the configs that the documents show', () => {
  test.each(configs)('$name: $code', async ({ file, code }) => {
    const cwd = folder({ ...SURROUNDINGS, [file]: code })

    const { files, remarks } = await lint({ cwd })

    expect(files.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(remarks).toEqual([])
  })

  test('are in every document that should have some', () => {
    expect([...new Set(configs.map(({ name }) => name))]).toEqual(
      expect.arrayContaining(['README.md', 'docs/writing-rules.md', 'docs/configuration.md'])
    )
  })
})

test('every key has a section with an example', () => {
  const sections = text.split(/^### /m).slice(1)

  for (const key of KNOWN_KEYS[''] ?? []) {
    const section = sections.find((each) => each.startsWith(`\`${key}\`\n`)) ?? ''
    expect(section, key).toContain(`"${key}"`)
  }
})

test('the search order is the one that holds', () => {
  const list = text.split('## Where it is found')[1]?.split(/^## /m)[0] ?? ''
  const named = codeSpans(list).filter((span) => SEARCH_PLACES.includes(span))

  expect(named).toEqual(SEARCH_PLACES)
})

test('the presets are those that there are', () => {
  const names = tableRows(text, 'preset').flatMap(([name = '']) => codeSpans(name))

  expect(names).toEqual(Object.keys(presets(BUILTIN_RULES.map(({ meta }) => meta))))
})

test.each(AUDIENCES)('the default globs of %s are those of the code', (audience) => {
  const [, folders = '', files = ''] = tableRows(text, 'audience').find(([name]) => name === `\`${audience}\``) ?? []

  expect(codeSpans(folders)).toEqual(DEFAULT_AUDIENCES[audience].folders)
  expect(codeSpans(files)).toEqual(DEFAULT_AUDIENCES[audience].files)
})

test('the audiences stand in the order in which they are tried', () => {
  expect(tableRows(text, 'audience').map(([name]) => name)).toEqual(['`internal`', '`macro`', '`docs`'])
})

test('front matter wins over the config, as the page says', () => {
  const block = codeBlocks(text).find(({ text: code }) => code.startsWith('---\n'))
  const rule = houseRule('frobnicate').replace('[macro, docs, internal]', '[internal]')
  const cwd = folder({
    'house/house-word.yml': rule,
    '.partnerlintrc.json': '{ "rulePaths": ["./house"], "overrides": [{ "files": ["**"], "audience": "macro" }] }',
    'a.md': `${block?.text}\nfrobnicate`,
    'b.md': 'frobnicate'
  })

  const { stdout } = partnerlint(['--format', 'compact'], { cwd })

  expect(stdout).toMatch(/^a\.md:6:1: .*\n$/)
})

test('the suppression comments that the page shows suppress', () => {
  const shown = codeBlocks(text).find(({ text: code }) => code.includes('partnerlint-disable-next-line'))?.text ?? ''
  const cwd = folder({ 'macros/a.md': shown })

  const { stdout } = partnerlint(['--format', 'json', '--report-unused-disable-directives'], { cwd })

  const [file] = JSON.parse(stdout)
  expect(file.messages).toEqual([])
  expect(file.suppressedMessages.length).toBeGreaterThanOrEqual(3)
})
