import { expect, test } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { markdownText } from '../../src/report/text/markdown-text.ts'
import { buildDiagnostic, buildFile, buildOptions, buildRelated, buildResult } from './build-result.ts'

const PAGE = 'https://github.com/partnerlint/partnerlint/blob/main/docs/rules'

test('a table for each file', () => {
  const result = buildResult([
    buildDiagnostic('«x»', {
      path: 'macros/a|b.md',
      line: 3,
      severity: 'error',
      ruleId: 'drift-value',
      message: 'It | differs.',
      entry: { id: '7', title: 'Refund *now*', pointer: '/macros/0' },
      suggestions: [{ text: '10 days' }],
      related: [buildRelated('docs/refunds.md', 9, 3, 'The docs say it here.')]
    }),
    buildFile('clean.md')
  ])

  expect(markdown(result, buildOptions())).toBe(
    [
      '### partnerlint: 1 problem (1 error) in 1 of 2 files',
      '',
      '#### macros/a\\|b.md',
      '',
      '| Place | Severity | Problem | Rule |',
      '| ---: | --- | --- | --- |',
      '| 3:1 | ❌ error | **Refund \\*now\\*** (7, /macros/0): It \\| differs.<br>*Try:* 10 days<br>' +
        `docs/refunds.md:9: The docs say it here. | [drift-value](${PAGE}/drift-value.md) |`,
      ''
    ].join('\n')
  )
})

test('a clean run is one line', () => {
  expect(markdown(buildResult([buildFile('a.md')]), buildOptions())).toBe('### partnerlint: No problems in 1 file\n')
})

test.each([
  ['a|b', 'a\\|b'],
  ['<img src=x> [x](y) ![z]', '\\<img src=x\\> \\[x\\](y) \\!\\[z\\]'],
  ['`code` **b** _i_ ~s~ \\|', '\\`code\\` \\*\\*b\\*\\* \\_i\\_ \\~s\\~ \\\\\\|'],
  ['@team #12 &amp; $5', '@&#8203;team #&#8203;12 &amp;amp; &#36;5'],
  ['two\nlines', 'two lines']
])('%j cannot leave its cell', (text, expected) => {
  expect(markdownText(text)).toBe(expected)
})

test('a report fits into a comment and says what it leaves out', () => {
  const found = Array.from({ length: 2000 }, (_, index) => buildDiagnostic('«x»', { path: `${index % 3}.md`, line: index + 1 }))

  const report = markdown(buildResult(found), buildOptions())

  const rows = report.match(/^\| \d+:1 /gm)?.length ?? 0
  expect(report.length).toBeLessThan(61_000)
  expect(rows).toBeGreaterThan(300)
  expect(report).toContain(`… and ${2000 - rows} more problems that did not fit here.\n`)
})
