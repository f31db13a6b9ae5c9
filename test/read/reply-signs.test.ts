import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/core/document.ts'
import { readData } from './read-data.ts'

/** Who reads the body of a file that lies in a folder such as `templates`. */
async function readerOf(path: string, text: string): Promise<Audience | undefined> {
  const { fields } = await readData(path, text, { audience: 'macro', audienceBy: 'hint' })
  return [...fields].at(-1)?.audience
}

const TABLE = '| Owner | Date |\n|---|---|\n| [Name] | [Date] |\n'
const MANY_HEADINGS = ['Context', 'Options', 'Decision', 'Consequences', 'Open ends', 'Review']
  .map((heading) => `## ${heading}\n\nWrite it down here.\n`)
  .join('\n')

describe('what lies among templates', () => {
  test.each([
    ['a reply of a few words', 'templates/late.md', 'The parcel leaves Leeds today.\n'],
    ['a greeting above a table', 'templates/prices.md', `Hi {{name}},\n\nthese are the prices:\n\n${TABLE}`],
    ['a farewell below code', 'snippets/reset.md', 'Please run this:\n\n```sh\nreset --all\n```\n\nKind regards,\nAnna\n'],
    ['a subject', 'templates/late.txt', 'Subject: Your parcel\n\n- [ ] It leaves Leeds today.\n'],
    ['a reply in a fence', 'responses/late.md', '# Late\n\n```\nHello Sam,\n\nit leaves today.\n```\n'],
    ['sections that speak to somebody', 'templates/all.md', MANY_HEADINGS.replaceAll('Write it', 'You can see it')],
    ['a mail in HTML', 'templates/late.html', '<p>Your parcel leaves Leeds today.</p>'],
    ['what is called a mail', 'templates/late_email.html', '{% load dates %}<p>It leaves {{ day }}.</p>'],
    ['a mail made of blocks', 'templates/late.html', '{% extends "mail.html" %}<p>Dear {{ name }},</p><p>it leaves today.</p>']
  ])('%s is a macro', async (_, path, text) => {
    expect(await readerOf(path, text)).toBe('macro')
  })

  test.each([
    ['a form with a table', 'templates/decision.md', `# Decision\n\n${TABLE}`],
    ['a list to tick off', 'templates/release.md', '# Release\n\n- [ ] Tag it\n- [ ] Tell the desk\n'],
    ['code', 'snippets/sort.md', 'Sorts a list:\n\n```js\nlist.sort()\n```\n'],
    ['a document of many sections', 'templates/proposal.md', MANY_HEADINGS],
    ['data', 'templates/call.txt', '{\n  "name": "late",\n  "day": 3\n}\n'],
    ['a command', 'snippets/call.txt', 'curl --request POST https://example.com/late\n'],
    ['a README', 'terraform/templates/README.md', 'Files for a new environment.\n'],
    ['a web page', 'templates/login.html', '<h1>Sign in</h1><form><input name="mail"></form>'],
    ['a page of a program for mails', 'mail-app/src/web/templates/foot.html', '{% load static %}<p>Made in Leeds</p>'],
    ['a part of a web page', 'templates/foot.html', '{% load static %}<p>Made in Leeds</p>']
  ])('%s is none', async (_, path, text) => {
    expect(await readerOf(path, text)).toBe('docs')
  })
})

test.each([
  [
    'quotations of a form are no replies',
    '## Mission\n\n> What is it for, and whom?\n\n## Steps\n\n> What comes first?\n',
    undefined
  ],
  [
    'those that greet are',
    '## Late\n\n> Hi Sam,\n>\n> it leaves today.\n\n## Lost\n\n> Hello Sam,\n>\n> it is lost.\n',
    'markdown-library'
  ]
])('%s, in a file of templates', async (_, text, expected) => {
  expect((await readData('templates/all.md', text, { audience: 'macro', audienceBy: 'hint' })).format).toBe(expected)
  expect((await readData('plan_template.md', text)).format).toBe(expected)
})

test.each([
  ['one reply', { title: 'Late', body: 'Hi there, your parcel leaves Leeds today.' }, 'generic'],
  ['settings', { title: 'Late', body: 'Shows your parcel and the day it leaves.' }, undefined]
])('data that holds %s is read by what it says', async (_, value, expected) => {
  const result = await readData('templates/late.json', JSON.stringify(value), { audience: 'macro', audienceBy: 'hint' })

  expect(result.format).toBe(expected)
})
