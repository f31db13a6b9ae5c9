import { describe, expect, test } from 'vitest'
import type { LintResult } from '../../src/core/lint-result.ts'
import { formatNames, loadReporter, REPORTERS } from '../../src/report/reporters.ts'
import { buildDiagnostic, buildFile, buildNotice, buildOptions, buildRelated, buildResult, buildRule } from './build-result.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'

const COMMAND_ANYWHERE = /##(?:\[|vso\[|teamcity\[)/i

/** A result in which a stranger's text stands wherever one can stand. */
function hostileResult(text: string): LintResult {
  const excerpt = { text: `before ${text} after`, range: { start: 7, end: 7 + text.length } }
  const diagnostic = buildDiagnostic('«x»', {
    path: `docs/${text}.md`,
    ruleId: text,
    message: text,
    actual: text,
    excerpt,
    entry: { id: text, title: text, pointer: text },
    suggestions: [{ text, fix: { range: { start: 0, end: 1 }, text } }],
    related: [buildRelated(text, 1, 1, text)]
  })
  return buildResult([buildFile(`${text}.md`, [diagnostic, { ...diagnostic, ruleId: 'x', severity: 'error' }])], {
    rules: [buildRule(text || 'x', { summary: text, why: text })],
    notices: [buildNotice(text, 1, text)],
    skipped: [{ reason: text, count: 2 }],
    remarks: [text]
  })
}

test('every format has a reporter', async () => {
  expect(formatNames).toEqual([
    'stylish',
    'json',
    'compact',
    'github',
    'gitlab',
    'html',
    'jsonl',
    'junit',
    'markdown',
    'rdjson',
    'sarif'
  ])
  for (const name of formatNames) expect(await REPORTERS[name]?.()).toBeTypeOf('function')
})

test.each(['xhtml', 'constructor', '__proto__', ''])('there is no format “%s”', async (name) => {
  expect(await loadReporter(name)).toBeUndefined()
})

describe.each(formatNames)('%s', (name) => {
  test.each(HOSTILE_TEXTS)('lets %j steer nothing', async (text) => {
    const report = (await loadReporter(name))?.(hostileResult(text), buildOptions()) ?? ''

    expect(report).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(report).not.toMatch(COMMAND_ANYWHERE)
    expect(commandLines(report)).toEqual(name === 'github' ? ['::error ', '::warning '] : [])
    expect(report).not.toMatch(/[\u200b\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u)
  })

  test('is the same each time, and changes nothing', async () => {
    const reporter = await loadReporter(name)
    const result = hostileResult('x')
    const before = structuredClone(result)

    const reports = [reporter?.(result, buildOptions()), reporter?.(result, buildOptions())]

    expect(reports[0]).toBe(reports[1])
    expect(result).toEqual(before)
  })

  test('ends with a line break, or is empty', async () => {
    const reporter = await loadReporter(name)

    for (const result of [hostileResult('x'), buildResult([]), buildResult([buildFile('a.md')])]) {
      expect(reporter?.(result, buildOptions())).toMatch(/^$|[^\n]\n$/)
    }
  })
})

test.each(['stylish', 'sarif', 'github'])(
  '%s takes more problems than a call takes arguments',
  { timeout: 60_000 },
  async (name) => {
    const diagnostic = buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md' })
    const result = buildResult([buildFile('a.md', Array<typeof diagnostic>(150_000).fill(diagnostic))])

    const report = (await loadReporter(name))?.(result, buildOptions({ source: () => 'Hi, our policy is so.\n' }))

    expect(report?.slice(0, 200)).not.toBe('')
  }
)

/** The beginnings of the lines that GitHub Actions would take for commands. */
function commandLines(report: string): readonly string[] {
  return report
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line.startsWith('::'))
    .map((line) => /^::\w+ ?/.exec(line)?.[0] ?? line)
}
