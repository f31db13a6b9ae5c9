import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pick, seededRandom } from '../../bench/random.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter, type Linter } from '../../src/lint/find/linter.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { prepare } from '../../src/lint/prepare/prepare.ts'
import { keptTree } from '../../src/parse/markdown/kept-trees.ts'

const HELPDESK = join(import.meta.dirname, '../../fixtures/helpdesk')
const NAMES = ['internal/team-goals.md', 'docs/bookings.md', 'macros/account/complaint-reply.md', 'internal/fleet-notes.md']
const TYPED = ['x', ' ', '\n\n', '*', '`', '- ', '> ', 'simply ', '# ', '|', '[a]: b\n']

test('what is kept of a text from before it was edited changes nothing that is found in it', async () => {
  const path = join(HELPDESK, 'docs/long.md')
  const { ruleset, configOf } = await prepare({ cwd: HELPDESK, lookup: true, allowCode: false })
  const found = (linter: Linter, text: string) => {
    const task = { reports: true, collects: false }
    return lintFile({ path, text }, new LineIndex(text), { settings: configOf(path), linter, task })
  }
  const random = seededRandom(11)
  let text = NAMES.map((name) => readFileSync(join(HELPDESK, name), 'utf8'))
    .join('\n\n')
    .repeat(2)
  const texts = Array.from({ length: 12 }, () => {
    const at = Math.floor(random() * text.length)
    text = text.slice(0, at) + pick(TYPED, random) + text.slice(at)
    return text
  })
  const linter = createLinter(ruleset, { remembers: true })
  // Nothing comes again of texts that are parsed in one piece.
  const inOnePiece = createLinter(ruleset, { fastPathFrom: Number.POSITIVE_INFINITY })

  for (const each of texts) expect(found(linter, each)).toEqual(found(inOnePiece, each))
  expect(found(linter, text).diagnostics.length).toBeGreaterThan(3)
})

test('keeps the trees that were asked for last, as long as there is room', () => {
  const long = 'x'.repeat(200_000)
  const parsed: string[] = []
  const parse = (name: string) =>
    keptTree(name + long, () => {
      parsed.push(name)
      return { type: 'root', children: [] }
    })

  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) parse(name)

  expect(parsed).toEqual(['a', 'b', 'c', 'b'])
})
