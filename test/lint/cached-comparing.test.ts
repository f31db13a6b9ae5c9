import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { LintResult } from '../../src/core/lint-result.ts'
import { runLint } from '../../src/lint/lint.ts'

const PATHS = [
  'docs/refunds.md',
  'docs/plans.md',
  'docs/exports.html',
  'internal/refunds.md',
  'internal/plans.md',
  'internal/night-shift.md',
  'macros/late.md'
]
/** Each is a fact, most with a figure, as the public pages put it and as colleagues do. */
const FACTS = [
  ['A lost parcel is refunded within {} days.', 'Lost parcel: refund in {} days.'],
  ['The Team plan costs {} dollars a month.', 'Team plan = ${}/month.'],
  ['Exports are kept for {} hours, then deleted.', 'We keep exports {}h and delete them.'],
  ['A workspace can hold up to {} projects.', 'Max {} projects per workspace.'],
  ['We stopped offering phone support on 1 March 2024.', 'Customers can use phone support on all plans.'],
  ['Phone support is available to everybody.', 'Phone support was discontinued.'],
  ['The Vault app was previously called Locker.', 'Ask them to open Locker and wait {} minutes.'],
  ['1. Open the settings.\n2. Choose your plan.\n3. Confirm the change.', '1. Open the settings.\n2. Confirm the change.'],
  ['| Plan | Price |\n|---|---|\n| Team | ${} |\n| Solo | $4 |', '| Plan | Price |\n|---|---|\n| Solo | ${} |\n| Team | $9 |']
] as const

interface Edit {
  readonly path: string
  /** The facts that the file then states, and the figure of each; absent for a file that goes away. */
  readonly facts: readonly (readonly [fact: number, figure: number])[] | undefined
  /** Whether a document for colleagues names the public page that it belongs to. */
  readonly isNamed: boolean
}

const edit: fc.Arbitrary<Edit> = fc.record({
  path: fc.constantFrom(...PATHS),
  facts: fc.option(fc.array(fc.tuple(fc.nat(FACTS.length - 1), fc.integer({ min: 2, max: 6 })), { maxLength: 5 }), {
    nil: undefined,
    freq: 6
  }),
  isNamed: fc.boolean()
})

function textOf(path: string, facts: NonNullable<Edit['facts']>, isNamed: boolean): string {
  const side = path.startsWith('docs/') ? 0 : 1
  const sentences = facts.map(([fact, figure]) => (FACTS[fact]?.[side] ?? '').replace('{}', String(figure * 5)))
  if (path.endsWith('.html')) return `<h1>Help</h1>${sentences.map((each) => `<p>${each}</p>`).join('')}`
  const head = isNamed && path.startsWith('internal/') ? '---\nexternal: docs/plans.md\n---\n' : ''
  return `${head}# Help\n\n${sentences.join('\n\n')}\n`
}

function apply(root: string, { path, facts, isNamed }: Edit): void {
  rmSync(join(root, path), { force: true })
  if (!facts) return
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), textOf(path, facts, isNamed))
}

function found({ files }: LintResult) {
  return files.map(({ path, diagnostics }) => ({ path, diagnostics }))
}

test('after any edits a run with a cache finds what one without it finds', { timeout: 300_000 }, async () => {
  let differences = 0
  const phases: string[] = []
  const watch = { phase: (name: string) => phases.push(name), progress: () => {} }
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 4, maxLength: 6 }),
      fc.array(edit, { minLength: 2, maxLength: 6 }),
      async (first, edits) => {
        const root = realpathSync(mkdtempSync(join(tmpdir(), 'partnerlint-')))
        const folder = mkdtempSync(join(tmpdir(), 'partnerlint-cache-'))
        const cache = { version: 'test', folder }
        const options = { cwd: root, errorOnUnmatchedPattern: false, keepsStatements: true }
        try {
          for (const each of first) apply(root, each)
          await runLint({ ...options, cache })
          for (const each of edits) {
            apply(root, each)
            const [cached, plain] = [await runLint({ ...options, cache, watch }), await runLint(options)]

            expect(found(cached.result)).toEqual(found(plain.result))
            expect(cached.statements).toEqual(plain.statements)
            differences += plain.result.files.flatMap(({ diagnostics }) =>
              diagnostics.filter(({ related }) => related.length > 0)
            ).length
          }
        } finally {
          for (const each of [root, folder]) rmSync(each, { recursive: true, force: true })
        }
      }
    ),
    { numRuns: 20, seed: 5 }
  )
  expect(differences).toBeGreaterThan(20)
  expect(phases.filter((name) => name.includes('again')).length).toBeGreaterThan(5)
})

const PAIRS = 200

/** A made-up name for each number below a thousand. */
function nameOf(index: number): string {
  const digits = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)]
  return digits.map((digit) => `${'bdfgklmnpr'.charAt(digit)}${'aeiou'.charAt(digit % 5)}`).join('')
}

/** Public pages and what colleagues have of them, each with figures of its own; some of them differ. */
function* manyPages(): Iterable<readonly [path: string, text: string]> {
  for (let index = 0; index < PAIRS; index++) {
    const [name, days] = [`${nameOf(index)} gateway`, 20 + (index % 7)]
    yield [`docs/page-${index}.md`, `# The ${name}\n\nThe ${name} keeps its records for ${days} days.\n`]
    const said = index % 10 === 0 ? days + 30 : days
    yield [`internal/note-${index}.md`, `# Notes on the ${name}\n\nRecords of the ${name} are kept for ${said} days.\n`]
  }
}

test('of two hundred pairs only the one that changes is compared again', { timeout: 120_000 }, async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'partnerlint-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const phases: string[] = []
  const watch = { phase: (name: string) => phases.push(name), progress: () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const cached = { cwd: root, cache: { version: 'test', folder }, watch }
  for (const folder of ['docs', 'internal']) mkdirSync(join(root, folder))
  for (const [path, text] of manyPages()) writeFileSync(join(root, path), text)
  await runLint(cached)
  const before = await runLint({ cwd: root })
  writeFileSync(join(root, 'internal/note-7.md'), `# Notes\n\nRecords of the ${nameOf(7)} gateway are kept for 55 days.\n`)

  const again = await runLint(cached)

  const whole = await runLint({ cwd: root })
  expect(found(again.result)).toEqual(found(whole.result))
  expect(found(whole.result)).not.toEqual(found(before.result))
  expect(phases.filter((name) => name.includes('again'))).toEqual([`comparing 1 of ${PAIRS} files again`])
})
