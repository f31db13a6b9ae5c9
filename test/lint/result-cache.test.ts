import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { FileResult } from '../../src/core/diagnostic.ts'
import { ResultCache } from '../../src/lint/cache/result-cache.ts'
import type { Content } from '../../src/lint/cache/result-store.ts'
import { contentHash } from '../../src/lint/files/open-file.ts'
import { buildDiagnostic } from '../report/build-result.ts'

const TASK = { reports: true, collects: true, isNamed: false }
const CONTENT = contentOf('Hi, our policy is so.')

function contentOf(text: string): Content {
  const bytes = Buffer.from(text)
  return { bytes, hash: contentHash(bytes) }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file's result whose path is one that exists, since results of files that are gone are dropped. */
function resultOf(path: string): FileResult {
  const diagnostics = [buildDiagnostic('Hi, «our policy» is so.', { path })]
  return { path, entries: 1, diagnostics, directives: [], notices: [], facts: { statements: [{ text: 'a', at: 1 }] } }
}

const RESULT = resultOf(import.meta.filename)

/** A folder in which a run has kept one result, and one comparison. */
function filled(): string {
  const folder = newFolder()
  const cache = new ResultCache(folder, 'run')
  cache.placeOf(RESULT.path, CONTENT, TASK).keep(RESULT)
  cache.compared([RESULT], () => new Map([['a.md', RESULT.diagnostics]]))
  expect(cache.save()).toBeUndefined()
  return folder
}

test('what was kept is found by the next run, facts and comparison included', () => {
  const cache = new ResultCache(filled(), 'run')
  const compare = vi.fn(() => new Map())

  const found = cache.placeOf(RESULT.path, CONTENT, TASK).find()
  const differences = found && cache.compared([found], compare)

  expect(found).toEqual(RESULT)
  expect(differences).toEqual(new Map([['a.md', RESULT.diagnostics]]))
  expect(compare).not.toHaveBeenCalled()
})

test.each([
  ['another content', RESULT.path, contentOf('Hi.'), TASK, 'run'],
  ['another path', '/elsewhere.md', CONTENT, TASK, 'run'],
  ['another task', RESULT.path, CONTENT, { ...TASK, collects: false }, 'run'],
  ['a named file', RESULT.path, CONTENT, { ...TASK, isNamed: true }, 'run'],
  ['other conditions', RESULT.path, CONTENT, TASK, 'another run']
])('nothing is found for %s', (_, path, content, task, run) => {
  expect(new ResultCache(filled(), run).placeOf(path, content, task).find()).toBeUndefined()
})

test('other files are compared anew', () => {
  const cache = new ResultCache(filled(), 'run')
  const compare = vi.fn(() => new Map())
  const found = cache.placeOf(RESULT.path, CONTENT, TASK).find() ?? RESULT
  const other = resultOf('/other.md')
  cache.placeOf(other.path, CONTENT, TASK).keep(other)

  cache.compared([found, other], compare)

  expect(compare).toHaveBeenCalledOnce()
})

test('a run that finds all of it writes nothing', () => {
  const folder = filled()
  const before = statSync(join(folder, 'results.json'), { bigint: true })
  const cache = new ResultCache(folder, 'run')
  const found = cache.placeOf(RESULT.path, CONTENT, TASK).find() ?? RESULT
  cache.compared([found], () => new Map())

  cache.save()

  expect(statSync(join(folder, 'results.json'), { bigint: true }).mtimeNs).toBe(before.mtimeNs)
})

test('a file that bears its old stamp need not be read, and a new stamp is kept', () => {
  const folder = newFolder()
  const first = new ResultCache(folder, 'run')
  first.placeOf(RESULT.path, { ...CONTENT, stamp: 'monday' }, TASK).keep(RESULT)
  first.save()

  const second = new ResultCache(folder, 'run')
  expect(second.findUnread(RESULT.path, 'monday', TASK)).toEqual({ result: RESULT, hash: CONTENT.hash })
  expect(second.findUnread(RESULT.path, 'tuesday', TASK)).toBeUndefined()
  expect(second.findUnread(RESULT.path, 'monday', { ...TASK, collects: false })).toBeUndefined()
  expect(second.placeOf(RESULT.path, { ...CONTENT, stamp: 'tuesday' }, TASK).find()).toEqual(RESULT)
  second.save()

  const third = new ResultCache(folder, 'run')
  expect(third.findUnread(RESULT.path, 'monday', TASK)).toBeUndefined()
  expect(third.findUnread(RESULT.path, 'tuesday', TASK)?.result).toEqual(RESULT)
})

test('a file without a stamp is read', () => {
  const cache = new ResultCache(filled(), 'run')

  expect(cache.findUnread(RESULT.path, 'monday', TASK)).toBeUndefined()
})

test('facts that nothing speaks of any more are taken away', () => {
  const folder = filled()
  const cache = new ResultCache(folder, 'run')
  cache.placeOf(RESULT.path, contentOf('Hello.'), TASK).keep(RESULT)

  cache.save()

  expect(readdirSync(join(folder, 'facts'))).toHaveLength(1)
  expect(new ResultCache(folder, 'run').placeOf(RESULT.path, contentOf('Hello.'), TASK).find()).toEqual(RESULT)
})

test('results of files that are gone are dropped', () => {
  const folder = filled()
  const cache = new ResultCache(folder, 'run')
  cache.placeOf('/gone.md', CONTENT, TASK).keep(resultOf('/gone.md'))
  cache.save()

  const next = new ResultCache(folder, 'run')
  next.placeOf(RESULT.path, contentOf('Hello.'), TASK).keep(RESULT)
  next.save()

  expect(new ResultCache(folder, 'run').placeOf('/gone.md', CONTENT, TASK).find()).toBeUndefined()
})

test.each([0, 1, 40, 200])('results that are cut at %i bytes count as none, and are written anew', (size) => {
  const folder = filled()
  truncateSync(join(folder, 'results.json'), size)

  const cache = new ResultCache(folder, 'run')
  expect(cache.placeOf(RESULT.path, CONTENT, TASK).find()).toBeUndefined()
  cache.placeOf(RESULT.path, CONTENT, TASK).keep(RESULT)
  cache.save()

  expect(new ResultCache(folder, 'run').placeOf(RESULT.path, CONTENT, TASK).find()).toEqual(RESULT)
})

test.each(['[]', 'null', '{}', '\0\0\0', '7\n{}'])('%j is no cache', (text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'results.json'), text)

  expect(new ResultCache(folder, 'run').placeOf(RESULT.path, CONTENT, TASK).find()).toBeUndefined()
})

test('facts that are damaged are noticed when they are needed', () => {
  const folder = filled()
  for (const name of readdirSync(join(folder, 'facts'))) truncateSync(join(folder, 'facts', name), 20)

  const found = new ResultCache(folder, 'run').placeOf(RESULT.path, CONTENT, TASK).find()

  expect(found?.diagnostics).toEqual(RESULT.diagnostics)
  expect(() => found?.facts).toThrow(expect.objectContaining({ name: 'BrokenCache' }))
})

test('a folder that cannot be written to is told, and fails nothing', () => {
  const cache = new ResultCache(join(import.meta.filename, 'below-a-file'), 'run')
  cache.placeOf(RESULT.path, CONTENT, TASK).keep(RESULT)

  expect(cache.save()).toContain('cannot be written to')
})
