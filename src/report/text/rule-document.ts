import type { Audience } from '../../core/document.ts'
import type { RuleExample, RuleMeta, RuleOption } from '../../core/rule.ts'

const READERS: Readonly<Record<Audience, string>> = { macro: 'macros', docs: 'public docs', internal: 'internal texts' }

const BACKTICKS = /`+/g

/** A rule's own page, in markdown: for the documentation, the command line and code scanning alike. */
export function ruleDocument(rule: RuleMeta): string {
  const { id, summary, why, messages, options, examples } = rule
  const parts = [
    `# ${id}`,
    oneLine(summary),
    facts(rule),
    ...section('Why', why.trim()),
    ...section(
      'What it says',
      Object.values(messages)
        .map(({ text, severity }) => messageLine(text, severity))
        .join('\n')
    ),
    ...section('Flagged', exampleBlock(examples.invalid), 'Between « and » stands what is reported.'),
    ...section('Not flagged', exampleBlock(examples.valid)),
    ...section(
      'Options',
      Object.entries(options)
        .map(([name, option]) => optionLine(name, option))
        .join('\n')
    ),
    ...(examples.invalid.length > 0 ? section('Where it does not fit', exceptions(id)) : [])
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(heading: string, content: string, intro = ''): readonly string[] {
  return content === '' ? [] : [`## ${heading}`, intro, content]
}

function facts({ severity, audiences, workspace }: RuleMeta): string {
  const readers = audiences.map((audience) => READERS[audience])
  return [
    `Severity: \`${severity}\``,
    readers.length > 0 ? `read: ${readers.join(', ')}` : '',
    workspace ? 'compares the documents of the whole workspace' : ''
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

function messageLine(text: string, severity: string | undefined): string {
  return severity === undefined ? `- ${oneLine(text)}` : `- ${oneLine(text)} (at most \`${severity}\`)`
}

function optionLine(name: string, { type, description, default: value }: RuleOption): string {
  const fallback = value === undefined ? '' : `, \`${JSON.stringify(value)}\` unless set`
  return `- \`${name}\` (${type}${fallback}): ${oneLine(description)}`
}

function exampleBlock(examples: readonly RuleExample[]): string {
  return examples.length === 0 ? '' : fenced(examples.map(exampleText).join('\n\n'), 'text')
}

function exampleText({ text, audience, docs }: RuleExample): string {
  const readers = audience ? `(${READERS[audience]}) ` : ''
  const compared = docs === undefined ? '' : `\n  where the docs say: ${docs.trim()}`
  return `${readers}${text.trim()}${compared}`
}

function exceptions(id: string): string {
  return [
    'In one place, with the reason after the two hyphens:',
    fenced(`<!-- partnerlint-disable-next-line ${id} -- quoting the customer -->`, 'html'),
    'For some files, or everywhere, in `.partnerlintrc.json`:',
    fenced(`{\n  "overrides": [{ "files": ["legal/**"], "rules": { "${id}": "off" } }]\n}`, 'json')
  ].join('\n\n')
}

/** A code block whose fence is longer than any in it. */
function fenced(text: string, language: string): string {
  const longest = (text.match(BACKTICKS) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
