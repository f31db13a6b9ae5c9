import { expect, test } from 'vitest'
import { UserError } from '../../src/core/user-error.ts'
import { type HistoryRecord, parseHistory, worseFiles } from '../../src/score/history.ts'

const record: HistoryRecord = {
  date: '2026-01-02T03:04:05.000Z',
  score: 50,
  texts: 2,
  driftConflicts: 0,
  audiences: { macro: 50 },
  files: { 'a.md': 40, 'b.md': 60 }
}

test('reads what was written, with blank lines and either kind of line end', () => {
  const line = JSON.stringify(record)

  expect(parseHistory(`${line}\r\n\n${line}\n`, 'h.jsonl')).toEqual([record, record])
})

test.each([
  ['{"date":'],
  ['{}'],
  ['[1]'],
  [JSON.stringify({ ...record, score: 101 })],
  [JSON.stringify({ ...record, date: 'yesterday' })],
  [JSON.stringify({ ...record, files: { a: '1' } })]
])('says which line is no record: %s', (line) => {
  const read = () => parseHistory(`${JSON.stringify(record)}\n${line}\n`, 'h.jsonl')

  expect(read).toThrow(UserError)
  expect(read).toThrow(expect.objectContaining({ place: { path: 'h.jsonl', line: 2, column: 1 } }))
})

test('only files of both runs can have got worse', () => {
  const now = { ...record, files: { 'a.md': 39.9, 'b.md': 60, 'c.md': 1 } }

  expect(worseFiles(record, now)).toEqual([{ path: 'a.md', before: 40, now: 39.9 }])
  expect(worseFiles({ ...record, files: { 'gone.md': 90 } }, now)).toEqual([])
})

test('a file named like a part of every object is a file', () => {
  expect(worseFiles({ ...record, files: {} }, { ...record, files: { constructor: 1 } })).toEqual([])
})
