import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pick, seededRandom } from '../../bench/random.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter, type Linter, lintFile } from '../../src/lint/lint-file.ts'
import { prepare } from '../../src/lint/prepare.ts'
import { keepTrees } from '../../src/parse/kept-trees.ts'

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
  const plain = createLinter(ruleset)
  const wanted = texts.map((each) => found(plain, each))

  // So little room that much is dropped in between.
  for (const room of [2_000_000, 60_000]) {
    const keeping = createLinter(ruleset, { keeps: room })
    expect(texts.map((each) => found(keeping, each))).toEqual(wanted)
  }
  keepTrees(0)
  expect(wanted.at(-1)?.diagnostics.length).toBeGreaterThan(3)
})
