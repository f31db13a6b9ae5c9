import { expect, test } from 'vitest'
import { summarize } from '../../src/report/summary.ts'
import { buildDiagnostic, buildFile, buildNotice, buildOptions, buildResult } from './build-result.ts'

test('says what was read, what was left out and why', () => {
  const suppressed = [{ diagnostic: buildDiagnostic('«x»', { path: 'a.md' }), by: 'comment' as const, reason: 'quoting' }]
  const result = buildResult([buildFile('macros.json', [], { entries: 20, suppressed }), buildFile('a.md')], {
    notices: [buildNotice('docs/b.md', 3, 'This block is nested\ntoo deep, so it was read as plain text.')],
    skipped: [
      { reason: 'ignored by .gitignore', count: 12 },
      { reason: 'that are not text', count: 2 }
    ],
    skippedEntries: [{ reason: 'switched off', count: 1 }],
    remarks: ['Drift rules did not run, because only files were named.']
  })

  expect(summarize(result, buildOptions())).toBe(`docs/b.md:3  This block is nested too deep, so it was read as plain text.

✔ No problems in 2 files (21 entries)
  1 problem turned off by comments.
  Skipped 14 files: 12 ignored by .gitignore, 2 that are not text.
  Skipped 1 entry switched off.
  Drift rules did not run, because only files were named.
`)
})

test.each([
  [[buildFile('a.md')], '✔ No problems in 1 file\n'],
  [[], 'No files to lint\n'],
  [[buildDiagnostic('«x»', { path: 'a.md', severity: 'error' })], '✖ 1 problem (1 error) in 1 of 1 file\n'],
  [[buildDiagnostic('«x»', { path: 'a.md', severity: 'warn' }), buildFile('b.md')], '⚠ 1 problem (1 warning) in 1 of 2 files\n'],
  [[buildDiagnostic('«x»', { path: 'a.md', severity: 'info' })], 'ℹ 1 problem (1 note) in 1 of 1 file\n']
])('its mark is that of the gravest problem', (found, expected) => {
  expect(summarize(buildResult(found), buildOptions())).toBe(expected)
})

test('one reason for skipping needs no list', () => {
  const result = buildResult([buildFile('a.md')], { skipped: [{ reason: 'ignored by .gitignore', count: 1 }] })

  expect(summarize(result, buildOptions())).toContain('  Skipped 1 file ignored by .gitignore.\n')
})

test('long sentences are wrapped to the terminal', () => {
  const result = buildResult([buildFile('a.md')], { remarks: ['word '.repeat(40).trim()] })

  const lines = summarize(result, buildOptions({ width: 60 })).split('\n')

  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
})

test('a notice that holds for many files is not repeated for each', () => {
  const notices = Array.from({ length: 20 }, (_, index) => buildNotice(`${index}.yml`, 1, 'No text was found.'))
  const result = buildResult([buildFile('a.md')], { notices: [...notices, buildNotice('b.md', 2, 'Read as plain text.')] })

  expect(summarize(result, buildOptions()).split('\n').slice(0, 5)).toEqual([
    '0.yml:1  No text was found.',
    '1.yml:1  No text was found.',
    '2.yml:1  No text was found.',
    'and 17 more: No text was found.',
    'b.md:2  Read as plain text.'
  ])
})
