import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { type BaselineFiles, type KnownFinding, knownFinding, matchBaseline } from '../../src/lint/baseline/baseline.ts'
import { baselineText, parseBaseline } from '../../src/lint/baseline/baseline-file.ts'
import { buildDiagnostic, buildFile, buildResult, ROOT } from '../report/build-result.ts'

/** A disk on which only these files are, beside those that were linted. */
function disk(...names: readonly string[]): BaselineFiles {
  return { shortPath: (path) => path.slice(ROOT.length + 1), exists: (path) => names.includes(path) }
}

function known(...diagnostics: readonly Diagnostic[]): readonly KnownFinding[] {
  return diagnostics.map((diagnostic) => knownFinding(diagnostic, disk()))
}

const POLICY = buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md', line: 3 })

describe('a known finding is left out', () => {
  test.each([
    ['where it was', POLICY],
    ['further down', { ...POLICY, line: 90 }],
    ['in a file that has another name now', buildDiagnostic('Hi, «our policy» is so.', { path: 'b.md' })],
    ['in another sentence of its file', buildDiagnostic('Sorry, «our policy» is so.', { path: 'a.md' })],
    ['in another sentence of a file that has another name now', buildDiagnostic('So «our policy» it is.', { path: 'b.md' })]
  ])('%s', (_, now) => {
    const { result, unused, matched } = matchBaseline(buildResult([now]), known(POLICY), disk())

    expect(result.files[0]).toMatchObject({ diagnostics: [], suppressed: [{ diagnostic: now, by: 'baseline' }] })
    expect({ unused, matched }).toEqual({ unused: [], matched: known(now) })
  })
})

describe('a finding is reported', () => {
  test.each([
    ['of another rule', { ...POLICY, ruleId: 'blame-language' }],
    ['of another entry', { ...POLICY, entry: { id: '7', title: 'Refund', pointer: '/0' } }],
    ['with other words', buildDiagnostic('Hi, «our process» is so.', { path: 'a.md' })],
    ['with the words in another sentence of another file', buildDiagnostic('Now «our policy».', { path: 'b.md' })]
  ])('%s', (_, now) => {
    const { result } = matchBaseline(buildResult([buildFile('a.md'), now]), known(POLICY), disk())

    expect(result.files.flatMap(({ diagnostics }) => diagnostics)).toEqual([now])
  })

  test('that is a copy of a known one, at the place of the copy', () => {
    const copy = { ...POLICY, path: `${ROOT}/0-first.md` }
    const { result } = matchBaseline(buildResult([copy, POLICY]), known(POLICY), disk())

    expect(result.files.flatMap(({ diagnostics }) => diagnostics)).toEqual([copy])
  })

  test('that says the file cannot be read', () => {
    const broken = buildDiagnostic('«x»', { path: 'a.md', ruleId: 'unreadable-file' })

    expect(matchBaseline(buildResult([broken]), known(broken), disk()).result.files[0]?.diagnostics).toEqual([broken])
  })
})

test('what is known of a file that was not looked at says nothing, and nothing is said of it', () => {
  const elsewhere = known(buildDiagnostic('Hi, «our policy» is so.', { path: 'b.md' }))

  const match = matchBaseline(buildResult([POLICY]), elsewhere, disk('b.md'))

  expect(match.result.files[0]?.diagnostics).toEqual([POLICY])
  expect(match).toMatchObject({ unused: [], elsewhere })
})

test('what is gone from a file that was looked at, or with its file, is unused', () => {
  const gone = known(POLICY, buildDiagnostic('«our policy»', { path: 'gone.md' }))

  expect(matchBaseline(buildResult([buildFile('a.md')]), gone, disk()).unused).toEqual(gone)
})

describe('the file', () => {
  const finding = fc.record({
    path: fc.constantFrom('a.md', 'docs/ü "q".md', '__proto__', 'x\\y.md'),
    ruleId: fc.constantFrom('blame-language', 'constructor'),
    name: fc.constantFrom('0123abcd-00000000', '0123abcd-ffffffff', 'ffffffff-00000000')
  })

  test('holds what was written, whatever the order, and duplicates count', () => {
    fc.assert(
      fc.property(fc.array(finding), (all) => {
        const text = baselineText(all)
        const back = parseBaseline(text, 's.json')

        expect(baselineText(back)).toBe(text)
        expect(baselineText(all.toReversed())).toBe(text)
        expect(back).toHaveLength(all.length)
      }),
      { seed: 3 }
    )
  })

  test('has a line for each finding', () => {
    expect(baselineText(known(POLICY, POLICY)).match(/"[0-9a-f]{8}-[0-9a-f]{8}",?$/gm)).toHaveLength(2)
  })

  test.each([
    ['{', /not JSON/],
    ['[]', /version/],
    ['{"version":2,"suppressions":{}}', /Unexpected version 2/],
    ['{"version":1}', /not in the form/],
    ['{"version":1,"suppressions":{"a.md":[]}}', /not in the form/],
    ['{"version":1,"suppressions":{"a.md":{"x":["y"]}}}', /not in the form/],
    ['{\n<<<<<<< HEAD\n=======\n>>>>>>> x\n}', /merge conflict/]
  ])('%j is none, and the error says so', (text, message) => {
    expect(() => parseBaseline(text, 's.json')).toThrow(message)
  })

  test('a merge conflict has its line', () => {
    const place = { path: 's.json', line: 2, column: 1 }

    expect(() => parseBaseline('{\n<<<<<<< HEAD\n}', 's.json')).toThrow(expect.objectContaining({ place }))
  })
})
