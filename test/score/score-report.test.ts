import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { TextMeasure } from '../../src/core/text-measure.ts'
import { runLint } from '../../src/lint/lint.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { type ScoreReport, scoreReport } from '../../src/score/score-report.ts'
import { MACROS_IN_ORDER } from './macros-in-order.ts'
import { rankCorrelation } from './rank-correlation.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-score-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Comparing documents is off: what is mended here are words. */
const rules = Object.fromEntries(BUILTIN_RULES.filter(({ meta }) => meta.workspace).map(({ meta }) => [meta.id, 'off'] as const))

async function scored(folder: string): Promise<ScoreReport> {
  const { result } = await runLint({ cwd: folder, measures: true, rules })
  return scoreReport(result.measures ?? [], result.files)
}

test('ten macros come in the order that their writer gave them', async () => {
  const folder = folderWith(Object.fromEntries(MACROS_IN_ORDER.map(({ name, text }) => [`macros/${name}.md`, text])))

  const { texts } = await scored(folder)
  const scores = MACROS_IN_ORDER.map(({ name }) => texts.find(({ path }) => path.endsWith(`/${name}.md`))?.score ?? -1)

  expect(
    rankCorrelation(
      MACROS_IN_ORDER.map((_, index) => index),
      scores
    )
  ).toBeGreaterThanOrEqual(0.9)
})

test('every point of a score stands at its words', async () => {
  const text = 'We broke this on Monday. Let’s look at this together.\n\nAs per our policy, the plan stays.\n'
  const folder = folderWith({ 'macros/a.md': text })

  const [a] = (await scored(folder)).texts

  expect(a?.reasons.map(({ id, points, at }) => [id, points, text.slice(at.range.start, at.range.end)])).toEqual([
    ['owning', 3, 'We broke this'],
    ['inviting', 3, 'Let’s look at this together'],
    ['policy-shield', -4, expect.stringContaining('our policy')]
  ])
  expect(a).toMatchObject({ points: 2, audience: 'macro' })
})

test('an entry is a text of its own, with its subject and its body', () => {
  const at = { path: '/m.json', range: { start: 0, end: 1 }, line: 1, column: 1, endLine: 1, endColumn: 2 }
  const measure = (id: string, words: number, points: readonly number[]): TextMeasure => ({
    path: '/m.json',
    title: id,
    audience: 'macro',
    entry: { id, title: `Macro ${id}`, pointer: `/macros/${id}` },
    words,
    signals: points.map((point) => ({ kind: 'owning', points: point, words: 'our mistake', at }))
  })

  const { texts, files } = scoreReport([measure('0', 20, []), measure('1', 5, [3]), measure('1', 95, [3])], [])

  expect(texts).toMatchObject([
    { title: 'Macro 0', points: 0, score: 50 },
    { title: 'Macro 1', points: 6, words: 100 }
  ])
  expect(files).toMatchObject([{ name: '/m.json', texts: 2, points: 6, words: 150 }])
})

test('what a comment turns off does not count', async () => {
  const folder = folderWith({
    'macros/a.md': '<!-- partnerlint-disable-next-line policy-shield -- quoting -->\nOur policy does not allow it.\n'
  })

  expect((await scored(folder)).total.points).toBe(0)
})

test('mending what is found as suggested raises the score of every file that had something to mend', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-score-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../../fixtures/helpdesk'), folder, { recursive: true })
  const { result } = await runLint({ cwd: folder, measures: true, rules })
  const before = scoreReport(result.measures ?? [], result.files)

  const mended = result.files.flatMap(({ path, diagnostics }) => {
    const cuts = diagnostics.filter(({ suggestions }) => suggestions.length > 0)
    if (cuts.length === 0) return []
    let text = readFileSync(path, 'utf8')
    for (const { range, suggestions } of [...cuts].sort((a, b) => b.range.start - a.range.start)) {
      text = text.slice(0, range.start) + (suggestions[0]?.text ?? '') + text.slice(range.end)
    }
    writeFileSync(path, text)
    return [path]
  })
  const after = await scored(folder)

  const scoreIn = (report: ScoreReport, path: string) => report.files.find(({ name }) => name === path)?.score ?? -1
  expect(mended.length).toBeGreaterThan(10)
  expect(mended.filter((path) => scoreIn(after, path) <= scoreIn(before, path))).toEqual([])
})
