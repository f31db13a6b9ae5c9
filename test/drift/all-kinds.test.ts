import { describe, expect, test } from 'vitest'
import condition from '../../rules/drift-condition.ts'
import lifecycle from '../../rules/drift-lifecycle.ts'
import list from '../../rules/drift-list.ts'
import locator from '../../rules/drift-locator.ts'
import polarity from '../../rules/drift-polarity.ts'
import step from '../../rules/drift-step.ts'
import term from '../../rules/drift-term.ts'
import value from '../../rules/drift-value.ts'
import { findingsIn, isOf, truthOf } from './world.ts'

const RULES = [condition, lifecycle, list, locator, polarity, step, term, value]

/** Invented companies with drift of every kind. Rules are never developed on `ledger`, `parley` and `shelves`: they are only measured. */
describe.each(['camper', 'ledger', 'lofts', 'parley', 'pedal', 'shelves'])('%s', (world) => {
  const truth = truthOf(world)
  const findings = findingsIn(world, RULES)
  const drifts = truth.drifts.filter(({ kind }) => kind !== 'leak' && kind !== 'section')

  test('reports few things that are no drift', () => {
    const right = findings.filter((finding) => truth.drifts.some((drift) => isOf(finding, drift)))

    expect(right.length / findings.length).toBeGreaterThanOrEqual(0.75)
  })

  test('takes few look-alikes for drift', () => {
    // One line may hold a drift and a look-alike: what finds the drift is no false alarm.
    const wrong = findings.filter((finding) => !truth.drifts.some((drift) => isOf(finding, drift)))
    const hit = truth.traps.filter((trap) => wrong.some((finding) => isOf(finding, trap)))

    expect(hit.length / truth.traps.length).toBeLessThanOrEqual(0.1)
  })

  test('reports a good part of what drifted', () => {
    const found = drifts.filter((drift) => findings.some((finding) => isOf(finding, drift)))

    expect(found.length / drifts.length).toBeGreaterThanOrEqual(0.33)
  })
})
