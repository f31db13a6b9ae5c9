import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Files that a tag of the project holds beside its package: for pre-commit and for GitHub Actions. */
const BESIDE_PACKAGE: readonly string[] = ['.pre-commit-hooks.yaml', 'action.yml']

/** Fields of the package that only its development needs. Without scripts, installing from the tag runs and prints nothing. */
const LEFT_OUT: readonly string[] = ['scripts', 'devDependencies']

/** What `npm pack` would put into the package. */
function packedFiles(): readonly string[] {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  const [{ files }]: readonly [{ readonly files: readonly { readonly path: string }[] }] = JSON.parse(stdout)
  return files.map(({ path }) => path)
}

/** Writes a folder that can be installed from as it is: what a release's tag holds. */
function writeReleaseTree(folder: string): void {
  if (!existsSync(join(root, 'dist/cli.cjs'))) throw new Error('There is no dist/: run “npm run build” first.')
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) throw new Error(`${folder} is not empty.`)
  for (const path of [...packedFiles(), ...BESIDE_PACKAGE]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const field of LEFT_OUT) delete manifest[field]
  rmSync(join(folder, 'package.json'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Name a folder for the release tree: tsx scripts/release-tree.ts out')
  process.exitCode = 2
} else {
  writeReleaseTree(resolve(folder))
  console.log(`Wrote the release tree to ${folder}. Commit it and tag it; hooks and actions install from the tag.`)
}
