import * as z from 'zod/mini'

const setting = z.enum(['error', 'warn', 'info', 'off'])
const audience = z.enum(['macro', 'docs', 'internal'])
const text = z.string().check(z.minLength(1))
const texts = z.array(text)

const message = z.union([text, z.strictObject({ text, severity: z.optional(z.enum(['error', 'warn', 'info'])) })])

const example = z.union([text, z.strictObject({ text, audience: z.optional(audience), docs: z.optional(text) })])

const option = z.strictObject({
  type: z.enum(['string', 'number', 'boolean', 'strings']),
  description: text,
  default: z.optional(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
})

const phraseGroup = z.strictObject({
  message: text,
  match: texts.check(z.minLength(1)),
  unless: z.optional(texts),
  when: z.optional(texts),
  audiences: z.optional(z.array(audience)),
  suggest: z.optional(texts),
  fix: z.optional(z.string())
})

/** The shape of `rules/<id>.yml`; `rules/rule.schema.json` is generated from it, for editors. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  summary: text,
  severity: setting,
  audiences: z.array(audience).check(z.minLength(1)),
  messages: z.record(z.string(), message),
  options: z.optional(z.record(z.string(), option)),
  phrases: z.optional(z.array(phraseGroup)),
  why: text,
  examples: z.strictObject({ invalid: z.array(example), valid: z.array(example) })
})

export type RuleFile = z.infer<typeof ruleSchema>

/** JSON Schema of a rule file. */
export function ruleJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ruleSchema, { target: 'draft-7' })
  return { ...schema, title: 'A partnerlint rule', description: 'See docs/writing-rules.md.' }
}
