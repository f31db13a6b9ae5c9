import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadReporter } from '../../src/report/reporters.ts'
import { buildDiagnostic, buildFile, buildOptions, buildRelated, buildResult } from './build-result.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'

const SOURCE = 'Hi, our policy is so.'
const RESULT = buildResult([
  ...HOSTILE_TEXTS.map((message, index) =>
    buildDiagnostic('Hi, «our policy» is so.', {
      path: `docs/${index}.md`,
      message,
      severity: (['error', 'warn', 'info'] as const)[index % 3] ?? 'warn',
      suggestions: [{ text: message, fix: { range: { start: 4, end: 14 }, text: message } }],
      related: [buildRelated('b.md', 4, 1, message)]
    })
  ),
  buildFile('clean.md')
])

async function report(name: string): Promise<string> {
  const reporter = await loadReporter(name)
  return reporter?.(RESULT, buildOptions({ source: () => SOURCE })) ?? ''
}

const count = z.int().min(1)

test('GitLab’s Code Quality: only what it reads, and no fingerprint twice', async () => {
  const problem = z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.{0,2}\/)/),
      lines: z.strictObject({ begin: count, end: count })
    })
  })

  const problems = z.array(problem).parse(JSON.parse(await report('gitlab')))

  expect(new Set(problems.map(({ fingerprint }) => fingerprint)).size).toBe(HOSTILE_TEXTS.length)
})

test('reviewdog’s rdjson: only what its schema has', async () => {
  const position = z.strictObject({ line: count, column: count.optional() })
  const range = z.strictObject({ start: position, end: position })
  const location = z.strictObject({ path: z.string().min(1), range })
  const diagnostic = z.strictObject({
    message: z.string(),
    location,
    severity: z.enum(['ERROR', 'WARNING', 'INFO']),
    code: z.strictObject({ value: z.string(), url: z.url() }),
    suggestions: z.array(z.strictObject({ range, text: z.string() })),
    related_locations: z.array(z.strictObject({ message: z.string(), location }))
  })
  const schema = z.strictObject({
    source: z.strictObject({ name: z.string(), url: z.url() }),
    diagnostics: z.array(diagnostic)
  })

  expect(schema.parse(JSON.parse(await report('rdjson'))).diagnostics).toHaveLength(HOSTILE_TEXTS.length)
})

/** What JUnit's readers take: the elements that each may hold, and the attributes that it has. */
const JUNIT: Readonly<Record<string, { readonly in: string; readonly has: readonly string[] }>> = {
  testsuites: { in: '', has: ['name', 'tests', 'failures', 'errors', 'time'] },
  testsuite: { in: 'testsuites', has: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'] },
  testcase: { in: 'testsuite', has: ['name', 'classname', 'time'] },
  failure: { in: 'testcase', has: ['type', 'message'] },
  'system-out': { in: 'testcase', has: [] }
}

test('JUnit: only elements and attributes that it knows, and counts that are right', async () => {
  const open: string[] = []
  const seen: Record<string, number> = {}
  const declared: Record<string, number> = { tests: 0, failures: 0 }
  const onopentag = (name: string, attributes: Readonly<Record<string, string>>) => {
    expect(open.at(-1) ?? '').toBe(JUNIT[name]?.in)
    expect(Object.keys(attributes)).toEqual(JUNIT[name]?.has)
    open.push(name)
    seen[name] = (seen[name] ?? 0) + 1
    if (name !== 'testsuite') return
    for (const key of Object.keys(declared)) declared[key] = (declared[key] ?? 0) + Number(attributes[key])
  }
  const parser = new Parser({ onopentag, onclosetag: () => open.pop() }, { xmlMode: true })

  parser.end(await report('junit'))

  expect(open).toEqual([])
  expect(seen.testsuites).toBe(1)
  expect(declared).toEqual({ tests: seen.testcase, failures: seen.failure })
})
