import fc from 'fast-check'
import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { compileGlob, globProblem } from '../../src/config/globs/glob.ts'
import { compileGlobs } from '../../src/config/globs/glob-list.ts'

const matches = (glob: string, path: string): boolean => compileGlob(glob)(path.split('/'))

test.each([
  ['docs/**', 'docs/a.md', true],
  ['docs/**', 'docs/a/b/c.md', true],
  ['docs/**', 'old/docs/a.md', false],
  ['**/docs/**', 'docs/a.md', true],
  ['**/docs/**', 'old/docs/a.md', true],
  ['docs/*', 'docs/a/b.md', false],
  ['docs/*', 'docs/.hidden', true],
  ['*.md', 'a.md', true],
  ['*.md', 'docs/a.md', false],
  ['**/*macros*.json', 'x/zendesk-macros-2024.json', true],
  ['a/**/b/**/c', 'a/x/b/y/b/z/c', true],
  ['a/**/b/**/c', 'a/x/y/z/c', false],
  ['a*/**/a*', 'ab/ac', true],
  ['a*/**/a*', 'ab', false],
  ['archive/', 'archive/old/a.md', true],
  ['archive', 'archive/a.md', true],
  ['archive', 'archived/a.md', false],
  ['./docs/**', 'docs/a.md', true],
  ['/docs/**', 'docs/a.md', true],
  ['docs/{a,b}.{md,txt}', 'docs/b.txt', true],
  ['docs/{a,b}.{md,txt}', 'docs/c.txt', false],
  ['{docs,help/{en,de}}/**', 'help/de/a.md', true],
  ['{docs,help/{en,de}}/**', 'help/fr/a.md', false],
  ['file?.md', 'file1.md', true],
  ['file?.md', 'file.md', false],
  ['[a-c]*.md', 'b1.md', true],
  ['[!a-c]*.md', 'b1.md', false],
  ['[!a-c]*.md', 'd1.md', true],
  ['\\[draft\\] *.md', '[draft] refund.md', true],
  ['(group)/*.md', '(group)/a.md', true],
  ['Docs/**', 'docs/a.md', false]
])('%s on %s: %s', (glob, path, expected) => {
  expect(matches(glob, path)).toBe(expected)
})

test.each([
  ['', 'a glob such as'],
  ['!', 'a glob such as'],
  ['/', 'a glob such as'],
  ['a'.repeat(501), 'at most 500 characters'],
  ['../docs/**', 'without “..”'],
  ['docs/../../x', 'without “..”'],
  ['docs/{a,b', 'braces'],
  ['docs/{a}', 'braces'],
  ['{a,b}'.repeat(7), 'at most 100 globs'],
  ['docs/[ab', '“]”'],
  ['+(a|b)', '“(”'],
  ['@(a|b)/**', '“(”'],
  ['docs\\internal\\**', '“/” between folders']
])('refuses %j', (glob, words) => {
  expect(globProblem(glob)).toContain(words)
  expect(matches(glob, 'docs/a')).toBe(false)
})

test.each([
  ['a dozen stars', '*a'.repeat(60), 'a'.repeat(4000)],
  ['a dozen globstars', '**/a/'.repeat(80), 'a/'.repeat(2000)],
  ['nested quantifiers', '+(+(+(a+)+)+)', 'a'.repeat(4000)],
  ['open brackets', '('.repeat(500), 'a'.repeat(4000)],
  ['nested braces', '{'.repeat(250), 'a'],
  ['braces of braces', '{a,{b,{c,{d,{e,f}}}}}'.repeat(20), 'a'],
  ['classes', '[a-z]'.repeat(100), 'a'.repeat(4000)],
  ['stars and classes', '*[a-z]'.repeat(80), `${'a'.repeat(4000)}1`]
])('is quick with %s', (_, glob, path) => {
  const parts = path.split('/')
  const start = performance.now()

  globProblem(glob)
  compileGlob(glob)(parts)

  expect(performance.now() - start).toBeLessThan(500)
})

const name = fc.constantFrom('a', 'b', 'ab', 'abc', '.a', 'a.md', 'b.txt', 'internal')
const part = fc.oneof(
  name,
  fc.constantFrom('*', '**', '*.md', 'a*', '*b*', '?', 'a?', '[ab]', '[^a]*', '{a,b}', '{a,b}.md', '*.{md,txt}')
)
const globs = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const paths = fc.array(name, { minLength: 1, maxLength: 5 })

const oracle = (glob: string, path: readonly string[]): boolean => picomatch(glob, { dot: true })(path.join('/'))

test('agrees with picomatch, but for names at the end', () => {
  fc.assert(
    fc.property(globs, paths, (glob, path) => {
      const isPlainEnd = !/[*?[]/.test(glob.split('/').at(-1) ?? '')
      // It is not of one mind on whether “x/**” means “x” itself.
      fc.pre(!glob.endsWith('/**') || !oracle(glob.slice(0, -3), path))
      const expected = oracle(glob, path) || (isPlainEnd && oracle(`${glob}/**`, path))

      expect(compileGlob(glob)(path)).toBe(expected)
    }),
    { seed: 7, numRuns: 1500 }
  )
})

test('lets the last glob of a list decide', () => {
  const list = compileGlobs(['docs/**', '!docs/legal/**', 'docs/legal/faq.md'])

  expect(['docs/a.md', 'docs/legal/a.md', 'docs/legal/faq.md', 'x.md'].map((path) => list(path.split('/')))).toEqual([
    'docs/**',
    undefined,
    'docs/legal/faq.md',
    undefined
  ])
})
