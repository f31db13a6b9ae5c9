import { expect, test } from 'vitest'
import { stylish } from '../../src/report/stylish.ts'
import { displayWidth } from '../../src/report/text/display-width.ts'
import { buildDiagnostic, buildFile, buildOptions, buildRelated, buildResult, ROOT } from './build-result.ts'

const apology = buildDiagnostic('Hi Sam, «we apologize for any inconvenience» this caused.', {
  path: 'macros/refund.md',
  line: 3,
  message: '“we apologize for any inconvenience” names nothing; say what went wrong and what it cost them.',
  suggestions: [{ text: 'I’m sorry that {what happened}' }, { text: 'We broke this' }]
})
const drift = buildDiagnostic('Refunds take «5 days».', {
  path: 'macros/refund.md',
  line: 12,
  severity: 'error',
  ruleId: 'drift-value',
  message: '“5 days” differs from the docs; make them agree.',
  related: [buildRelated('docs/refunds.md', 9, 3, 'The docs say it here.')]
})
const doubtful = buildDiagnostic('«Obviously», no.', {
  path: 'macros.json',
  line: 128,
  severity: 'info',
  ruleId: 'condescension',
  message: '“Obviously” talks down; say the fact alone.',
  entry: { id: '7', title: 'Refund macro', pointer: '/macros/0' }
})

test('groups by file: place, severity, message, rule, then the sentence and the ways on', () => {
  const report = stylish(buildResult([apology, drift, doubtful, buildFile('clean.md')]), buildOptions())

  expect(report).toBe(`macros/refund.md
    3:9  warning  “we apologize for any inconvenience” names nothing; say what went wrong and what it cost them.  robotic-politeness
                  │ Hi Sam, we apologize for any inconvenience this caused.
                  │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Try: I’m sorry that {what happened}

  12:14  error    “5 days” differs from the docs; make them agree.  drift-value
                  │ Refunds take 5 days.
                  │              ^^^^^^
                  docs/refunds.md:9:3  The docs say it here.

macros.json
  128:1  info     [Refund macro] “Obviously” talks down; say the fact alone.  condescension
                  │ Obviously, no.
                  │ ^^^^^^^^^
                  Entry 7, /macros/0

✖ 3 problems (1 error, 1 warning, 1 note) in 2 of 3 files
`)
})

test('a terminal’s width wraps messages beside their place', () => {
  const report = stylish(buildResult([apology]), buildOptions({ width: 76 }))

  expect(report).toBe(`macros/refund.md
  3:9  warning  “we apologize for any inconvenience” names nothing; say what
                went wrong and what it cost them.  robotic-politeness
                │ Hi Sam, we apologize for any inconvenience this caused.
                │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Try: I’m sorry that {what happened}

⚠ 1 problem (1 warning) in 1 of 1 file
`)
})

test('a narrow terminal has them below', () => {
  const report = stylish(buildResult([drift]), buildOptions({ width: 42 }))

  expect(report).toBe(`macros/refund.md
  12:14  error
    “5 days” differs from the docs; make
    them agree.  drift-value
    │ Refunds take 5 days.
    │              ^^^^^^
    docs/refunds.md:9:3
      The docs say it here.

✖ 1 problem (1 error) in 1 of 1 file
`)
})

test.each([40, 60, 80, 100, 250])('no line is wider than a terminal of %i columns', (width) => {
  const long = buildDiagnostic(`${'你好 '.repeat(60)}«our policy» ${'👩‍💻 '.repeat(60)}`, {
    path: 'a.md',
    line: 1234,
    message: `${'very '.repeat(30)}long 你好你好 ${'x'.repeat(200)}`,
    suggestions: [{ text: 'word '.repeat(50) }]
  })

  const lines = stylish(buildResult([apology, drift, doubtful, long]), buildOptions({ width })).split('\n')

  expect(lines.filter((line) => displayWidth(line) > Math.min(width, 120))).toEqual([])
})

test.each([
  ['你好, 👩‍💻 «our policy» 😀', 'our policy', 9],
  ['Grüße «ﬁne 你好» so', 'ﬁne 你好', 6],
  ['Cafe\u0301 «👍🏽» so', '👍🏽', 5],
  ['x\x1b «a\tb» so', 'a b', 6]
])('the underline stands below the words of %j', (marked, words, before) => {
  const lines = stylish(buildResult([buildDiagnostic(marked, { path: 'a.md' })]), buildOptions()).split('\n')
  const sentence = lines.findIndex((line) => line.includes('│'))
  const text = lines[sentence]?.split('│ ')[1] ?? ''
  const marks = lines[sentence + 1]?.split('│ ')[1] ?? ''

  expect(displayWidth(text.slice(0, text.indexOf(words)))).toBe(before)
  expect(marks).toBe(' '.repeat(before) + '^'.repeat(displayWidth(words)))
})

test('a colour terminal underlines the words in place', () => {
  const report = stylish(buildResult([drift]), buildOptions({ color: true }))

  expect(report).toContain('\x1b[31merror\x1b[39m')
  expect(report).toContain('Refunds take \x1b[31m\x1b[4m5 days\x1b[24m\x1b[39m.')
  expect(report).not.toContain('^')
})

test('links open the file and the rule’s page, only where the terminal takes them', () => {
  const result = buildResult([drift])

  const linked = stylish(result, buildOptions({ hyperlinks: true }))

  expect(linked).toContain(`\x1b]8;;file://${ROOT}/macros/refund.md\x1b\\macros/refund.md\x1b]8;;\x1b\\`)
  expect(linked).toContain('/docs/rules/drift-value.md\x1b\\drift-value\x1b]8;;\x1b\\')
  expect(stylish(result, buildOptions({ color: true }))).not.toContain('\x1b]8')
})

test('the sixth related place is only counted', () => {
  const related = Array.from({ length: 8 }, (_, index) => buildRelated('docs/a.md', index + 1, 1, 'Here too.'))

  const report = stylish(buildResult([buildDiagnostic('«x»', { path: 'a.md', related })]), buildOptions())

  expect(report.match(/Here too\./g)).toHaveLength(5)
  expect(report).toContain('and 3 more\n')
})

test('what has no sentence shows none', () => {
  const unreadable = buildDiagnostic('', {
    path: 'a.md',
    ruleId: 'unreadable-file',
    severity: 'error',
    message: 'No permission.'
  })

  expect(stylish(buildResult([unreadable]), buildOptions())).toBe(
    'a.md\n  1:1  error    No permission.  unreadable-file\n\n✖ 1 problem (1 error) in 1 of 1 file\n'
  )
})

test('paths are those from the current folder', () => {
  const report = stylish(buildResult([drift]), buildOptions({ cwd: `${ROOT}/macros` }))

  expect(report).toMatch(/^refund\.md\n/)
  expect(report).toContain('../docs/refunds.md:9:3')
})
