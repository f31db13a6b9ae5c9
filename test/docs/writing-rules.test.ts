import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { GUARDS } from '../../src/match/guards/guards.ts'
import { ruleJsonSchema } from '../../src/ruleset/rule-schema.ts'
import { folder, partnerlint } from '../cli/run.ts'
import { codeBlocks, codeSpans, readDocument, shownFiles, tableRows } from './documents.ts'
import { exampleFiles, reportedExamples, ruleIds } from './run-shown-rules.ts'

const text = readDocument('docs/writing-rules.md')
const CONFIG = '{ "rulePaths": ["./house-rules"] }'
/** With our own rules off, so that none of them takes the same words. */
const ALONE = '{ "extends": [], "rulePaths": ["./house-rules"] }'

describe.each(['docs/writing-rules.md', 'CONTRIBUTING.md'])('the rules that %s shows', (name) => {
  const files = shownFiles(readDocument(name))

  test.each(ruleIds(files))('%s reports what its examples mark', (id) => {
    const examples = exampleFiles(files[`house-rules/${id}.yml`] ?? '')
    const cwd = folder({ '.partnerlintrc.json': ALONE, ...files, ...examples.files })

    const { stdout, stderr } = partnerlint(['--config', '.partnerlintrc.json', '--format', 'json'], { cwd })

    expect(examples.expected.length).toBeGreaterThan(1)
    expect(stderr).not.toContain('Unexpected')
    expect(reportedExamples(stdout, examples.files, id, cwd)).toEqual(examples.expected)
  })
})

test('the page shows a rule in YAML, one with code, and one that reads documents itself', () => {
  const files = shownFiles(text)

  expect(ruleIds(files)).toEqual(['inside-words', 'long-wait', 'shouting-heading'])
  expect(files['house-rules/long-wait.mjs']).toContain('keep(')
  expect(files['house-rules/shouting-heading.mjs']).toContain('*check(')
})

test('code beside a rule is refused unless the config is trusted, as the page says', () => {
  const cwd = folder({ '.partnerlintrc.json': CONFIG, ...shownFiles(text), 'docs/a.md': '# READ THIS BEFORE YOU WRITE' })

  expect(partnerlint(['docs/'], { cwd })).toMatchObject({ status: 2, stdout: '' })
  expect(partnerlint(['--config', '.partnerlintrc.json', 'docs/'], { cwd }).stdout).toContain('shouts with its 5 words')
  expect(partnerlint(['--allow-code', 'docs/'], { cwd }).stdout).toContain('shouting-heading')
})

test('the option of a rule can be set as the page says', () => {
  const config = '{ "rulePaths": ["./house-rules"], "rules": { "long-wait": ["warn", { "most": 5 }] } }'
  const wait = 'You will hear from us within 4 days.'
  const cwd = folder({ 'five.json': config, 'three.json': CONFIG, ...shownFiles(text), 'macros/a.md': wait })

  expect(text).toContain('"long-wait": ["warn", { "most": 5 }]')
  expect(partnerlint(['--config', 'five.json', 'macros'], { cwd }).stdout).not.toContain('long-wait')
  expect(partnerlint(['--config', 'three.json', 'macros'], { cwd }).stdout).toContain('long-wait')
})

test('a fix is applied by --fix, and not where markup interrupts the words, as the page says', () => {
  const text = 'Utilise both keys. You may *util*ise one.'
  const cwd = folder({ '.partnerlintrc.json': CONFIG, ...shownFiles(readDocument('docs/writing-rules.md')), 'docs/a.md': text })

  partnerlint(['--config', '.partnerlintrc.json', '--fix', 'docs'], { cwd })

  expect(readFileSync(join(cwd, 'docs/a.md'), 'utf8')).toBe('Use both keys. You may *util*ise one.')
})

test('the guards are those that there are', () => {
  const listed = tableRows(text, 'guard').map(([name = '']) => codeSpans(name)[0])

  expect(listed).toEqual([...GUARDS.keys()])
})

test('the keys of a rule file are those of its schema', () => {
  const { properties } = JSON.parse(JSON.stringify(ruleJsonSchema()))
  const [ofRule, ofGroup] = text
    .split(/^\| key \|/m)
    .slice(1)
    .map((table) => tableRows(`| key |${table}`, 'key').flatMap(([name = '']) => codeSpans(name)))

  expect([...(ofRule ?? [])].sort()).toEqual(Object.keys(properties).sort())
  expect([...(ofGroup ?? [])].sort()).toEqual(Object.keys(properties.phrases.items.properties).sort())
})

test.each(codeBlocks(text).filter(({ language }) => language === 'yaml'))(
  'a piece of YAML is well formed: $text',
  ({ text: code }) => {
    expect(parseDocument(code).errors).toEqual([])
  }
)
