import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { builtinRulesForBuild } from './builtin-rules.ts'

const root = join(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')

/** What is made from the rules: each rule's page, the list of them, and the schemas for editors. */
async function generated(): Promise<ReadonlyMap<string, string>> {
  const outfile = join(root, 'node_modules/.cache/partnerlint/generated-files.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/generated-files.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [builtinRulesForBuild()]
  })
  const { generatedFiles } = await import(outfile)
  return generatedFiles()
}

/** Pages of rules that are gone. */
function strangers(files: ReadonlyMap<string, string>): readonly string[] {
  const names = readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`)
  return names.filter((name) => !files.has(name))
}

const files = await generated()
mkdirSync(join(root, 'docs/rules'), { recursive: true })
const stale = [...files].filter(([name, text]) => {
  try {
    return readFileSync(join(root, name), 'utf8') !== text
  } catch {
    return true
  }
})
if (isCheck) {
  const names = [...stale.map(([name]) => name), ...strangers(files)]
  if (names.length > 0) {
    console.error(`Out of date: ${names.join(', ')}. Run “npm run generate” and commit what it writes.`)
    process.exitCode = 1
  }
} else {
  for (const [name, text] of stale) writeFileSync(join(root, name), text)
  console.log(stale.length === 0 ? 'Nothing to write.' : `Wrote ${stale.map(([name]) => name).join(', ')}.`)
}
