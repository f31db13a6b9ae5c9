import { configJsonSchema } from '../src/config/data/config-schema.ts'
import { factsJsonSchema } from '../src/config/facts/facts-schema.ts'
import { ruleDocument } from '../src/report/text/rule-document.ts'
import { BUILTIN_RULES } from '../src/ruleset/builtin.ts'
import { ruleJsonSchema } from '../src/ruleset/rule-schema.ts'

const NOTE = '<!-- Made from the rule by “npm run generate”; change rules/ instead. -->\n\n'

/** The files that are made from the rules, by their path in the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const metas = BUILTIN_RULES.map(({ meta }) => meta)
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return new Map([
    ...metas.map((meta): [string, string] => [`docs/rules/${meta.id}.md`, NOTE + ruleDocument(meta)]),
    ['docs/rules/README.md', NOTE + overview()],
    ['schema.json', json(configJsonSchema(metas))],
    ['facts.schema.json', json(factsJsonSchema())],
    ['rules/rule.schema.json', json(ruleJsonSchema())]
  ])
}

function overview(): string {
  const rows = BUILTIN_RULES.map(
    ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.audiences.join(', ')} | ${meta.summary} |`
  )
  return `# Rules\n\n| rule | recommended | reads | flags |\n|---|---|---|---|\n${rows.join('\n')}\n`
}
