import * as z from 'zod/mini'
import type { RuleMeta, RuleOption } from '../../core/rule.ts'
import { globProblem } from '../globs/glob.ts'
import { partProblem } from '../globs/glob-part.ts'

// Each `error` is the end of a sentence: “Unexpected …, expected ” and these words.

const GLOBS = 'a list of globs, such as ["docs/**"]'
const SETTING = '“off”, “info”, “warn” or “error”'
const ENTRY = `${SETTING}, or a list of one of these and the rule’s options`

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description))

const text = (expected: string) => z.string({ error: expected }).check(z.minLength(1, { error: expected }))

const glob = z
  .string({ error: 'a glob such as "docs/**"' })
  .check(z.refine((each) => globProblem(each) === undefined, { error: (issue) => globProblem(String(issue.input)) ?? '' }))

const globs = z.array(glob, { error: GLOBS }).check(
  z.refine((list) => list.length === 0 || list.some((each) => !each.startsWith('!')), {
    error: 'a list in which not every glob begins with “!”'
  })
)

const someGlobs = globs.check(z.minLength(1, { error: GLOBS }))

const pattern = text('the title or id of an entry, such as "Refund*"').check(
  z.refine((each) => partProblem(each) === undefined, { error: (issue) => partProblem(String(issue.input)) ?? '' })
)

const audience = z.enum(['internal', 'macro', 'docs'], { error: '“internal”, “macro” or “docs”' })

const ruleSetting = z.enum(['off', 'info', 'warn', 'error'], { error: SETTING })

const ruleOptions = z.record(z.string(), z.unknown(), { error: 'an object with the rule’s options' })

const ruleEntry = z.union(
  [ruleSetting, z.tuple([ruleSetting], { error: ENTRY }), z.tuple([ruleSetting, ruleOptions], { error: ENTRY })],
  {
    error: ENTRY
  }
)

const rules = z.record(z.string(), ruleEntry, { error: 'an object with rule ids and their severities' })

const side = z.union([glob, someGlobs], { error: 'a glob or a list of globs' })

const audiences = z.strictObject(
  {
    internal: z.exactOptional(described(globs, 'What only colleagues read: runbooks, handbooks, notes.')),
    macro: z.exactOptional(described(globs, 'What goes to one customer: macros, canned responses, templates.')),
    docs: z.exactOptional(described(globs, 'Public documentation; also what no other glob fits.'))
  },
  { error: 'an object with lists of globs' }
)

const fieldName = text('a key such as "text"')

const fieldNames = z.union([fieldName, z.array(fieldName).check(z.minLength(1))], {
  error: 'a key such as "text", or a list of keys'
})

const fields = z.strictObject(
  {
    body: described(fieldNames, 'What goes to the customer.'),
    title: z.exactOptional(described(fieldNames, 'What colleagues find an entry by.')),
    id: z.exactOptional(described(fieldNames, 'What names an entry for good.')),
    subject: z.exactOptional(described(fieldNames, 'The subject of a mail.')),
    internal: z.exactOptional(described(fieldNames, 'What only colleagues read, such as a note on when to use a macro.')),
    language: z.exactOptional(described(fieldNames, 'What holds the language, as in “en” or “pt-BR”.'))
  },
  { error: 'an object with “body” and perhaps “title”, such as { "body": "text", "title": "name" }' }
)

const override = z.strictObject(
  {
    files: described(someGlobs, 'The files that these settings are for.'),
    entries: z.exactOptional(
      described(
        z
          .array(pattern, { error: 'a list of titles or ids, such as ["Refund*"]' })
          .check(z.minLength(1, { error: 'at least one title or id' })),
        'Only the entries of these files whose title or id fits.'
      )
    ),
    rules: z.exactOptional(described(rules, 'Severities and options of rules, for these files.')),
    audience: z.exactOptional(described(audience, 'Who reads these files.')),
    fields: z.exactOptional(described(fields, 'The keys that hold texts in these files, whatever shape they have.'))
  },
  { error: 'an object with “files” and “rules”' }
)

const pair = z.strictObject(
  {
    internal: described(side, 'The documents that colleagues read.'),
    docs: described(side, 'The public documents that say the same.')
  },
  { error: 'an object with “internal” and “docs”' }
)

const factsFile = text('a file such as "facts.yml"')

const drift = z.strictObject(
  {
    pairs: z.exactOptional(
      described(
        z.array(pair, { error: 'a list of pairs' }),
        'Which internal and public documents belong together; found by itself where absent.'
      )
    ),
    apart: z.exactOptional(
      described(
        z.array(pair, { error: 'a list of pairs' }),
        'Internal and public documents that speak of different things and are never compared.'
      )
    ),
    source: z.exactOptional(
      described(
        z.enum(['docs', 'internal'], { error: '“docs” or “internal”' }),
        'Which side is right when the two differ; the other one is reported.'
      )
    ),
    facts: z.exactOptional(
      described(
        z.union([factsFile, z.array(factsFile, { error: 'a list of files' })], { error: 'a file such as "facts.yml"' }),
        'A file with facts that every text should state alike, or a list of such files.'
      )
    )
  },
  { error: 'an object with “pairs”, “apart”, “source” and “facts”' }
)

const extendsName = text('“partnerlint:recommended”, “partnerlint:strict” or a path such as "./house-style.json"')

/** What a config file may hold. Everything is strict: an unknown key is a mistake. */
export const configSchema = z.strictObject(
  {
    $schema: z.exactOptional(
      described(z.string({ error: 'the address of a schema' }), 'Lets an editor complete and check this file.')
    ),
    extends: z.exactOptional(
      described(
        z.union([extendsName, z.array(extendsName, { error: 'a list of names' })], { error: 'a name, or a list of names' }),
        'Presets and files whose settings this config begins with; later ones win. “partnerlint:recommended” when absent.'
      )
    ),
    audiences: z.exactOptional(
      described(
        audiences,
        'Who reads what. Tried in the order internal, macro, docs; a list replaces the default of its audience.'
      )
    ),
    rules: z.exactOptional(described(rules, 'Severities and options of rules.')),
    fields: z.exactOptional(described(fields, 'The keys that hold texts in data of a shape that partnerlint does not know.')),
    overrides: z.exactOptional(
      described(z.array(override, { error: 'a list of overrides' }), 'Other settings for some files; later ones win.')
    ),
    rulePaths: z.exactOptional(
      described(
        z.array(text('a path such as "./house-rules"'), { error: 'a list of folders' }),
        'Folders with rules of your own.'
      )
    ),
    drift: z.exactOptional(described(drift, 'How internal and public documents are compared.')),
    ignore: z.exactOptional(
      described(
        z.array(glob, { error: GLOBS }),
        'Files that are not linted; a glob that begins with “!” lints some of them after all.'
      )
    )
  },
  { error: 'an object in { and }' }
)

/** The keys that each object of a config may hold, by its data path without list indexes. */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.shape),
  audiences: Object.keys(audiences.shape),
  fields: Object.keys(fields.shape),
  overrides: Object.keys(override.shape),
  'overrides.fields': Object.keys(fields.shape),
  drift: Object.keys(drift.shape),
  'drift.pairs': Object.keys(pair.shape),
  'drift.apart': Object.keys(pair.shape)
}

/** JSON Schema of a config file, for editors: the schema above, with every rule's id, summary and options in place of any id. */
export function configJsonSchema(metas: readonly RuleMeta[]): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input', reused: 'inline' })
  const withRules: object = JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'rules' ? { $ref: '#/definitions/rules' } : value
  )
  return {
    ...withRules,
    title: 'partnerlint config',
    definitions: {
      rules: {
        type: 'object',
        description: 'Severities and options of rules. Rules of your own may stand here too.',
        properties: Object.fromEntries(metas.map((meta) => [meta.id, ruleJsonSchema(meta)])),
        additionalProperties: entryJsonSchema({ type: 'object' })
      }
    }
  }
}

function ruleJsonSchema({ summary, options }: RuleMeta): Record<string, unknown> {
  const properties = Object.entries(options).map(([name, option]) => [name, optionJsonSchema(option)])
  const schema = { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
  return { description: summary, ...entryJsonSchema(schema) }
}

function entryJsonSchema(options: Record<string, unknown>): Record<string, unknown> {
  const setting = { enum: ruleSetting.options }
  return { anyOf: [setting, { type: 'array', items: [setting, options], minItems: 1, maxItems: 2, additionalItems: false }] }
}

function optionJsonSchema({ type, description, default: value }: RuleOption): Record<string, unknown> {
  const shape = type === 'strings' ? { type: 'array', items: { type: 'string' } } : { type }
  return { ...shape, description, ...(value !== undefined && { default: value }) }
}
