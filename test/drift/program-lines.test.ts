import { expect, test } from 'vitest'
import { isProgramLine, isProseLine } from '../../src/drift/statements/program-lines.ts'

test.each([
  ['const response = await client.messages.send({', true],
  ['"displayName": "Acme",', true],
  ['import json', true],
  ['A[Create a brand] --> B[Check it]', true],
  ['curl -s https://api.example.com/v2/brands \\', true],
  ['--data "from=+15550100" \\', true],
  ['puts "Sent"', true],
  ['gate sync --all', false],
  ["curl --proto '=https' -sSfL https://example.com/install | sh", false],
  ['$ npm install --save-dev example', false],
  ['https://example.com/status', false],
  ['/etc/gate/rules.yml', false]
])('%s', (line, expected) => {
  expect(isProgramLine(line)).toBe(expected)
})

test.each([
  ['The gate is only opened by hand while the pump runs.', true],
  ['this step is needed (in summer) where nobody', true],
  ['gate sync --all', false],
  ['gate copy the old keys to the new box --now', false],
  ['open the gate', false]
])('whether it is prose: %s', (line, expected) => {
  expect(isProseLine(line)).toBe(expected)
})

test('a long line takes time in proportion', () => {
  const start = performance.now()

  isProgramLine(`a ${'- '.repeat(200_000)}(`)

  expect(performance.now() - start).toBeLessThan(1000)
})
