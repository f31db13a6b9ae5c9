import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configJsonSchema } from '../../src/config/data/config-schema.ts'
import { METAS } from './rule-metas.ts'

const schema = configJsonSchema(METAS)

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, key) => (typeof each === 'object' && each !== null ? Reflect.get(each, key) : undefined),
    value
  )
}

test('describes every key of a config', () => {
  const keys = ['$schema', 'extends', 'audiences', 'rules', 'fields', 'overrides', 'rulePaths', 'drift', 'ignore']

  expect(Object.keys(Object(schema.properties))).toEqual(keys)
  expect(schema.additionalProperties).toBe(false)
  for (const key of keys.filter((each) => each !== 'rules'))
    expect(at(schema, 'properties', key, 'description')).toMatch(/^\p{Lu}.*\.$/u)
  expect(at(schema, 'definitions', 'rules', 'description')).toMatch(/\.$/)
})

test('lists every rule with its summary and options, for the config and for overrides', () => {
  const reference = { $ref: '#/definitions/rules' }

  expect(at(schema, 'properties', 'rules')).toEqual(reference)
  expect(at(schema, 'properties', 'overrides', 'items', 'properties', 'rules')).toEqual(reference)
  expect(Object.keys(Object(at(schema, 'definitions', 'rules', 'properties')))).toEqual(METAS.map(({ id }) => id))
  expect(at(schema, 'definitions', 'rules', 'properties', 'vague-progress')).toEqual({
    description: 'What vague-progress flags.',
    anyOf: [
      { enum: ['off', 'info', 'warn', 'error'] },
      {
        type: 'array',
        items: [
          { enum: ['off', 'info', 'warn', 'error'] },
          {
            type: 'object',
            properties: {
              allow: { type: 'array', items: { type: 'string' }, description: 'Phrases that are fine here.', default: [] },
              sentences: { type: 'number', description: 'How far to look.', default: 2 },
              strict: { type: 'boolean', description: 'Whether to be strict.' },
              owner: { type: 'string', description: 'Who answers.' }
            },
            additionalProperties: false
          }
        ],
        minItems: 1,
        maxItems: 2,
        additionalItems: false
      }
    ]
  })
})

test('is plain JSON, the same each time', () => {
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  expect(JSON.stringify(configJsonSchema(METAS))).toBe(JSON.stringify(schema))
})

test('knows every key that the example shows, and the example every key', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.partnerlintrc.example.json'), 'utf8')
  const named = [...example.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key)

  expect(named).toEqual(Object.keys(Object(schema.properties)))
})
