import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinter, type Linter } from '../../src/lint/find/linter.ts'
import { type LintedFile, lintPath } from '../../src/lint/lint-path.ts'
import { prepare } from '../../src/lint/prepare/prepare.ts'
import { preparedLinter } from '../../src/lint/prepare/prepare-linter.ts'
import { markdownDocument } from './markdown-document.ts'

const HELPDESK = join(import.meta.dirname, '../../fixtures/helpdesk')
const NAMES = ['docs/edited.md', 'macros/edited.md', 'internal/edited.md']

/** What changes how the text around it is read, or what is reported of it. */
const TURNING = [
  '---\naudience: internal\n---\n',
  '\n```\n',
  '\n\n~~~sh\nsimply click\n~~~\n\n',
  '\n\n- Simply click it.\n  - Just click it.\n\n  We are working on it.\n',
  '\n\n3. Simply click it.\n4. Contact support.\n',
  '\n\n| Plan | What we say |\n| --- | --- |\n| Pro | As per our policy. |\n',
  '\n\n<!-- partnerlint-disable-next-line condescension -- quoting -->\n',
  '\n\n<!-- partnerlint-disable -->\n\n',
  '\n\n<!-- partnerlint-enable -->\n\n',
  '\n\n[simply]: https://example.com/guide\n\n',
  ' [Simply] click [it][simply]. ',
  '\n\n[^1]: Simply click it.\n\n',
  '\n\n> We are working on it.\n',
  '\n\n## When it is late\n\nHi Sam,\n\n',
  '\n\n# Simply click\n\n',
  '\n\n<div>\n\nSimply click it.\n\n</div>\n\n',
  '\n===\n',
  '\n    ',
  ' {{ ',
  ' }} ',
  '<!--',
  '-->',
  '\r\n\r\n'
]

const piece = fc.oneof(fc.constantFrom(...TURNING), markdownDocument)
const edit = fc.record({
  /** Which part of the text stands before it. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removes: fc.oneof(fc.constant(0), fc.nat({ max: 300 })),
  adds: fc.oneof(fc.constantFrom('', 'x', ' ', '\n'), piece)
})
const session = fc.record({
  name: fc.constantFrom(...NAMES),
  text: fc.array(piece, { minLength: 3, maxLength: 8 }).map((pieces) => pieces.join('\n\n')),
  edits: fc.array(edit, { minLength: 3, maxLength: 8 })
})

test('after any edits a document holds what linting it afresh finds', { timeout: 120_000 }, async () => {
  const { ruleset, configOf } = await prepare({ cwd: HELPDESK, lookup: true, allowCode: false })
  const prepared = (linter: Linter) => preparedLinter(linter, { comparing: true, measures: false })
  const remembering = await prepared(createLinter(ruleset, { remembers: true }))
  // Takes nothing over from the text before.
  const afresh = await prepared(createLinter(ruleset, { fastPathFrom: Number.POSITIVE_INFINITY }))
  const lint = (linter: Linter, name: string, text: string, collects: boolean): Promise<LintedFile | undefined> => {
    const path = join(HELPDESK, name)
    const contents = new Map([[path, Buffer.from(text)]])
    return lintPath(path, { reports: true, collects }, { linter, configOf, contents })
  }
  let found = 0
  let suppressing = 0

  await fc.assert(
    fc.asyncProperty(session, async ({ name, text: opened, edits }) => {
      let text = opened
      for (const { at, removes, adds } of edits) {
        const start = Math.floor(at * text.length)
        text = text.slice(0, start) + adds + text.slice(start + removes)
        for (const collects of [false, true]) {
          const wanted = await lint(afresh, name, text, collects)
          expect(await lint(remembering, name, text, collects)).toEqual(wanted)
          found += wanted?.diagnostics.length ?? 0
          suppressing += wanted?.directives.length ?? 0
        }
      }
    }),
    { seed: 23, numRuns: 60 }
  )

  expect(found).toBeGreaterThan(500)
  expect(suppressing).toBeGreaterThan(50)
})
