import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFields } from '../../src/read/read-fields.ts'
import { loadReaderFor } from '../../src/read/reader-for.ts'
import { brokenLaws } from '../parse/broken-laws.ts'

const SAMPLES = resolve('../shared/formats/samples')
const isThere = existsSync(SAMPLES)

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
  test('each is recognised as what it is', async () => {
    const formats = await Promise.all(names.map(async (name) => [name, (await readSample(name)).format] as const))

    expect(Object.fromEntries(formats.filter(([, format]) => format))).toEqual(FORMATS)
  })

  test('every text maps to the file', async () => {
    for (const name of names) {
      for (const field of (await readSample(name)).fields) expect(brokenLaws(field, rawText(name))).toEqual([])
    }
  })
})
