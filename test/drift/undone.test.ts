import { expect, test } from 'vitest'
import { isUndone } from '../../src/drift/statements/undone.ts'

test.each([
  ['gate keys add sam', 'gate keys remove sam', true],
  ['gate stop', 'gate start', true],
  ['gate keys add sam', 'gate cards add sam', false],
  ['gate remove keys', 'gate remove cards', false]
])('%s and %s', (one, other, expected) => {
  expect(isUndone(one.split(' '), other.split(' '))).toBe(expected)
})
