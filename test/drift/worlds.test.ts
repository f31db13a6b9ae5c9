import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import rule from '../../rules/drift-value.ts'
import type { WorkspaceFinding } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import { ALL, factsOf } from './facts.ts'

interface Place {
  readonly file: string
  readonly line: number
  readonly endLine: number
}

interface Pair {
  readonly a: Place
  readonly b?: Place
}

interface Truth {
  readonly drifts: readonly Pair[]
  readonly traps: readonly Pair[]
}

const WORLDS = join(import.meta.dirname, 'worlds')
const FOLDERS: readonly (readonly [string, Audience])[] = [
  ['docs', 'docs'],
  ['internal', 'internal'],
  ['macros', 'macro']
]

function findingsIn(world: string): readonly WorkspaceFinding[] {
  const facts = FOLDERS.flatMap(([folder, audience]) =>
    readdirSync(join(WORLDS, world, folder)).flatMap((name) =>
      factsOf(`${world}/${folder}/${name}`, audience, readFileSync(join(WORLDS, world, folder, name), 'utf8'))
    )
  )
  return [...rule.compare(facts, { options: {}, drift: ALL })].filter(({ messageId }) => messageId !== 'doubtful')
}

function touches({ at, related }: WorkspaceFinding, place: Place | undefined): boolean {
  return [at, ...related].some(
    ({ path, line, endLine }) => place !== undefined && path === place.file && line <= place.endLine && endLine >= place.line
  )
}

/** Two invented companies whose public pages, runbooks and macros were written independently of each other. */
describe.each(['ferry', 'dental'])('%s', (world) => {
  const truth: Truth = JSON.parse(readFileSync(join(WORLDS, world, 'truth.json'), 'utf8'))
  const findings = findingsIn(world)
  const right = findings.filter((finding) => truth.drifts.some(({ a, b }) => touches(finding, a) && touches(finding, b)))
  const found = truth.drifts.filter(({ a, b }) => findings.some((finding) => touches(finding, a) && touches(finding, b)))

  test('reports few things that are no drift', () => {
    const precision = right.length / findings.length

    expect(precision).toBeGreaterThanOrEqual(0.75)
  })

  test('reports the better part of what drifted', () => {
    const recall = found.length / truth.drifts.length

    expect(recall).toBeGreaterThanOrEqual(0.4)
  })
})
