import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigOfPath, type ExtraSettings, effectiveConfig } from '../../src/config/effective-config.ts'
import { load } from './load-tree.ts'
import { METAS, ruleMeta } from './rule-metas.ts'
import { writeTree } from './write-tree.ts'

interface Loaded {
  readonly root: string
  readonly configOf: ConfigOfPath
}

async function effective(files: Readonly<Record<string, string>>, extra: ExtraSettings = {}): Promise<Loaded> {
  const root = writeTree({ '.git/': '', ...files })
  const config = await load(root)
  expect(config.errors).toEqual([])
  const configOf = effectiveConfig(config, METAS, extra)
  return { root, configOf: (path, entry) => configOf(join(root, path), entry) }
}

const json = (config: unknown) => ({ '.partnerlintrc.json': JSON.stringify(config) })

test.each([
  ['internal/escalation.md', 'internal', '“**/internal/**”, a default'],
  ['support/Runbooks/db.md', 'internal', '“**/runbooks/**”, a default'],
  ['internal/macros/refund.md', 'internal', '“**/internal/**”, a default'],
  ['team/handbook/tone.txt', 'internal', '“**/handbook/**”, a default'],
  ['pricing.internal.md', 'internal', '“**/*.internal.*”, a default'],
  ['macros/refund.md', 'macro', '“**/macros/**”, a default'],
  ['exports/zendesk_macros_2024.json', 'macro', '“**/*macro*.{json,jsonl,ndjson,yaml,yml,csv,tsv,xml}”, a default'],
  ['support/canned/hello.txt', 'macro', '“**/canned/**”, a default'],
  ['x/saved-replies.csv', 'macro', '“**/*{saved,quick}?repl*.{json,jsonl,ndjson,yaml,yml,csv,tsv,xml}”, a default'],
  ['refund-macro.md', 'macro', '“**/{macro,macros,macro-*,macros-*,*-macro,*-macros,*_macro,*_macros}.*”, a default'],
  ['docs/refunds.md', 'docs', '“**/docs/**”, a default'],
  ['docs/internal-server-error.md', 'docs', '“**/docs/**”, a default'],
  ['docs/macroeconomics.md', 'docs', '“**/docs/**”, a default'],
  ['help/en/start.html', 'docs', '“**/help/**”, a default'],
  ['README.md', 'docs', 'no glob fits, and what fits none is docs'],
  ['internal', 'docs', 'no glob fits, and what fits none is docs']
])('reads %s as %s without a config, from %s', async (path, audience, from) => {
  const { configOf } = await effective({})

  expect(configOf(path)).toMatchObject({ audience, audienceFrom: from, ignored: false })
})

test('lets a list replace the defaults of its audience only', async () => {
  const { root, configOf } = await effective(
    json({ audiences: { macro: ['replies-2024/**', '!replies-2024/notes/**'], internal: [] } })
  )

  expect(
    ['replies-2024/a.md', 'replies-2024/notes/a.md', 'macros/a.md', 'internal/a.md', 'docs/a.md'].map(
      (path) => configOf(path).audience
    )
  ).toEqual(['macro', 'docs', 'docs', 'docs', 'docs'])
  expect(configOf('replies-2024/a.md').audienceFrom).toBe(`“replies-2024/**” in ${join(root, '.partnerlintrc.json')}`)
})

test('tries internal, macro, docs in this order', async () => {
  const { configOf } = await effective(json({ audiences: { docs: ['a/**'], macro: ['a/**'], internal: ['a/b/**'] } }))

  expect(['a/x.md', 'a/b/x.md'].map((path) => configOf(path).audience)).toEqual(['macro', 'internal'])
})

test('reads the globs of an extended file relative to that file', async () => {
  const { configOf } = await effective({
    ...json({ extends: './team/house.json', rules: { 'drift-value': 'error' } }),
    'team/house.json': JSON.stringify({
      audiences: { macro: ['sent/**'] },
      ignore: ['old/**'],
      overrides: [{ files: ['sent/**'], rules: { 'blame-language': 'error' } }]
    })
  })

  expect(['team/sent/a.md', 'sent/a.md'].map((path) => configOf(path).audience)).toEqual(['macro', 'docs'])
  expect(['team/old/a.md', 'old/a.md'].map((path) => configOf(path).ignored)).toEqual([true, false])
  expect(configOf('team/sent/a.md').rules.get('blame-language')?.setting).toBe('error')
})

test.each([
  ['archive/**', 'archive/a/b.md', true],
  ['archive/', 'archive/a.md', true],
  ['archive', 'archive/a.md', true],
  ['archive/**', 'docs/archive/a.md', false],
  ['**/archive/**', 'docs/archive/a.md', true],
  ['**/*.draft.md', 'docs/.hidden/x.draft.md', true],
  ['*.md', 'docs/a.md', false]
])('ignore %s: %s is %s', async (glob, path, ignored) => {
  const { configOf } = await effective(json({ ignore: [glob] }))

  expect(configOf(path).ignored).toBe(ignored)
})

test('lets a later config lint again what an earlier one ignores', async () => {
  const { configOf } = await effective({
    ...json({ extends: './base.json', ignore: ['!archive/kept.md'] }),
    'base.json': '{ "ignore": ["archive/**"] }'
  })

  expect(['archive/a.md', 'archive/kept.md'].map((path) => configOf(path).ignored)).toEqual([true, false])
})

test('neither ignores nor overrides what lies outside of its folder', async () => {
  const { root, configOf } = await effective(
    json({ ignore: ['**'], overrides: [{ files: ['**'], rules: { 'blame-language': 'off' } }] })
  )
  const outside = join('..', `${root.split('/').at(-1)}-beside`, 'a.md')

  expect(configOf(outside)).toMatchObject({ ignored: false, audience: 'docs' })
  expect(configOf(outside).rules.get('blame-language')?.setting).toBe('warn')
  expect(configOf('.').ignored).toBe(false)
})

test('begins with the recommended preset, and with nothing where a config extends nothing', async () => {
  const recommended = await effective(json({ rules: {} }))
  const nothing = await effective(json({ extends: [], rules: { 'blame-language': 'info' } }))

  const settings = ({ configOf }: Loaded) => [...configOf('a.md').rules].map(([id, { setting }]) => `${id} ${setting}`)

  expect(settings(recommended)).toEqual([
    'robotic-politeness warn',
    'blame-language warn',
    'vague-progress warn',
    'policy-shield error',
    'drift-value warn'
  ])
  expect(settings(nothing)).toEqual([
    'robotic-politeness off',
    'blame-language info',
    'vague-progress off',
    'policy-shield off',
    'drift-value off'
  ])
})

test('runs a rule of the team’s own at its own severity, until the config sets it', async () => {
  const root = writeTree({ '.git/': '', ...json({ extends: [], rules: { 'house-two': 'off' } }) })
  const config = await load(root)
  const metas = [ruleMeta('house-one', {}, { severity: 'info' }), ruleMeta('house-two')]

  const { rules } = effectiveConfig(config, metas)(join(root, 'a.md'))

  expect([...rules.values()].map(({ setting }) => setting)).toEqual(['info', 'off'])
})

test('applies layers, overrides and --rule in this order', async () => {
  const files = {
    ...json({
      extends: './base.json',
      rules: { 'policy-shield': 'warn' },
      overrides: [
        { files: ['legal/**'], rules: { 'policy-shield': 'off', 'blame-language': 'off' } },
        { files: ['legal/faq.md'], rules: { 'policy-shield': 'error' }, audience: 'macro' }
      ]
    }),
    'base.json': '{ "overrides": [{ "files": ["**"], "rules": { "policy-shield": "info", "drift-value": "info" } }] }'
  }
  const { configOf } = await effective(files, { rules: { 'blame-language': 'error' } })

  const row = (path: string) =>
    ['policy-shield', 'drift-value', 'blame-language'].map((id) => configOf(path).rules.get(id)?.setting)

  expect(row('a.md')).toEqual(['warn', 'info', 'error'])
  expect(row('legal/a.md')).toEqual(['off', 'info', 'error'])
  expect(row('legal/faq.md')).toEqual(['error', 'info', 'error'])
  expect(configOf('legal/faq.md').audience).toBe('macro')
  expect(configOf('legal/faq.md').audienceFrom).toMatch(/^overrides\[1\] in .*\.partnerlintrc\.json$/)
})

test('keeps the options of a rule that is set again without any', async () => {
  const { configOf } = await effective(
    json({
      rules: { 'vague-progress': ['warn', { allow: ['soon'], owner: 'Dana' }] },
      overrides: [
        { files: ['a.md'], rules: { 'vague-progress': 'error' } },
        { files: ['b.md'], rules: { 'vague-progress': ['error', { sentences: 5 }] } },
        { files: ['c.md'], rules: { 'vague-progress': ['info'] } }
      ]
    })
  )

  expect(['a.md', 'b.md', 'c.md', 'd.md'].map((path) => configOf(path).rules.get('vague-progress'))).toEqual([
    { setting: 'error', options: { allow: ['soon'], owner: 'Dana', sentences: 2 } },
    { setting: 'error', options: { allow: [], sentences: 5 } },
    { setting: 'info', options: { allow: ['soon'], owner: 'Dana', sentences: 2 } },
    { setting: 'warn', options: { allow: ['soon'], owner: 'Dana', sentences: 2 } }
  ])
})

test('applies overrides with entries to the entries that fit, by title or id', async () => {
  const { configOf } = await effective(
    json({ overrides: [{ files: ['macros/**'], entries: ['Refund*', '4711'], rules: { 'blame-language': 'off' } }] })
  )
  const setting = (path: string, id?: string, title = '') =>
    configOf(path, id === undefined ? undefined : { id, title }).rules.get('blame-language')?.setting

  expect(setting('macros/all.json')).toBe('warn')
  expect(setting('macros/all.json', '1', 'Refund: late / lost')).toBe('off')
  expect(setting('macros/all.json', '4711', 'Hello')).toBe('off')
  expect(setting('macros/all.json', '2', 'A refund')).toBe('warn')
  expect(setting('docs/all.json', '1', 'Refund')).toBe('warn')
})

test('gives files for which the config says the same the same object', async () => {
  const { configOf } = await effective(json({ overrides: [{ files: ['a/**'], rules: { 'blame-language': 'off' } }] }))

  expect(configOf('docs/x.md')).toBe(configOf('docs/y/z.md'))
  expect(configOf('a/x.md').rules).not.toBe(configOf('docs/x.md').rules)
  expect(configOf('macros/x.md').rules).toBe(configOf('docs/x.md').rules)
})

test('reads defaults below the repository for a config that lies elsewhere in it', async () => {
  const root = writeTree({ '.git/': '', 'ci/lint.json': '{}' })
  const config = await load(root, { configPath: 'ci/lint.json' })

  const configOf = effectiveConfig(config, METAS)

  expect(['macros/a.md', 'docs/a.md', 'ci/macros/a.md'].map((path) => configOf(join(root, path)).audience)).toEqual([
    'macro',
    'docs',
    'macro'
  ])
})

test('is quick for thousands of paths', { timeout: 60_000 }, async () => {
  const overrides = Array.from({ length: 20 }, (_, index) => ({
    files: [`**/team-${index}/**`],
    rules: { 'blame-language': 'off' }
  }))
  const { configOf } = await effective(json({ ignore: ['**/archive/**', '**/*.draft.md'], overrides }))
  const paths = Array.from({ length: 10_000 }, (_, index) => `docs/section-${index % 97}/team-${index % 31}/page-${index}.md`)
  const start = process.cpuUsage()

  for (const path of paths) configOf(path)

  // CPU time, and far more than it takes: a busy machine is not a slow search.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10)
})
