import * as z from 'zod/mini'

// Each `error` is the end of a sentence: “Unexpected …, expected ” and these words.

const SETTING = '“error”, “warn”, “info” or “off”'
const AUDIENCE = '“macro”, “docs” or “internal”'

const text = (expected: string) => z.string({ error: expected }).check(z.minLength(1, { error: expected }))
const texts = (expected: string) => z.array(text(expected), { error: expected })

const audience = z.enum(['macro', 'docs', 'internal'], { error: AUDIENCE })
const audiences = z.array(audience, { error: 'a list of readers, such as [macro, docs]' })
const someAudiences = audiences.check(z.minLength(1, { error: 'at least one reader, such as [macro, docs]' }))

const MESSAGE = 'a message, or one with “text” and “severity”'
const message = z.union(
  [
    text(MESSAGE),
    z.strictObject(
      {
        text: text('a message'),
        severity: z.optional(z.enum(['error', 'warn', 'info'], { error: '“error”, “warn” or “info”' }))
      },
      { error: MESSAGE }
    )
  ],
  { error: MESSAGE }
)

const EXAMPLE = 'a text, or one with “text” and “audience”'
const example = z.union(
  [
    text(EXAMPLE),
    z.strictObject(
      {
        text: text('a text'),
        audience: z.optional(audience),
        docs: z.optional(text('the text of a public document')),
        macro: z.optional(text('the text of another macro'))
      },
      { error: EXAMPLE }
    )
  ],
  { error: EXAMPLE }
)
const examples = z.array(example, { error: 'a list of texts' })

const DEFAULT = 'a text, a number, true, false or a list of texts'
const option = z.strictObject(
  {
    type: z.enum(['string', 'number', 'boolean', 'strings'], { error: '“string”, “number”, “boolean” or “strings”' }),
    description: text('a sentence that says what it is for'),
    default: z.optional(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], { error: DEFAULT }))
  },
  { error: 'an option with “type” and “description”' }
)

const PHRASES = 'a list with at least one phrase'
const phraseGroup = z.strictObject(
  {
    message: text('the name of one of this rule’s messages'),
    match: texts(PHRASES).check(z.minLength(1, { error: PHRASES })),
    unless: z.optional(texts('a list of guards, such as [quoted, conditional]')),
    when: z.optional(texts('a list of guards, such as [question]')),
    audiences: z.optional(audiences),
    suggest: z.optional(texts('a list of texts that could stand there instead')),
    fix: z.optional(z.string({ error: 'the text that replaces the words, or "" to cut them' }))
  },
  { error: 'a group of phrases with “message” and “match”' }
)

const ID = 'small letters, digits and single hyphens, as in “blame-language”'

/** The shape of `rules/<id>.yml`; `rules/rule.schema.json` is generated from it, for editors. */
export const ruleSchema = z.strictObject(
  {
    id: z.string({ error: ID }).check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: ID })),
    summary: text('a sentence that says what the rule flags'),
    severity: z.enum(['error', 'warn', 'info', 'off'], { error: SETTING }),
    audiences: someAudiences,
    messages: z.record(z.string(), message, { error: 'names with messages' }),
    options: z.optional(z.record(z.string(), option, { error: 'names with options' })),
    phrases: z.optional(z.array(phraseGroup, { error: 'a list of phrase groups' })),
    why: text('two or three sentences that say why'),
    examples: z.strictObject({ invalid: examples, valid: examples }, { error: '“invalid” and “valid” with lists of texts' })
  },
  { error: 'the keys of a rule, such as “id” and “summary”' }
)

export type RuleFile = z.infer<typeof ruleSchema>

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['id', 'summary', 'severity', 'audiences', 'messages', 'options', 'phrases', 'why', 'examples'],
  phrases: ['message', 'match', 'unless', 'when', 'audiences', 'suggest', 'fix'],
  messages: ['text', 'severity'],
  options: ['type', 'description', 'default'],
  examples: ['invalid', 'valid'],
  'examples.invalid': ['text', 'audience', 'docs', 'macro'],
  'examples.valid': ['text', 'audience', 'docs', 'macro']
}

/** The keys that are known at a place of a rule file. */
export function ruleKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const names = path.filter((part) => typeof part === 'string')
  return KEYS[names.join('.')] ?? KEYS[names[0] ?? ''] ?? []
}

/** JSON Schema of a rule file. */
export function ruleJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ruleSchema, { target: 'draft-7' })
  return { ...schema, title: 'A partnerlint rule', description: 'See docs/writing-rules.md.' }
}
