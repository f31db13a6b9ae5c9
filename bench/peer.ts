import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = 'v3.20.0'

/** Vale, which is installed once into a folder where it is not there yet; nothing where that cannot be done, which is said. */
export function installedVale(folder: string): string | undefined {
  const program = join(folder, 'vale')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  console.error(`Installing Vale ${VERSION} into ${folder} with Go; this takes some minutes, once.`)
  const module = `github.com/vale-cli/vale/v3/cmd/vale@${VERSION}`
  const { status, error } = spawnSync('go', ['install', module], { env: { ...process.env, GOBIN: folder }, stdio: 'inherit' })
  if (status === 0 && existsSync(program)) return program
  console.error(error ? 'Go is not installed, so there is no Vale to compare with.' : 'Vale could not be installed.')
  return undefined
}
