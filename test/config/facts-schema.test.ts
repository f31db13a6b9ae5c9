import { expect, test } from 'vitest'
import { FACT_KEYS, factsJsonSchema } from '../../src/config/facts/facts-schema.ts'

test('the schema for editors knows the keys of a fact, says what each is for and takes no other', () => {
  const schema = factsJsonSchema()

  const described = Object.fromEntries(FACT_KEYS.map((key) => [key, { description: expect.stringMatching(/\.$/) }]))
  expect(schema).toMatchObject({
    type: 'array',
    items: { type: 'object', properties: described, required: ['term', 'value'], additionalProperties: false }
  })
})
