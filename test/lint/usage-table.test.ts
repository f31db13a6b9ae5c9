import { expect, test } from 'vitest'
import { UserErrors } from '../../src/core/user-error.ts'
import { parseUsage } from '../../src/lint/usage/usage-table.ts'

test.each([
  ['id,count\n36,812\nLate parcel,5\n', { 36: 812, 'Late parcel': 5 }],
  ['36,812\n37,0\n', { 36: 812, 37: 0 }],
  ['Macro title;Sent;Macro ID\n"Late; parcel";"1.204";36\n', { 36: 1204 }],
  ['count\tpath\n7\tmacros/a.md\n', { 'macros/a.md': 7 }],
  ['title,usage_30d\nA,3\nA,4\nB,\n', { A: 7 }],
  ['id,views\na,"12,345,678"\nb,2.0\n', { a: 12_345_678, b: 2 }]
])('%j counts %j', (text, expected) => {
  expect(Object.fromEntries(parseUsage(text, '/reads.csv'))).toEqual(Object.fromEntries(Object.entries(expected)))
})

test('names each cell that is no count, with its place', () => {
  const mistakes = () => {
    try {
      parseUsage('id,count\na,many\nb,1\nc,-2\n', '/reads.csv')
    } catch (error) {
      return error instanceof UserErrors ? error.errors.map(({ message, place }) => [message, place]) : error
    }
    return undefined
  }

  expect(mistakes()).toEqual([
    ['Unexpected “many”, expected a count such as 812', { path: '/reads.csv', line: 2, column: 3 }],
    ['Unexpected “-2”, expected a count such as 812', { path: '/reads.csv', line: 4, column: 3 }]
  ])
})

test.each(['', 'id,count\n', '\n\n'])('%j holds no counts', (text) => {
  expect(() => parseUsage(text, '/reads.csv')).toThrow('This table holds no counts')
})
