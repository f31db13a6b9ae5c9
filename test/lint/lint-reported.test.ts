import { describe, expect, test } from 'vitest'
import { runLint } from '../../src/lint/lint.ts'
import { folder } from '../cli/run.ts'

const PUBLIC = '# Refunds\n\nWe send refunds within 24 hours of your request.\n'
const DIFFERENT = '# Refunds\n\nWe send refunds within 48 hours of the request.\n'

/** The paths of differences, below the folder. */
async function differencesIn(files: Readonly<Record<string, string>>, paths?: readonly string[]): Promise<readonly string[]> {
  const cwd = folder(files)
  const { result } = await runLint({ cwd, ...(paths && { paths, workspace: true }) })
  return result.files
    .filter(({ diagnostics }) => diagnostics.some(({ ruleId }) => ruleId === 'drift-value'))
    .map(({ path }) => path.slice(cwd.length + 1))
}

describe('documents are compared', () => {
  test('where a folder says that some are not public', async () => {
    expect(await differencesIn({ 'docs/refunds.md': PUBLIC, 'internal/refunds.md': DIFFERENT })).toEqual(['internal/refunds.md'])
  })

  test('where only a document itself says so', async () => {
    const hidden = `---\naudience: internal\n---\n\n${DIFFERENT}`

    expect(await differencesIn({ 'docs/refunds.md': PUBLIC, 'docs/desk/refunds.md': hidden })).toEqual(['docs/desk/refunds.md'])
  })

  test('where a document that is not named says so', async () => {
    const hidden = `---\naudience: internal\n---\n\n${PUBLIC}`
    const config = '{ "drift": { "source": "internal" } }'
    const files = { 'docs/refunds.md': DIFFERENT, 'docs/desk/refunds.md': hidden, '.partnerlintrc.json': config }

    expect(await differencesIn(files, ['docs/refunds.md'])).toEqual(['docs/refunds.md'])
  })

  test('where only an export holds replies', async () => {
    const macros = JSON.stringify({
      macros: [
        {
          id: 7,
          title: 'Refund',
          active: true,
          actions: [{ field: 'comment_value', value: 'We send refunds within 48 hours of your request.' }]
        }
      ]
    })

    expect(await differencesIn({ 'docs/refunds.md': PUBLIC, 'docs/export.json': macros })).toEqual(['docs/export.json'])
  })
})

test('public documents alone are compared with nothing, whatever they say', async () => {
  expect(await differencesIn({ 'docs/refunds.md': PUBLIC, 'docs/more.md': DIFFERENT })).toEqual([])
})

test('without rules that compare, no other file is read', async () => {
  const rules = ['condition', 'lifecycle', 'list', 'locator', 'polarity', 'section', 'step', 'term', 'value'].map(
    (kind) => `drift-${kind}`
  )
  const off = Object.fromEntries([...rules, 'duplicate-macro', 'missing-doc-link'].map((id) => [id, 'off']))
  const cwd = folder({
    'docs/refunds.md': PUBLIC,
    'internal/refunds.md': DIFFERENT,
    '.partnerlintrc.json': JSON.stringify({ rules: off })
  })
  const phases: string[] = []
  const watch = { phase: (name: string) => phases.push(name), progress: () => undefined }

  await runLint({ cwd, paths: ['docs'], watch })

  expect(phases).toEqual(['looking for files', 'linting'])
})
