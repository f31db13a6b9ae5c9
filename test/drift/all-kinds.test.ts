import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import condition from '../../rules/drift-condition.ts'
import lifecycle from '../../rules/drift-lifecycle.ts'
import list from '../../rules/drift-list.ts'
import locator from '../../rules/drift-locator.ts'
import polarity from '../../rules/drift-polarity.ts'
import step from '../../rules/drift-step.ts'
import term from '../../rules/drift-term.ts'
import value from '../../rules/drift-value.ts'
import type { WorkspaceFinding } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import { ALL, factsOf } from './facts.ts'

interface Place {
  readonly file: string
  readonly line: number
  readonly endLine: number
}

interface Pair {
  readonly kind?: string
  readonly a: Place
  readonly b?: Place
}

interface Truth {
  readonly drifts: readonly Pair[]
  readonly traps: readonly Pair[]
}

const WORLDS = join(import.meta.dirname, 'worlds')
const RULES = [condition, lifecycle, list, locator, polarity, step, term, value]
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
  const found = RULES.flatMap((rule) => [...rule.compare(facts, { options: {}, drift: ALL })])
  return found.filter(({ messageId }) => messageId !== 'doubtful')
}

function touches({ at, related }: WorkspaceFinding, place: Place | undefined): boolean {
  return [at, ...related].some(
    ({ path, line, endLine }) => place !== undefined && path === place.file && line <= place.endLine && endLine >= place.line
  )
}

/** Invented companies with drift of every kind. Rules are never developed on `ledger`: it is only measured. */
describe.each(['camper', 'ledger'])('%s', (world) => {
  const truth: Truth = JSON.parse(readFileSync(join(WORLDS, world, 'truth.json'), 'utf8'))
  const findings = findingsIn(world)
  const isOf = (finding: WorkspaceFinding, { a, b }: Pair): boolean => touches(finding, a) && touches(finding, b)
  const drifts = truth.drifts.filter(({ kind }) => kind !== 'leak' && kind !== 'section')

  test('reports few things that are no drift', () => {
    const right = findings.filter((finding) => truth.drifts.some((drift) => isOf(finding, drift)))

    expect(right.length / findings.length).toBeGreaterThanOrEqual(0.6)
  })

  test('takes few look-alikes for drift', () => {
    const hit = truth.traps.filter((trap) => findings.some((finding) => isOf(finding, trap)))

    expect(hit.length / truth.traps.length).toBeLessThanOrEqual(0.1)
  })

  test('reports a good part of what drifted', () => {
    const found = drifts.filter((drift) => findings.some((finding) => isOf(finding, drift)))

    expect(found.length / drifts.length).toBeGreaterThanOrEqual(0.25)
  })
})
