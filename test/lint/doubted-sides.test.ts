import { join } from 'node:path'
import { expect, test } from 'vitest'
import { effectiveConfig } from '../../src/config/effective-config.ts'
import { doubtedSides } from '../../src/lint/prepare/doubted-sides.ts'
import { load } from '../config/load-tree.ts'
import { METAS } from '../config/rule-metas.ts'
import { writeTree } from '../config/write-tree.ts'

async function isDoubted(internal: string, docs: string, config = {}): Promise<boolean> {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': JSON.stringify({ extends: 'partnerlint:recommended', ...config })
  })
  const doubts = doubtedSides(effectiveConfig(await load(root), METAS))
  return doubts(join(root, internal))?.(join(root, docs)) ?? false
}

test.each([
  ['runbooks/gate.md', 'guide/gate.md'],
  ['content/handbook/tone.md', 'content/tone.md'],
  ['docs/runbooks/gate.md', 'docs/guide/gate.md'],
  ['docs/runbook-gate.md', 'docs/gate.md'],
  ['runbooks/gate.md', 'templates/gate.md']
])('%s and %s may be for the same readers', async (internal, docs) => {
  expect(await isDoubted(internal, docs)).toBe(true)
})

test.each([
  ['internal/gate.md', 'guide/gate.md'],
  ['internal/runbooks/gate.md', 'guide/gate.md'],
  ['runbooks/gate.md', 'docs/gate.md'],
  ['docs/runbooks/gate.md', 'docs/help/gate.md'],
  ['runbooks/gate.md', 'public/gate.md']
])('%s and %s are for different readers', async (internal, docs) => {
  expect(await isDoubted(internal, docs)).toBe(false)
})

test.each([{ audiences: { internal: ['runbooks/**'] } }, { audiences: { docs: ['guide/**'] } }])('%j says so', async (config) => {
  expect(await isDoubted('runbooks/gate.md', 'guide/gate.md', config)).toBe(false)
})
