import * as z from 'zod/mini'
import { globProblem } from '../globs/glob.ts'

// Each `error` is the end of a sentence: “Unexpected …, expected ” and these words.

const text = (expected: string) => z.string({ error: expected }).check(z.minLength(1, { error: expected }))

const texts = (expected: string) =>
  z.union([text(expected), z.array(text(expected)).check(z.minLength(1, { error: expected }))], { error: expected })

const glob = z
  .string({ error: 'a glob such as "docs/**"' })
  .check(z.refine((each) => globProblem(each) === undefined, { error: (issue) => globProblem(String(issue.input)) ?? '' }))

const globs = z.union([glob, z.array(glob).check(z.minLength(1, { error: 'at least one glob' }))], {
  error: 'a glob or a list of globs'
})

const value = z.union([text('a value such as 14 or “14 days”'), z.number()], { error: 'a value such as 14 or “14 days”' })

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description))

const fact = z.strictObject(
  {
    term: described(
      texts('what the value is of, such as “refund window”, or a list of its names'),
      'What the value is of, as texts call it; a list where it has several names.'
    ),
    value: described(value, 'One number, time, price, percentage, date, version or size, such as “14 days”.'),
    unit: z.exactOptional(described(text('a unit such as “days”'), 'The unit, where the value doesn’t hold it.')),
    in: z.exactOptional(described(globs, 'The texts that may state it, relative to the facts file. Elsewhere it is reported.')),
    unless: z.exactOptional(
      described(
        texts('a word such as “enterprise”, or a list of words'),
        'Words that tell that a text speaks of something else, such as “enterprise”.'
      )
    )
  },
  { error: 'an object with “term” and “value”' }
)

/** What a facts file may hold. Everything is strict: an unknown key is a mistake. */
export const factsSchema = z.array(fact, { error: 'a list of facts, each with “term” and “value”' })

/** JSON Schema of a facts file, for editors. */
export function factsJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(factsSchema, { target: 'draft-7', io: 'input', reused: 'inline' })
  return { ...schema, title: 'Facts of a team, each declared once for partnerlint' }
}

/** The keys that a fact may have. */
export const FACT_KEYS: readonly string[] = Object.keys(fact.shape)
