import { expect, test } from 'vitest'
import { readData } from './read-data.ts'

async function covered(path: string, text: string): Promise<readonly (readonly [string, string])[]> {
  const { directives = [] } = await readData(path, text)
  return directives.map(({ kind, covers }) => [kind, covers ? text.slice(covers.start, covers.end).trimEnd() : ''])
}

test('a comment in YAML covers all of the value that begins behind it', async () => {
  const text =
    'replies:\n  # partnerlint-disable-next-line blame-language -- a quotation\n  - name: A\n    body: |\n      One\n      Two\n  - name: B\n    # partnerlint-disable-next-line\n    body: >\n      Three\n      four\n# partnerlint-disable\n'

  expect(await covered('replies.yml', text)).toEqual([
    ['disable-next-line', 'name: A\n    body: |\n      One\n      Two'],
    ['disable-next-line', 'body: >\n      Three\n      four'],
    ['disable', '']
  ])
})

test('a comment in a PO file covers its entry', async () => {
  const text =
    'msgid "a"\nmsgstr "A"\n\n# partnerlint-disable-next-line\n#: app.py:1\nmsgid "b"\nmsgstr ""\n"B"\n\nmsgid "c"\nmsgstr "C"\n'

  expect(await covered('app.po', text)).toEqual([
    ['disable-next-line', '# partnerlint-disable-next-line\n#: app.py:1\nmsgid "b"\nmsgstr ""\n"B"']
  ])
})

test('comments in XML count, those within a text are for its markup', async () => {
  const text =
    '<QuickText><!-- partnerlint-disable policy-shield --><message>&lt;!-- partnerlint-disable --&gt; Call them.</message></QuickText>'

  expect(await covered('a.quickText-meta.xml', text)).toEqual([['disable', '']])
})
