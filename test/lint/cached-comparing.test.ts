import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LintResult } from '../../src/core/lint-result.ts'
import { runLint } from '../../src/lint/lint.ts'

const PATHS = [
  'docs/refunds.md',
  'docs/plans.md',
  'docs/exports.html',
  'internal/refunds.md',
  'internal/plans.md',
  'macros/late.md'
]
/** Each is a fact with a figure, as the public pages put it and as colleagues do. */
const FACTS = [
  ['A lost parcel is refunded within {} days.', 'Lost parcel: refund in {} days.'],
  ['The Team plan costs {} dollars a month.', 'Team plan = ${}/month.'],
  ['Exports are kept for {} hours, then deleted.', 'We keep exports {}h and delete them.'],
  ['A workspace can hold up to {} projects.', 'Max {} projects per workspace.']
] as const

interface Edit {
  readonly path: string
  /** The facts that the file then states, and the figure of each; absent for a file that goes away. */
  readonly facts: readonly (readonly [fact: number, figure: number])[] | undefined
}

const edit: fc.Arbitrary<Edit> = fc.record({
  path: fc.constantFrom(...PATHS),
  facts: fc.option(fc.array(fc.tuple(fc.nat(FACTS.length - 1), fc.integer({ min: 2, max: 6 })), { maxLength: 5 }), {
    nil: undefined,
    freq: 6
  })
})

function textOf(path: string, facts: NonNullable<Edit['facts']>): string {
  const side = path.startsWith('docs/') ? 0 : 1
  const sentences = facts.map(([fact, figure]) => (FACTS[fact]?.[side] ?? '').replace('{}', String(figure * 5)))
  if (path.endsWith('.html')) return `<h1>Help</h1>${sentences.map((each) => `<p>${each}</p>`).join('')}`
  return `# Help\n\n${sentences.join('\n\n')}\n`
}

function apply(root: string, { path, facts }: Edit): void {
  rmSync(join(root, path), { force: true })
  if (!facts) return
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), textOf(path, facts))
}

function found({ files }: LintResult) {
  return files.map(({ path, diagnostics }) => ({ path, diagnostics }))
}

test('after any edits a run with a cache finds what one without it finds', { timeout: 300_000 }, async () => {
  let differences = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 4, maxLength: 6 }),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (first, edits) => {
        const root = realpathSync(mkdtempSync(join(tmpdir(), 'partnerlint-')))
        const cache = { version: 'test', folder: join(root, '.cache') }
        const options = { cwd: root, errorOnUnmatchedPattern: false, keepsStatements: true }
        try {
          for (const each of first) apply(root, each)
          await runLint({ ...options, cache })
          for (const each of edits) {
            apply(root, each)
            const [cached, plain] = [await runLint({ ...options, cache }), await runLint(options)]

            expect(found(cached.result)).toEqual(found(plain.result))
            expect(cached.statements).toEqual(plain.statements)
            differences += plain.result.files.flatMap(({ diagnostics }) =>
              diagnostics.filter(({ related }) => related.length > 0)
            ).length
          }
        } finally {
          rmSync(root, { recursive: true, force: true })
        }
      }
    ),
    { numRuns: 25, seed: 5 }
  )
  expect(differences).toBeGreaterThan(20)
})
