import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import type { Field } from '../../src/core/document.ts'
import type { LintResult } from '../../src/core/lint-result.ts'
import { toSource } from '../../src/core/mapped-text.ts'
import { runLint } from '../../src/lint/lint.ts'
import { readFields } from '../../src/read/read-fields.ts'
import { loadReaderFor } from '../../src/read/reader-for.ts'
import { brokenLaws } from '../parse/broken-laws.ts'

const SAMPLES = resolve('../shared/formats/samples')
const isThere = existsSync(SAMPLES)

interface Label {
  readonly key: string
  readonly title: string
  readonly flag: readonly string[]
  readonly optional?: readonly string[]
}

/** What each sample is; those that hold one text have no format. */
const FORMATS: Readonly<Record<string, string>> = {
  'chatwoot-canned-responses.json': 'chatwoot-canned',
  'discourse-canned-replies.json': 'discourse-canned',
  'discourse-server.en.yml': 'i18n',
  'espanso-support.yml': 'espanso',
  'freshdesk-canned-responses.json': 'freshdesk-canned',
  'freshdesk-solution-articles.json': 'freshdesk-solutions',
  'front-message-templates.json': 'front-templates',
  'generic-macros-excel-de.csv': 'generic',
  'generic-macros.csv': 'generic',
  'generic-macros.tsv': 'generic',
  'github/.github/ISSUE_TEMPLATE/config.yml': 'github-contact-links',
  'github/.github/ISSUE_TEMPLATE/support.yml': 'github-issue-form',
  'github/.github/commands.json': 'github-commands',
  'github/.github/replies.yml': 'github-replies',
  'gorgias-macros.json': 'gorgias-macros',
  'helpscout-docs-articles.json': 'helpscout-docs',
  'helpscout-saved-replies.json': 'helpscout-saved-replies',
  'hubspot-snippets.csv': 'generic',
  'i18n/en.json': 'i18n',
  'i18n/en.yml': 'i18n',
  'i18n/messages.po': 'gettext',
  'intercom-articles.json': 'intercom-articles',
  'intercom-macros.json': 'intercom-macros',
  'jsm-canned-responses.csv': 'generic',
  'kayako-macros.json': 'kayako-macros',
  'liveagent-canned-messages.json': 'liveagent-canned',
  'osticket-email-ticket.autoresp.yaml': 'osticket-template',
  'osticket-premade.yaml': 'osticket-premade',
  'plain/canned-responses.md': 'markdown-library',
  'salesforce/email/Support/Case_Closed.email': 'salesforce-email-body',
  'salesforce/email/Support/Case_Closed.email-meta.xml': 'salesforce-email',
  'salesforce/email/Support/Case_Received.email': 'salesforce-email-body',
  'salesforce/email/Support/Case_Received.email-meta.xml': 'salesforce-email',
  'salesforce/quickText/Cafe_Backorder.quickText-meta.xml': 'salesforce-quick-text',
  'salesforce/quickText/Internal_Handover.quickText-meta.xml': 'salesforce-quick-text',
  'salesforce/quickText/Need_More_Info.quickText-meta.xml': 'salesforce-quick-text',
  'salesforce/quickText/Refund_Refused.quickText-meta.xml': 'salesforce-quick-text',
  'salesforce/quickText/Refund_Sent.quickText-meta.xml': 'salesforce-quick-text',
  'textexpander-export.csv': 'textexpander',
  'zammad-macros.json': 'zammad-macros',
  'zammad-text-modules.csv': 'zammad-text-modules',
  'zammad-text-modules.json': 'zammad-text-modules',
  'zendesk-articles.json': 'zendesk-articles',
  'zendesk-automations.json': 'zendesk-triggers',
  'zendesk-backup/2026-05-01/Shipping_Delay_carrier_named_.json': 'zendesk-macros',
  'zendesk-backup/2026-05-01/Shipping_Delay_generic_.json': 'zendesk-macros',
  'zendesk-backup/2026-05-01/Shipping_Wrong_address.json': 'zendesk-macros',
  'zendesk-dynamic-content-items.json': 'zendesk-dynamic-content',
  'zendesk-macro-single.json': 'zendesk-macros',
  'zendesk-macros-import.csv': 'zendesk-macros-csv',
  'zendesk-macros-page-min.json': 'zendesk-macros',
  'zendesk-macros.json': 'zendesk-macros',
  'zendesk-macros.ndjson': 'zendesk-macros',
  'zendesk-ticket-fields.json': 'zendesk-fields',
  'zendesk-ticket-forms.json': 'zendesk-forms',
  'zendesk-triggers.json': 'zendesk-triggers'
}

const names = isThere
  ? readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'LABELS.json')
      .map((entry) => relative(SAMPLES, join(entry.parentPath, entry.name)))
      .sort()
  : []

function rawText(name: string): string {
  return readFileSync(join(SAMPLES, name), 'utf8').replace(/^\uFEFF/, '')
}

async function readSample(name: string) {
  const file = { path: join(SAMPLES, name), text: rawText(name) }
  const settings = { audience: 'docs', audienceBy: 'nothing' } as const
  const reader = (await loadReaderFor(file, settings)) ?? readFields
  return reader(file, settings)
}

describe.skipIf(!isThere)('samples of exports (skipped without ../shared)', () => {
  const config = mkdtempSync(join(tmpdir(), 'partnerlint-samples-'))
  let result: LintResult
  let labels: readonly Label[]
  beforeAll(async () => {
    labels = JSON.parse(readFileSync(join(SAMPLES, 'LABELS.json'), 'utf8')).entries
    writeFileSync(join(config, 'strict.json'), '{ "extends": "partnerlint:strict" }')
    result = (await runLint({ cwd: SAMPLES, configPath: join(config, 'strict.json') })).result
  }, 60_000)
  afterAll(() => rmSync(config, { recursive: true, force: true }))

  test('each is recognised as what it is', async () => {
    const formats = await Promise.all(names.map(async (name) => [name, (await readSample(name)).format] as const))

    expect(Object.fromEntries(formats.filter(([, format]) => format))).toEqual(FORMATS)
  })

  test('every text maps to the file', async () => {
    for (const name of names) {
      for (const field of (await readSample(name)).fields) expect(brokenLaws(field, rawText(name))).toEqual([])
    }
  })

  test('what a reviewer would flag is found in every format, and nothing is in what should stay clean', async () => {
    const missed: string[] = []
    const tooMuch: string[] = []
    for (const name of names) {
      const diagnostics = result.files.find(({ path }) => path === join(SAMPLES, name))?.diagnostics ?? []
      for (const field of (await readSample(name)).fields) {
        const label = field.kind || field.isInactive ? undefined : labelOf(field, labels)
        if (!label) continue
        missed.push(...label.flag.filter((phrase) => isMissed(phrase, field, diagnostics)).map((phrase) => `${name}: ${phrase}`))
        if (label.flag.length === 0) tooMuch.push(...phraseFindings(field, diagnostics).map((each) => `${name}: ${each.actual}`))
      }
    }

    expect({ missed, tooMuch }).toEqual({ missed: [], tooMuch: [] })
  })
})

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The label of an entry, which exports call by its title, by a part of it, or by its key. */
function labelOf({ entry }: Field, labels: readonly Label[]): Label | undefined {
  const named = [entry?.title, entry?.id].map((name) => letters(name ?? ''))
  return labels.find(({ key, title }) =>
    [key, title, title.split('::').at(-1) ?? title].some((name) => named.includes(letters(name)))
  )
}

/** Whether a phrase stands in a text and nothing is reported there. */
function isMissed(phrase: string, field: Field, diagnostics: readonly Diagnostic[]): boolean {
  const start = field.text.replaceAll('’', "'").toLowerCase().indexOf(phrase.toLowerCase())
  if (start === -1) return false
  const range = toSource(field, { start, end: start + phrase.length })
  return !diagnostics.some((each) => each.range.start < range.end && each.range.end > range.start)
}

/** Rules that look at words, and not at how a text is built or what others say. */
const PHRASE_RULES =
  /^(?:blame-language|cold-handoff|command-language|condescension|customer-bashing|finger-pointing|for-not-with|hidden-limitation|policy-shield|robotic-politeness|servility|ticket-talk|vague-progress)$/

function phraseFindings(field: Field, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const range = toSource(field, { start: 0, end: field.text.length })
  return diagnostics.filter(
    (each) => PHRASE_RULES.test(each.ruleId) && each.range.start >= range.start && each.range.end <= range.end
  )
}
