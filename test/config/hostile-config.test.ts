import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-rules.ts'
import { load, told } from './load-tree.ts'
import { METAS } from './rule-metas.ts'
import { writeTree } from './write-tree.ts'

async function mistakes(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = writeTree({ '.git/': '', ...files })
  const config = await load(root)
  return told([...config.errors, ...checkConfig(config, METAS)], root)
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (const [before, after] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [...pair])) {
  bomb.push(`${after}: &${after} [${Array(9).fill(`*${before}`).join(', ')}]`)
}

test.each([
  ['.partnerlintrc.json', `{ "rules": ${'['.repeat(50_000)}`, 'at most 200 lists and objects'],
  ['.partnerlintrc.json', '[}'.repeat(50_000), 'at most 200 lists and objects'],
  ['.partnerlintrc.json', `{ "rules": ${'{ "a":'.repeat(20_000)}`, 'at most 200 lists and objects'],
  ['.partnerlintrc.yaml', '['.repeat(90_000), 'at most 200 lists and objects'],
  ['.partnerlintrc.yaml', '- '.repeat(90_000), 'at most 200 lists and objects'],
  ['.partnerlintrc.yaml', '? '.repeat(90_000), 'at most 200 lists and objects'],
  ['.partnerlintrc.yaml', '["]",'.repeat(5_000), 'at most 200 lists and objects'],
  [
    '.partnerlintrc.yaml',
    Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'at most 200 lists and objects'
  ],
  ['.partnerlintrc.yaml', bomb.join('\n'), 'at most 20000 values'],
  ['.partnerlintrc.json', `{ ${Array.from({ length: 9000 }, (_, index) => `"k${index}": 1`).join(', ')} }`, '']
])('refuses hostile %s soon: %.40s', async (name, text, expected) => {
  const start = performance.now()

  const told = await mistakes({ [name]: text })

  expect(performance.now() - start).toBeLessThan(5000)
  expect(told.length).toBeLessThanOrEqual(101)
  expect(told[0]).toContain(expected)
})

test('leaves a config of reasonable nesting alone', async () => {
  const text = `rules:\n${Array.from({ length: 300 }, (_, index) => `  blame-language-${index}: [warn, { allow: ["[", "{", 'it''s ['] }]`).join('\n')}`

  const told = await mistakes({ '.partnerlintrc.yaml': text })

  expect(told.every((each) => each.includes('Unexpected rule “blame-language-'))).toBe(true)
})
