import { expect, test } from 'vitest'
import { ruleDocument } from '../../src/report/text/rule-document.ts'
import { buildRule } from './build-result.ts'

test('a rule’s page has all that its file says', () => {
  const rule = buildRule('policy-shield', {
    messages: { reason: { text: 'Say\n why.' }, doubtful: { text: 'Perhaps say why.', severity: 'info' } },
    options: { allow: { type: 'strings', description: 'Texts that are fine.', default: [] } },
    examples: {
      invalid: [{ text: '«Our policy».' }, { text: '«5 days»', audience: 'internal', docs: 'Refunds take 10 days.' }],
      valid: [{ text: 'See our ```privacy policy```.' }]
    },
    workspace: true
  })

  expect(ruleDocument(rule)).toBe(`# policy-shield

What policy-shield flags, in one sentence.

Severity: \`warn\` · read: macros, public docs · compares the documents of the whole workspace

## Why

A phrase that fits every message tells the reader that nobody read theirs.

## What it says

- Say why.
- Perhaps say why. (at most \`info\`)

## Flagged

Between « and » stands what is reported.

\`\`\`text
«Our policy».

(internal texts) «5 days»
  where the docs say: Refunds take 10 days.
\`\`\`

## Not flagged

\`\`\`\`text
See our \`\`\`privacy policy\`\`\`.
\`\`\`\`

## Options

- \`allow\` (strings, \`[]\` unless set): Texts that are fine.

## Where it does not fit

In one place, with the reason after the two hyphens:

\`\`\`html
<!-- partnerlint-disable-next-line policy-shield -- quoting the customer -->
\`\`\`

For some files, or everywhere, in \`.partnerlintrc.json\`:

\`\`\`json
{
  "overrides": [{ "files": ["legal/**"], "rules": { "policy-shield": "off" } }]
}
\`\`\`
`)
})

test('a page without content has no empty sections', () => {
  const bare = buildRule('x', { messages: {}, why: '', examples: { invalid: [], valid: [] }, audiences: [] })

  expect(ruleDocument(bare)).toBe('# x\n\nWhat x flags, in one sentence.\n\nSeverity: `warn`\n')
})
