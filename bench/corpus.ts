import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Everything is documentation, whatever the folders of the corpus are called. */
const CONFIG = JSON.stringify({ audiences: { internal: [], macro: [], docs: ['**'] } })

/** Documents to measure on: a folder, and how much lies in it. */
export interface Corpus {
  readonly folder: string
  readonly documents: number
  /** Megabytes, of a million bytes. */
  readonly size: number
}

function describe(folder: string): Corpus {
  const names = documentsIn(folder)
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { folder, documents: names.length, size: bytes / 1e6 }
}

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
}

/** A folder of its own for what is measured, which no config from above reaches. */
function fresh(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(join(folder, '.partnerlintrc.json'), CONFIG)
  return folder
}

/** The documents of an archive or a folder, unpacked into `home`; undefined where there are none. */
export function givenCorpus(source: string, home: string): Corpus | undefined {
  if (!existsSync(source)) return undefined
  const folder = fresh(join(home, 'corpus'))
  if (statSync(source).isDirectory()) cpSync(source, folder, { recursive: true })
  else if (spawnSync('tar', ['xzf', source, '-C', folder]).status !== 0) throw new Error(`${source} cannot be unpacked.`)
  return describe(folder)
}

/** The first documents of a corpus, or one that says nothing. */
export function smallCorpus({ folder }: Corpus, count: number, home: string): Corpus {
  const small = fresh(join(home, `small-${count}`))
  if (count === 0) writeFileSync(join(small, 'empty.md'), '# Nothing\n')
  // From all over, so that no one repository decides.
  const names = documentsIn(folder)
  for (let index = 0; index < count; index++) {
    const name = names[Math.floor((index * names.length) / count)] ?? ''
    cpSync(join(folder, name), join(small, `${index}-${basename(name)}`))
  }
  return describe(small)
}

/** As many documents as are asked for, made by repeating those of a corpus: each copy has figures and a title of its own. */
export function largeCorpus({ folder }: Corpus, bytes: number, home: string): Corpus {
  const large = fresh(join(home, 'large'))
  const names = documentsIn(folder)
  let written = 0
  for (let index = 0; written < bytes; index++) {
    const name = names[index % names.length] ?? ''
    const copy = Math.floor(index / names.length)
    const text = readFileSync(join(folder, name), 'utf8').replace(/\d(?=\d*\b)/g, (digit) => String((Number(digit) + copy) % 10))
    const path = join(large, String(copy), name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\n\nCopy ${copy} of ${basename(name)}.\n`)
    written += text.length
  }
  return describe(large)
}
