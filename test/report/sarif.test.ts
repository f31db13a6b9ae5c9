import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Severity } from '../../src/core/diagnostic.ts'
import type { LintResult, ReporterOptions } from '../../src/core/lint-result.ts'
import { lineHashes } from '../../src/report/sarif/line-hash.ts'
import { sarif } from '../../src/report/sarif/sarif.ts'
import { buildDiagnostic, buildFile, buildNotice, buildOptions, buildRelated, buildResult, buildRule } from './build-result.ts'

const VALIDATOR = resolve('../shared/score/validate-sarif.sh')

const SENTENCE = 'Refunds take 5 days now.'
const TEXT = `# Refunds\n\n${SENTENCE}\nThey do.\n`
const drift = buildDiagnostic('Refunds take «5 days» now.', {
  path: 'macros/a b/Rückgabe [neu].md',
  line: 3,
  range: { start: 24, end: 30 },
  severity: 'error',
  ruleId: 'drift-value',
  message: '“5 days” differs from [the docs](1).',
  entry: { id: '7', title: 'Refund', pointer: '/macros/0' },
  suggestions: [
    { text: '10 days', fix: { range: { start: 24, end: 30 }, text: '10 days' } },
    { text: 'Nothing', fix: { range: { start: 11, end: 36 }, text: '' } },
    { text: 'Judge for yourself' }
  ],
  related: [buildRelated('docs/a[1].md', 9, 3, 'The docs say it here.'), buildRelated('/elsewhere/b.md', 1, 1, 'Elsewhere too.')]
})

function runOf(result: LintResult, options: Partial<ReporterOptions> = {}) {
  return JSON.parse(sarif(result, buildOptions(options))).runs[0]
}

test('a result has its place, its names, its links and its fixes', () => {
  const [result] = runOf(buildResult([drift]), { source: () => TEXT }).results

  expect(result).toEqual({
    ruleId: 'drift-value',
    ruleIndex: 0,
    level: 'error',
    message: {
      text:
        '“5 days” differs from \\[the docs\\](1). In “Refund”. Try: “10 days”. ' +
        'The docs say it here: [docs/a\\[1\\].md:9](1). Elsewhere too: ../../../elsewhere/b.md:1.'
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'macros/a%20b/R%C3%BCckgabe%20%5Bneu%5D.md' },
          region: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 20, snippet: { text: '5 days' } }
        },
        logicalLocations: [{ name: 'Refund', fullyQualifiedName: '/macros/0', properties: { id: '7' } }]
      }
    ],
    partialFingerprints: {
      primaryLocationLineHash: lineHashes(TEXT, [3]).get(3),
      'partnerlint/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/)
    },
    relatedLocations: [
      {
        id: 1,
        message: { text: 'The docs say it here.' },
        physicalLocation: {
          artifactLocation: { uri: 'docs/a%5B1%5D.md' },
          region: { startLine: 9, startColumn: 3, endLine: 9, endColumn: 7 }
        }
      }
    ],
    fixes: [
      fixOf('Write “10 days”.', { startLine: 3, startColumn: 14, endLine: 3, endColumn: 20 }, '10 days'),
      fixOf('Take these words out.', { startLine: 3, startColumn: 1, endLine: 4, endColumn: 1 }, '')
    ]
  })
})

test('the hash counts a byte order mark, columns do not', () => {
  const [result] = runOf(buildResult([drift]), { source: () => `\ufeff${TEXT}` }).results

  expect(result.partialFingerprints.primaryLocationLineHash).toBe(lineHashes(`\ufeff${TEXT}`, [3]).get(3))
  expect(result.locations[0].physicalLocation.region.snippet.text).toBe('5 days')
  expect(result.fixes[1].artifactChanges[0].replacements[0].deletedRegion.startLine).toBe(3)
})

test('without the file’s text, what needs it is left out and the sentence stands in', () => {
  const [result] = runOf(buildResult([drift])).results

  expect(result.partialFingerprints.primaryLocationLineHash).toBe(lineHashes(SENTENCE, [1]).get(1))
  expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 14, endLine: 3, endColumn: 20 })
  expect(result.fixes).toHaveLength(1)
})

test('all rules are described, found or not, and what is no rule too', () => {
  const house = buildRule('house/no-Jargon', { severity: 'off', why: 'word '.repeat(400), workspace: false })
  const { rules } = runOf(buildResult([], { rules: [buildRule('policy-shield', { severity: 'info' }), house] })).tool.driver

  expect(rules.map(({ id }: { id: string }) => id)).toEqual([
    'house/no-Jargon',
    'policy-shield',
    'unreadable-file',
    'unused-directive'
  ])
  expect(rules[1]).toMatchObject({
    name: 'PolicyShield',
    shortDescription: { text: 'What policy-shield flags, in one sentence.' },
    help: { text: expect.stringContaining('Flagged: '), markdown: expect.stringMatching(/^# policy-shield\n/) },
    helpUri: 'https://github.com/partnerlint/partnerlint/blob/main/docs/rules/policy-shield.md',
    defaultConfiguration: { level: 'note' },
    properties: {
      tags: ['customer-support', 'writing', 'macro', 'docs'],
      precision: 'high',
      'problem.severity': 'recommendation'
    }
  })
  expect(rules[0]).toMatchObject({ name: 'HouseNoJargon', defaultConfiguration: { level: 'warning' } })
  expect(rules[0].fullDescription.text.length).toBeLessThanOrEqual(1024)
})

test('the name of a rule of one word is not its id', () => {
  const { rules } = runOf(buildResult([], { rules: [buildRule('servility')] })).tool.driver

  expect(rules[0]).toMatchObject({ id: 'servility', name: 'ServilityRule' })
})

test('a run says what went otherwise than hoped', () => {
  const unreadable = buildDiagnostic('', {
    path: 'a.md',
    ruleId: 'unreadable-file',
    severity: 'error',
    message: 'No permission.'
  })
  const run = runOf(
    buildResult([unreadable, buildDiagnostic('«x»', { path: '/elsewhere/b.md' })], {
      notices: [buildNotice('c.md', 4, 'Read as plain text.')],
      skipped: [{ reason: 'ignored by .gitignore', count: 2 }],
      remarks: ['Drift rules did not run.']
    })
  )
  const [invocation] = run.invocations

  expect(invocation.executionSuccessful).toBe(true)
  expect(invocation.toolExecutionNotifications).toMatchObject([
    { level: 'error', message: { text: 'No permission.' }, locations: [placeOf('a.md', 1)] },
    { level: 'note', message: { text: 'Read as plain text.' }, locations: [placeOf('c.md', 4)] },
    { level: 'note', message: { text: 'Skipped 2 files: ignored by .gitignore.' } },
    { level: 'note', message: { text: 'Drift rules did not run.' } },
    { level: 'note', message: { text: '1 file outside the repository: code scanning cannot show problems there.' } }
  ])
  expect(run.results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['unreadable-file', 'robotic-politeness'])
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 })
  expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///elsewhere/b.md')
})

test('suppressed problems are left out', () => {
  const suppressed = [{ diagnostic: drift, by: 'comment' as const, reason: 'quoting' }]

  expect(runOf(buildResult([buildFile('a.md', [], { suppressed })])).results).toEqual([])
})

test('the order is that of places, whatever order they come in', () => {
  const found = ['b.md', 'a.md', 'ä.md'].flatMap((path) =>
    [2, 1].flatMap((line) => ['x', 'a'].map((ruleId) => buildDiagnostic('«x»', { path, line, ruleId })))
  )

  const forwards = sarif(buildResult(found), buildOptions())

  expect(sarif(buildResult(found.toReversed()), buildOptions())).toBe(forwards)
})

test('past 5,000 results the gravest stay, in order, and the report says so', () => {
  const severities: readonly Severity[] = ['info', 'warn', 'error']
  const found = Array.from({ length: 6000 }, (_, index) =>
    buildDiagnostic('«x»', { path: 'a.md', line: index + 1, severity: severities[index % 3] ?? 'info' })
  )

  const run = runOf(buildResult(found))

  const levels = run.results.map((result: { level: string }) => result.level)
  const lines = run.results.map((result: { locations: [{ physicalLocation: { region: { startLine: number } } }] }) => {
    return result.locations[0].physicalLocation.region.startLine
  })
  expect(levels.filter((level: string) => level === 'note')).toHaveLength(1000)
  expect(levels).toHaveLength(5000)
  expect(lines).toEqual(lines.toSorted((a: number, b: number) => a - b))
  expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toContain('1000 problems of the least severe')
})

test('a message stays within what GitLab takes, and links only to places that are there', () => {
  const related = Array.from({ length: 150 }, (_, index) => buildRelated(`docs/${'[x]'.repeat(20)}${index}.md`, 1, 1, 'Here.'))
  const [result] = runOf(buildResult([{ ...drift, message: '[]\\'.repeat(2000), related }])).results

  const ids = [...result.message.text.matchAll(/(?<!\\)\]\((\d+)\)/g)].map(([, id]) => Number(id))
  expect(result.message.text.length).toBeLessThanOrEqual(2048)
  expect(ids.length).toBeGreaterThan(3)
  expect(result.relatedLocations.map(({ id }: { id: number }) => id)).toEqual(expect.arrayContaining(ids))
  expect(result.relatedLocations).toHaveLength(100)
})

const canValidate = existsSync(VALIDATOR) && process.env.SARIF_NODE_DIR !== undefined

test.skipIf(!canValidate)('passes the validator (skipped without ../shared or SARIF_NODE_DIR)', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-sarif-'))
  const file = join(folder, 'report.sarif')
  const many = Array.from({ length: 6000 }, (_, index) =>
    buildDiagnostic('Hi, «x».', { path: `${index}.md`, message: '[AMOUNT](1) \\' })
  )
  writeFileSync(file, sarif(buildResult([drift, ...many]), buildOptions({ source: () => TEXT })))

  const output = execFileSync('bash', [VALIDATOR, file], { encoding: 'utf8' })

  rmSync(folder, { recursive: true })
  expect(output).toBe(`ok ${file}\n`)
})

function fixOf(description: string, deletedRegion: object, text: string) {
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation: { uri: 'macros/a%20b/R%C3%BCckgabe%20%5Bneu%5D.md' },
        replacements: [{ deletedRegion, insertedContent: { text } }]
      }
    ]
  }
}

function placeOf(uri: string, startLine: number) {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine } } }
}
