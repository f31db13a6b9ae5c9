import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeText } from '../../src/read/decode-text.ts'

const ARCHIVE = join(import.meta.dirname, '../../../shared/bench/corpus-medium.tgz')

/** Whether the archive of documents is here; tests that need it skip where it is not. */
export const areDocumentsHere = existsSync(ARCHIVE)

if (!areDocumentsHere) console.warn(`Skipped: the documents of others are not here (${ARCHIVE}).`)

/** The markdown of others by path: one document in `every`, so that a test stays short, beginning with the one at `first`. */
export function documentsOfOthers({ every, first }: { readonly every: number; readonly first: number }): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-'))
  try {
    execFileSync('tar', ['xzf', ARCHIVE, '-C', folder])
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    const texts = new Map<string, string>()
    for (const path of paths.sort().filter((_, index) => index % every === first)) {
      const decoded = decodeText(readFileSync(join(folder, path)))
      if ('text' in decoded) texts.set(path, decoded.text)
    }
    return texts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
