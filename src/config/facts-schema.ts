import * as z from 'zod/mini'
import { globProblem } from './glob.ts'

// Each `error` is the end of a sentence: “Unexpected …, expected ” and these words.

const text = (expected: string) => z.string({ error: expected }).check(z.minLength(1, { error: expected }))

const texts = (expected: string) =>
  z.union([text(expected), z.array(text(expected)).check(z.minLength(1, { error: expected }))], { error: expected })

const glob = z
  .string({ error: 'a glob such as "docs/**"' })
  .check(z.refine((each) => globProblem(each) === undefined, { error: (issue) => globProblem(String(issue.input)) ?? '' }))

const fact = z.strictObject(
  {
    term: texts('what the value is of, such as “refund window”, or a list of its names'),
    value: z.union([text('a value such as 14 or “14 days”'), z.number()], { error: 'a value such as 14 or “14 days”' }),
    unit: z.exactOptional(text('a unit such as “days”')),
    in: z.exactOptional(
      z.union([glob, z.array(glob).check(z.minLength(1, { error: 'at least one glob' }))], { error: 'a glob or a list of globs' })
    ),
    unless: z.exactOptional(texts('a word such as “enterprise”, or a list of words'))
  },
  { error: 'an object with “term” and “value”' }
)

/** What a facts file may hold. Everything is strict: an unknown key is a mistake. */
export const factsSchema = z.array(fact, { error: 'a list of facts, each with “term” and “value”' })

/** The keys that a fact may have. */
export const FACT_KEYS: readonly string[] = Object.keys(fact.shape)
