import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { overrideFor, suppressionPlace } from '../../src/lint/suppress/suppress-finding.ts'
import { commentFix } from '../../src/lint/suppress/suppression-comment.ts'
import { openProject } from '../../src/lsp/project.ts'
import { ProjectLinter } from '../../src/lsp/project-linter.ts'
import { workspace } from '../cli/run.ts'

const CASES = [
  ['a paragraph', 'a.md', 'Hello.\n\nWe frobnicate.\n', 'Hello.\n\n<!-- D-next-line R -- X -->\nWe frobnicate.\n'],
  [
    'a line within a paragraph',
    'a.md',
    'Hello,\nwe frobnicate.  \nBye.\n',
    'Hello,\nwe frobnicate. <!-- D-line R -- X -->  \nBye.\n'
  ],
  ['a line that breaks', 'a.md', 'Hello,\nwe frobnicate\\\nit.\n', 'Hello,\nwe frobnicate <!-- D-line R -- X -->\\\nit.\n'],
  ['an item of a list', 'a.md', '- one\n- we frobnicate\n', '- one\n- we frobnicate <!-- D-line R -- X -->\n'],
  [
    'a row of a table',
    'a.md',
    '| a | b |\n|---|---|\n| c | frobnicate |\n',
    '| a | b |\n|---|---|\n| c | frobnicate <!-- D-line R -- X --> |\n'
  ],
  ['MDX', 'a.mdx', 'We frobnicate.\n', '{/* D-next-line R -- X */}\nWe frobnicate.\n'],
  ['HTML', 'a.html', '<p>Hi</p>\r\n<p>We frobnicate.</p>\r\n', '<p>Hi</p>\r\n<p>We frobnicate.</p> <!-- D-line R -- X -->\r\n'],
  ['plain text', 'a.txt', 'Hello.\n\nWe frobnicate.\n', 'Hello.\n\n<!-- D-next-line R -- X -->\nWe frobnicate.\n'],
  [
    'a text of several lines in YAML',
    'macros.yml',
    'replies:\n  - name: Hi\n    body: |\n      Hello.\n      We frobnicate.\n',
    'replies:\n  - name: Hi\n    # D-next-line R -- X\n    body: |\n      Hello.\n      We frobnicate.\n'
  ],
  [
    'a text of one line in YAML',
    'macros.yml',
    'replies:\n  - name: Hi\n    body: We frobnicate.\n',
    'replies:\n  - name: Hi\n    # D-next-line R -- X\n    body: We frobnicate.\n'
  ]
] as const

async function placeIn(name: string, text: string) {
  const root = workspace({ [name]: text })
  const linter = new ProjectLinter(await openProject(root, { lookup: true, allowCode: false }, true), {
    paths: () => [],
    textOf: () => undefined
  })
  const path = join(root, name)
  const [diagnostic] = (await linter.lintText(path, text))?.diagnostics.filter(({ ruleId }) => ruleId === 'house-word') ?? []
  if (!diagnostic) throw new Error('nothing was found')
  return { root, diagnostic, place: await suppressionPlace(text, diagnostic, (next) => linter.lintText(path, next)) }
}

describe('a comment that turns a rule off', () => {
  test.each(CASES)('in %s', async (_, name, text, wanted) => {
    const { place } = await placeIn(name, text)

    const fix = place && commentFix(place, 'X')
    const expected = wanted.replace(' D-', ' partnerlint-disable-').replace(' R ', ' house-word ')
    expect(fix && text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.start)).toBe(expected)
  })

  test.each([
    ['JSON', 'macros.json', '{"replies": [{"name": "Hi", "body": "We frobnicate."}]}'],
    [
      'a table',
      'macros/replies.csv',
      'title,body\nHi,"Hello there, we frobnicate it for you."\nBye,"See you soon, and thank you."\n'
    ]
  ])('has no place in %s, where an override does it', async (_, name, text) => {
    const { place, diagnostic, root } = await placeIn(name, text)

    expect(place).toBeUndefined()
    expect(overrideFor(diagnostic, root)).toBe(`{"files":["${name}"],"entries":["Hi"],"rules":{"house-word":"off"}}`)
  })

  test('is not ended by its reason', async () => {
    const { place } = await placeIn('a.md', 'We frobnicate.\n')

    expect(place && commentFix(place, 'said so -->\n<script>').text).toBe(
      '<!-- partnerlint-disable-next-line house-word -- said so – <script> -->\n'
    )
  })
})
