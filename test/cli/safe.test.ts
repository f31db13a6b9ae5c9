import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, houseRule, partnerlint, workspace } from './run.ts'

/** What lies outside of the repository, and is none of its business. */
function outside(): string {
  return folder({
    'secret.md': 'Now frobnicate the secret.',
    'rules/house-word.yml': houseRule('secret'),
    'secret.yml': 'password: hunter2',
    'config.json': '{ "rules": { "house-word": "off" } }'
  })
}

/** Lines that GitHub Actions would take for commands. */
function commands(text: string): readonly string[] {
  return text.split(/[\r\n]/).filter((line) => /^\s*::\w/.test(line) || line.includes('##['))
}

test('links are not followed, however their files are found', () => {
  const cwd = workspace({ 'docs/a.md': 'Fine.' })
  const away = outside()
  symlinkSync(join(away, 'secret.md'), join(cwd, 'docs/link.md'))
  symlinkSync(away, join(cwd, 'docs/folder'))
  symlinkSync(join(away, 'secret.md'), join(cwd, 'docs/.gitignore'))

  for (const paths of [['docs'], ['**']]) {
    const { stdout, stderr } = partnerlint(['-f', 'compact', ...paths], { cwd })

    expect(stdout + stderr).not.toContain('secret')
  }
})

test.each([
  ['extends', { extends: ['../../secret.json'] }],
  ['rulePaths', { rulePaths: ['../rules'] }],
  ['rulePaths behind a link', { rulePaths: ['./linked'] }]
])('%s does not lead out of the repository', (_, config) => {
  const cwd = workspace({ 'docs/a.md': 'Fine.' }, config)
  symlinkSync(join(outside(), 'rules'), join(cwd, 'linked'))

  const { status, stderr } = partnerlint([], { cwd })

  expect(status).toBe(2)
  expect(stderr).toMatch(/within the repository|cannot be read|does not exist|no such|there is none/i)
})

test('a rule that is a link out of its folder is not read', () => {
  const cwd = workspace({ 'docs/a.md': 'Fine.' })
  symlinkSync(join(outside(), 'secret.yml'), join(cwd, 'house-rules/leak.yml'))

  const { status, stderr } = partnerlint([], { cwd })

  expect(status).toBe(2)
  expect(stderr).toContain('house-rules/leak.yml: Unexpected link')
  expect(stderr).not.toContain('hunter2')
})

test('names of files and rules forge neither commands nor terminal escapes', () => {
  const evil = 'x\n::error::forged\x1b[31m##[error]y'
  const cwd = workspace({ [`docs/${evil}.md`]: 'Now ::warning::frobnicate it.', 'docs/a.md': `::add-mask::frobnicate ${evil}` })

  const formats = ['compact', 'json', 'gitlab', 'junit', 'rdjson', 'sarif', 'markdown']
  const { stdout, stderr } = partnerlint(
    formats.flatMap((format) => ['--output', `${format}:out/${format}`]),
    { cwd }
  )

  for (const text of [stdout + stderr, ...formats.map((format) => readFileSync(join(cwd, 'out', format), 'utf8'))]) {
    expect(text).toContain('frobnicate')
    expect(commands(text)).toEqual([])
    expect(text).not.toContain('\x1b')
  }
})

test('mistakes in a config forge no commands', () => {
  const cwd = folder({
    '.partnerlintrc.json': '{ "rulePaths": ["::error::forged"], "::warning::x": 1 }',
    '::error::forged/x.yml': 'a: ['
  })

  const { status, stderr } = partnerlint([], { cwd })

  expect(status).toBe(2)
  expect(commands(stderr)).toEqual([])
})
