import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Holds what other programs read against their own checks: tsx scripts/check-formats.ts [junit.xsd] [rdjson.schema.json]
 * A check whose program is not installed is skipped, and says so: actionlint, check-jsonschema, xmllint.
 */
const root = join(import.meta.dirname, '..')
const [xsd, rdjson] = process.argv.slice(2)

/** A job around the steps that a page shows, so that they are a workflow. */
const JOB = 'on: [pull_request]\njobs:\n  lint:\n    runs-on: ubuntu-latest\n'

/** The workflows of a page, with the action that lies beside them in place of the one that is published. */
function workflows(page: string): readonly string[] {
  const blocks = Array.from(page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm), ([, text = '']) => text)
  return blocks
    .filter((text) => text.includes('- uses:'))
    .map((text) => (text.startsWith('name:') ? text : `${JOB}${text.startsWith('    perm') ? '' : '    steps:\n'}${text}`))
    .map((text) => text.replaceAll('partnerlint/partnerlint@v0', './'))
}

/** A repository of one who uses the action, and reports of the fixture. */
function prepare(work: string): void {
  mkdirSync(join(work, '.github/workflows'), { recursive: true })
  mkdirSync(join(work, '.git'))
  writeFileSync(join(work, 'action.yml'), readFileSync(join(root, 'action.yml')))
  for (const [index, text] of workflows(readFileSync(join(root, 'docs/ci.md'), 'utf8')).entries()) {
    writeFileSync(join(work, `.github/workflows/shown-${index}.yml`), text)
  }
  const outputs = ['junit:report.xml', 'rdjson:report.json'].flatMap((each) => ['--output', each.replace(':', `:${work}/`)])
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/partnerlint.js'), '--exit-zero', ...outputs], {
    cwd: join(root, 'fixtures/helpdesk'),
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
}

/** Runs a check, and says whether it failed. */
function fails(name: string, cwd: string, [program = '', ...args]: readonly string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (error) console.log(`${name}: skipped, ${program} is not installed`)
  else console.log(`${name}: ${status === 0 ? 'valid' : `not valid\n${stdout}${stderr}`}`)
  return !error && status !== 0
}

const work = mkdtempSync(join(tmpdir(), 'partnerlint-formats-'))
try {
  prepare(work)
  const job = join(root, 'integrations/gitlab/partnerlint.yml')
  const failed = [
    fails('workflows in docs/ci.md', work, ['actionlint']),
    fails('action.yml', work, ['check-jsonschema', '--builtin-schema', 'vendor.github-actions', 'action.yml']),
    fails('job for GitLab', work, ['check-jsonschema', '--builtin-schema', 'vendor.gitlab-ci', job]),
    xsd !== undefined && fails('JUnit report', work, ['xmllint', '--noout', '--schema', xsd, 'report.xml']),
    rdjson !== undefined && fails('rdjson report', work, ['check-jsonschema', '--schemafile', rdjson, 'report.json'])
  ]
  process.exitCode = failed.includes(true) ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}
