import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unifiedHunks } from '../../src/report/line-diff.ts'

/** Applies hunks as a program that patches files does: each line of context and each line to remove has to be there. */
function applied(before: string, hunks: readonly string[]): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  let at = 0
  for (const hunk of hunks) {
    const [, start = '', count = ''] = /^@@ -(\d+),(\d+) /.exec(hunk) ?? []
    const from = Number(count) === 0 ? Number(start) : Number(start) - 1
    out.push(...old.slice(at, from))
    at = from
    const lines = hunk.match(/[^\n]*\n/g)?.slice(1) ?? []
    lines.forEach((line, index) => {
      if (line.startsWith('\\')) return
      const text = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1)
      if (line.startsWith('+')) out.push(text)
      else {
        expect(old[at]).toBe(text)
        if (line.startsWith(' ')) out.push(text)
        at++
      }
    })
  }
  return [...out, ...old.slice(at)].join('')
}

const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 40 }).map((all) => all.join(''))
const text = fc.tuple(lines, fc.constantFrom('', 'a', 'z')).map(([head, tail]) => head + tail)

test('applied to the one text it gives the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, unifiedHunks(before, after))).toBe(after)
    }),
    { seed: 11, numRuns: 500 }
  )
})

test('texts that are the same have no hunks', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(unifiedHunks(same, same)).toEqual([])
    }),
    { seed: 12 }
  )
})

describe('a hunk', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`)

  test('has three lines around it', () => {
    const after = before.map((line) => (line === 'line 10\n' ? 'line ten\n' : line))

    expect(unifiedHunks(before.join(''), after.join(''))).toEqual([
      '@@ -7,7 +7,7 @@\n line 7\n line 8\n line 9\n-line 10\n+line ten\n line 11\n line 12\n line 13\n'
    ])
  })

  test('is one of its own where changes are far apart', () => {
    const after = before.filter((line) => line !== 'line 2\n' && line !== 'line 18\n')

    expect(unifiedHunks(before.join(''), after.join(''))).toHaveLength(2)
  })

  test('says where a text ends without a line break', () => {
    expect(unifiedHunks('a', 'b')).toEqual([
      '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n'
    ])
  })
})

test('texts that have nothing in common take no longer than their length asks for', { timeout: 5000 }, () => {
  const one = Array.from({ length: 20_000 }, (_, index) => `a${index}\n`).join('')
  const other = Array.from({ length: 20_000 }, (_, index) => `b${index}\n`).join('')

  expect(unifiedHunks(one, other)).toHaveLength(1)
})
