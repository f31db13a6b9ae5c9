import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a bundle is made from: another content may find something else in the same text. */
const SOURCES: readonly string[] = ['src', 'rules', 'package-lock.json']

/** Names the sources that a bundle is built from, so that results of another build are not taken for its own. */
export function buildId(root: string): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((name) => filesAt(root, name)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

function filesAt(root: string, name: string): readonly string[] {
  if (name.includes('.')) return [name]
  const found = readdirSync(join(root, name), { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
