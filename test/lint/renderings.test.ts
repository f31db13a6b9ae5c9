import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter } from '../../src/lint/find/linter.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { readFields } from '../../src/read/read-fields.ts'
import { loadReaderFor } from '../../src/read/reader-for.ts'
import { BUILTIN_RULES, BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { composeRuleset } from '../../src/ruleset/compose.ts'

const PARAGRAPHS = [
  'Dear Valued Customer,',
  'We apologize for any inconvenience this may have caused with your “blue” kettle & lid 🫖. It’s two days late.',
  'As per our policy, you failed to return it in time, so we are unable to help.',
  'Kindly do the needful at your earliest convenience.'
]

const TITLE = 'Kettle: late'
const json = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;')
const plain = PARAGRAPHS.join('\n\n')
const html = PARAGRAPHS.map((text) => `<p>${escaped(text).replace('any inconvenience', 'any <b>incon</b>venience')}</p>`).join('')
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by))
const quoted = plain.replace(/^/gm, '> ').replace(/ $/gm, '')
const asciiOnly = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
const macro = (field: string, value: unknown) => ({ id: 1, title: TITLE, active: true, actions: [{ field, value }] })

/** The same reply as each system writes it. */
const RENDERINGS: Readonly<Record<string, string>> = {
  'reply.txt': plain,
  'reply.md': plain,
  'reply.html': `<html><body>${html}</body></html>`,
  'canned-replies.md': `# Replies\n\n## ${TITLE}\n\nWhen: it is late\n\n${quoted}\n\n## Other\n\n> It comes on Monday, by noon.\n`,
  'fenced/canned-replies.md': `# Replies\n\n## ${TITLE}\n\n\`\`\`text\n${plain}\n\`\`\`\n\n## Other\n\n\`\`\`\nIt comes on Monday, by noon.\n\`\`\`\n`,
  'zendesk.json': json({ macros: [macro('comment_value', plain)] }, 2),
  'zendesk-html.json': json({ macros: [macro('comment_value_html', html)] }),
  'zendesk-channel.json': json(macro('comment_value', ['channel:all', plain]), 2),
  'zendesk-ascii.json': asciiOnly(json({ macros: [macro('comment_value', plain)] })),
  'zendesk.ndjson': `${json(macro('comment_value', plain))}\n${json({ ...macro('set_tags', 'a'), id: 2 })}\n`,
  'zendesk.csv': `title,active,actions_json\r\n${cell(TITLE)},True,${cell(json(macro('comment_value_html', html).actions))}\r\n`,
  'intercom.json': json({ type: 'list', data: [{ type: 'macro', id: '1', name: TITLE, body: html, body_text: plain }] }),
  'helpscout.json': json([{ id: 1, name: TITLE, text: html, chatText: '' }]),
  'freshdesk.json': json([{ id: 1, title: TITLE, content: plain, content_html: html }], 1),
  'front.json': json({ _results: [{ id: 'rsp_1', name: TITLE, subject: '', body: html }] }),
  'gorgias.json': json({
    data: [{ id: 1, name: TITLE, actions: [{ name: 'setResponseText', arguments: { body_html: html, body_text: plain } }] }]
  }),
  'discourse.json': json({ replies: [{ id: 'a', title: TITLE, content: plain }] }),
  '.github/replies.yml': `replies:\n  - name: "${TITLE}"\n    body: |\n${indented(plain, 6)}\n`,
  'folded/replies.yml': `replies:\n  - name: "${TITLE}"\n    body: >-\n${indented(plain.replaceAll('\n\n', '\n\n\n').replaceAll('. It’s', '.\nIt’s'), 6)}\n`,
  'quoted/replies.yml': `replies:\n- body: ${asciiOnly(json(plain))}\n  name: '${TITLE}'\n`,
  'osticket.yaml': `- isenabled: 1\n  title: "${TITLE}"\n  response: |\n    ${html}\n`,
  'zammad.json': json([{ id: 1, name: TITLE, keywords: 'late', content: html, active: true }]),
  'zammad.csv': `id,name,keywords,content,note,active\n1,${cell(TITLE)},late,${cell(html)},,true\n`,
  'chatwoot.json': json([{ id: 1, account_id: 1, short_code: 'late', content: plain }]),
  'kayako.json': json({ data: [{ id: 1, title: TITLE, reply_type: 'REPLY', reply_contents: plain }] }),
  'liveagent.json': json({ canned_messages: [{ cannedmessageid: 'a', title: TITLE, content: html, is_html: 'Y' }] }),
  'espanso.yml': `matches:\n  - trigger: ":late"\n    label: "${TITLE}"\n    replace: |\n${indented(plain, 6)}\n`,
  'textexpander.csv': `";late","${plain.replaceAll('"', '\\"')}","${TITLE}"\n";soon","Hello, it comes on Monday.","Soon"\n`,
  'a.quickText-meta.xml': `<?xml version="1.0"?>\n<QuickText>\n<message>${escaped(plain).replaceAll('&ldquo;', '&#x201C;')}</message>\n<name>${TITLE}</name></QuickText>`,
  'a.email': `<html><body><![CDATA[${html}]]></body></html>`,
  'generic.json': json([{ name: TITLE, text: plain }]),
  'generic.yaml': `- name: "${TITLE}"\n  text: ${json(plain)}\n`,
  'generic.csv': `\uFEFFTitle;Body\r\n${TITLE};${cell(plain.replaceAll('\n', '\r\n'))}\r\n`.slice(1),
  'generic.tsv': `Title\tBody\n${TITLE}\t${cell(plain)}\n`
}

const linter = createLinter(composeRuleset(BUILTIN_RULES, BUILTIN_SETS))
const rules = new Map<string, RuleState>(
  BUILTIN_RULES.map(({ meta }) => {
    const options = Object.entries(meta.options).map(([name, option]) => [name, option.default])
    return [meta.id, { setting: meta.severity, options: Object.fromEntries(options) }]
  })
)

/** What is said of a file, and the words it is said of. */
async function findings(name: string, text: string) {
  const file = { path: join('/work', name), text }
  const settings = { audience: 'macro', audienceBy: 'config', rules, isNamed: true } as const
  const reader = (await loadReaderFor(file, settings)) ?? readFields
  const task = { reports: true, collects: false }
  const { diagnostics } = lintFile(file, new LineIndex(text), { settings, linter, task, reader })
  return diagnostics.map(({ ruleId, messageId, actual, range, entry }) => ({
    said: `${ruleId} ${messageId}: ${actual}`,
    begins: text.charAt(range.start).toLowerCase(),
    entry
  }))
}

const expected = await findings('reply.txt', plain)

test('the reply has something to say of', () => {
  expect(expected.map(({ said }) => said.split(' ')[0])).toEqual(expect.arrayContaining(['robotic-politeness', 'policy-shield']))
  expect(expected.length).toBeGreaterThan(4)
})

test.each(Object.entries(RENDERINGS))('%s: the same is found at its place', async (name, text) => {
  const found = await findings(name, text)

  expect(found.map(({ said }) => said)).toEqual(expected.map(({ said }) => said))
  expect(found.map(({ begins }) => begins)).toEqual(expected.map(({ begins }) => begins))
})

test.each(Object.entries(RENDERINGS).filter(([name]) => !/^reply\.|\.email$/.test(name)))(
  '%s: names its entry',
  async (name, text) => {
    const found = await findings(name, text)

    const title = name === 'chatwoot.json' ? 'late' : TITLE
    expect(new Set(found.map(({ entry }) => entry?.title))).toEqual(new Set([title]))
  }
)
