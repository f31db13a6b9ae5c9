import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { UserError } from '../../src/core/user-error.ts'
import { STATEMENTS } from '../../src/drift/statements/statement.ts'
import { StatementLimit } from '../../src/lint/compare/statement-limit.ts'

const holding = (count: number) => ({ path: '/a.md', facts: { [STATEMENTS]: Array.from({ length: count }, () => undefined) } })
const tooMany = Math.ceil(getHeapStatistics().heap_size_limit / 1900)

test('statements that fit into memory are taken, however many files they are of', async () => {
  const limit = new StatementLimit()

  for (let file = 0; file < 10; file++) await limit.add(holding(Math.floor(tooMany / 20)))
})

test('more than fit end with a sentence that says how many, and the way out', async () => {
  const limit = new StatementLimit()
  await limit.add(holding(Math.floor(tooMany / 2)))

  const error = await limit.add(holding(tooMany)).catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({
    message: expect.stringMatching(
      /^The documents hold more than [\d,]+ statements, which are too many to compare in the \d+ MB/
    ),
    hint: expect.stringMatching(/“ignore” in the config, or allow more: NODE_OPTIONS=--max-old-space-size=\d+$/)
  })
})
