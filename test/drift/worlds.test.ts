import { describe, expect, test } from 'vitest'
import rule from '../../rules/drift-value.ts'
import { findingsIn, isOf, truthOf } from './world.ts'

/** Two invented companies whose public pages, runbooks and macros were written independently of each other. */
describe.each(['ferry', 'dental'])('%s', (world) => {
  const truth = truthOf(world)
  const findings = findingsIn(world, [rule])
  const right = findings.filter((finding) => truth.drifts.some((drift) => isOf(finding, drift)))
  const found = truth.drifts.filter((drift) => findings.some((finding) => isOf(finding, drift)))

  test('reports few things that are no drift', () => {
    const precision = right.length / findings.length

    expect(precision).toBeGreaterThanOrEqual(0.75)
  })

  test('reports the better part of what drifted', () => {
    const recall = found.length / truth.drifts.length

    expect(recall).toBeGreaterThanOrEqual(0.4)
  })
})
