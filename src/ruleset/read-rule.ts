import { didYouMean } from '../core/nearest-name.ts'
import type { RuleExample, RuleMeta } from '../core/rule.ts'
import { schemaMistakes } from '../core/schema-mistakes.ts'
import { UserError } from '../core/user-error.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { phraseMistakes } from './phrase-mistakes.ts'
import type { PhraseGroup, Rule } from './rule.ts'
import { type RuleFile, ruleKeysAt, ruleSchema } from './rule-schema.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

export interface ReadRule {
  /** Absent when the file has mistakes. */
  readonly rule?: Rule
  readonly errors: readonly UserError[]
}

/** The option that every rule with phrases has. */
const ALLOW = {
  type: 'strings',
  description: 'Phrases that are fine here; a finding that one of them overlaps is not reported.',
  default: []
} as const

/** Reads a rule's YAML file; all of its mistakes are told at once, each with its place. */
export function readRule(text: string, path: string, sets: WordSets): ReadRule {
  let source: YamlSource
  try {
    source = readYaml(text, path)
  } catch (error) {
    if (error instanceof UserError) return { errors: [error] }
    throw error
  }
  const parsed = ruleSchema.safeParse(source.data)
  if (!parsed.success) {
    const mistakes = schemaMistakes(parsed.error.issues, source.data, { file: 'the rule', keysAt: ruleKeysAt })
    return { errors: mistakes.map(({ at, message, part }) => source.error(at, message, { atKey: part === 'key' })) }
  }
  const errors = [...contentErrors(parsed.data, path, sets, source)].sort(byPlace)
  return errors.length > 0 ? { errors } : { rule: toRule(parsed.data), errors }
}

function byPlace({ place: a }: UserError, { place: b }: UserError): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function* contentErrors(file: RuleFile, path: string, sets: WordSets, source: YamlSource): Iterable<UserError> {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '')
  if (name !== file.id) yield source.error(['id'], `Unexpected id “${file.id}”, expected “${name}”, as the file is called`)
  const messages = Object.keys(file.messages)
  for (const [index, group] of (file.phrases ?? []).entries()) {
    if (!messages.includes(group.message)) {
      yield source.error(
        ['phrases', index, 'message'],
        `Unexpected message “${group.message}”, expected one of this rule's messages${didYouMean(group.message, messages)}`
      )
    }
    yield* phraseMistakes(group, index, sets, source)
  }
}

function toRule(file: RuleFile): Rule {
  const groups = (file.phrases ?? []).map(
    (group): PhraseGroup => ({
      messageId: group.message,
      match: group.match,
      unless: group.unless ?? [],
      when: group.when ?? [],
      audiences: group.audiences ?? file.audiences,
      suggest: group.suggest ?? [],
      ...(group.fix !== undefined && { fix: group.fix })
    })
  )
  return { meta: toMeta(file, groups.length > 0), groups }
}

function toMeta(file: RuleFile, hasPhrases: boolean): RuleMeta {
  return {
    id: file.id,
    summary: file.summary,
    severity: file.severity,
    audiences: file.audiences,
    messages: Object.fromEntries(Object.entries(file.messages).map(([id, message]) => [id, toMessage(message)])),
    options: Object.fromEntries(
      Object.entries({ ...(hasPhrases && { allow: ALLOW }), ...file.options }).map(
        ([name, { type, description, default: value }]) => [
          name,
          { type, description, ...(value !== undefined && { default: value }) }
        ]
      )
    ),
    why: file.why.trim(),
    examples: { invalid: file.examples.invalid.map(toExample), valid: file.examples.valid.map(toExample) },
    workspace: false
  }
}

function toMessage(message: RuleFile['messages'][string]): RuleMeta['messages'][string] {
  if (typeof message === 'string') return { text: message }
  return { text: message.text, ...(message.severity !== undefined && { severity: message.severity }) }
}

function toExample(example: RuleFile['examples']['invalid'][number]): RuleExample {
  if (typeof example === 'string') return { text: example }
  const { text, audience, docs, macro } = example
  return {
    text,
    ...(audience !== undefined && { audience }),
    ...(docs !== undefined && { docs }),
    ...(macro !== undefined && { macro })
  }
}
