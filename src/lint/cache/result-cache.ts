import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'
import { UserError } from '../../core/user-error.ts'
import type { ComparisonMemory, KnownComparison } from './comparison-memory.ts'
import { FactsFolder } from './facts-folder.ts'
import type { Content, Differences, KeptTask, ResultPlace, ResultStore, Unread } from './result-store.ts'
import { digest, readSealed, writeSealed } from './sealed-file.ts'

/** A file's result as it is kept; its facts lie elsewhere, because a run without changes does not need them. */
interface KeptResult {
  readonly key: string
  /** What is not as in most files. */
  readonly result?: Partial<ResultParts>
  readonly seen?: SeenContent
}

type ResultParts = Omit<FileResult, 'facts' | 'path'>

/** What most files come to. */
const USUAL: ResultParts = { entries: 1, diagnostics: [], directives: [], notices: [] }

/** The content of a file as it was last read: what named it, and what tells that nobody has written to the file since. */
interface SeenContent {
  readonly stamp: string
  readonly hash: string
}

/** What comparing all files found, and what of it is known of each, for when some of them have changed. */
interface KeptComparison {
  readonly key: string
  readonly differences: readonly (readonly [string, readonly Diagnostic[]])[]
  readonly parts?: KnownComparison
}

/** What a cache holds, as its file has it. */
interface CacheData {
  /** What the results depend on beside the files. */
  readonly run: string
  /** By task and path. */
  readonly results: Readonly<Record<string, KeptResult>>
  readonly comparison?: KeptComparison
}

const NAME = 'results.json'

/**
 * Results of earlier runs in a folder, by content. What was cut short, damaged or made under other conditions counts as not being
 * there. Several runs may use a folder at once: each file is replaced as a whole, and the last run's results stay.
 */
export class ResultCache implements ResultStore {
  readonly #folder: string
  readonly #run: string
  readonly #facts: FactsFolder
  readonly #known: Map<string, KeptResult>
  readonly #used = new Map<string, KeptResult>()
  readonly #keys = new WeakMap<FileResult, string>()
  #comparison: CacheData['comparison']
  #isChanged = false
  #isWritable = true

  /** Opens the cache of a folder for runs under the conditions that `run` names. */
  constructor(folder: string, run: string) {
    this.#folder = folder
    this.#run = run
    this.#facts = new FactsFolder(join(folder, 'facts'))
    const data = readSealed(join(folder, NAME)) as CacheData | undefined
    const isOurs = data?.run === run
    this.#known = new Map(isOurs ? Object.entries(data.results) : [])
    this.#comparison = isOurs ? data.comparison : undefined
  }

  findUnread(path: string, stamp: string, task: KeptTask): Unread | undefined {
    const name = taskName(path, task)
    const kept = this.#known.get(name)
    return kept?.seen?.stamp === stamp ? { result: this.#use(path, name, kept), hash: kept.seen.hash } : undefined
  }

  placeOf(path: string, { bytes, hash, stamp }: Content, task: KeptTask): ResultPlace {
    const name = taskName(path, task)
    // Facts of a run under other conditions are others, although the file is the same.
    const key = digest(this.#run, name, bytes)
    const seen = stamp === undefined ? {} : { seen: { stamp, hash } }
    const find = (): FileResult | undefined => {
      const kept = this.#known.get(name)
      if (kept?.key !== key) return undefined
      if (stamp !== undefined && stamp !== kept.seen?.stamp) this.#isChanged = true
      return this.#use(path, name, { ...kept, ...seen })
    }
    return { find, keep: (result) => this.#keep(name, { key, ...seen }, result) }
  }

  /** What was kept, which this run keeps as well. */
  #use(path: string, name: string, kept: KeptResult): FileResult {
    this.#used.set(name, kept)
    const { key } = kept
    const facts = this.#facts
    let read: FileResult['facts'] | undefined
    const result: FileResult = {
      path,
      ...USUAL,
      ...kept.result,
      get facts() {
        read ??= facts.read(key)
        return read
      }
    }
    this.#keys.set(result, key)
    return result
  }

  #keep(name: string, place: Omit<KeptResult, 'result'>, result: FileResult): void {
    const { facts, path, ...parts } = result
    const unusual = unusualParts(parts)
    this.#keys.set(result, place.key)
    this.#used.set(name, unusual ? { ...place, result: unusual } : place)
    this.#isChanged = true
    if (this.#isWritable) this.#isWritable = isDone(() => this.#facts.write(place.key, facts))
  }

  compared(files: readonly FileResult[], compare: (memory?: ComparisonMemory) => Differences): Differences {
    const keys = files.map((file) => this.#keys.get(file))
    if (keys.includes(undefined)) return compare()
    const key = digest(keys.join(' '))
    if (this.#comparison?.key === key) return new Map(this.#comparison.differences)
    let parts: KnownComparison | undefined
    const differences = compare({
      known: this.#comparison?.parts,
      contentOf: (file) => this.#keys.get(file) ?? '',
      nameOf: (names) => digest(...names),
      keep: (found) => {
        parts = found
      }
    })
    this.#comparison = { key, differences: [...differences], ...(parts && { parts }) }
    this.#isChanged = true
    return differences
  }

  /** Takes away what cannot be relied on. */
  clear(): void {
    try {
      rmSync(join(this.#folder, NAME), { force: true })
    } catch {
      // The folder cannot be written to, and saving says so.
    }
  }

  /** Writes what there is to keep. What cannot be written is given back as a sentence, and fails nothing. */
  save(): string | undefined {
    if (!this.#isChanged) return undefined
    for (const [name, kept] of this.#known) if (!this.#used.has(name) && isThere(name)) this.#used.set(name, kept)
    const results = Object.fromEntries([...this.#used].sort(([a], [b]) => (a < b ? -1 : 1)))
    const data: CacheData = { run: this.#run, results, ...(this.#comparison && { comparison: this.#comparison }) }
    const isSaved = this.#isWritable && isDone(() => writeSealed(join(this.#folder, NAME), data))
    if (!isSaved) return `Results could not be kept in “${this.#folder}”: it cannot be written to.`
    this.#facts.retain(new Set(Object.values(results).map(({ key }) => key)))
    return undefined
  }
}

function isDone(write: () => void): boolean {
  try {
    write()
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** The parts of a result that are to be kept; undefined where all is as usual. */
function unusualParts(parts: ResultParts): Partial<ResultParts> | undefined {
  const unusual = Object.entries(parts).filter(([name, value]) => {
    const usual = USUAL[name as keyof typeof USUAL]
    return Array.isArray(value) ? value.length > 0 : value !== usual
  })
  return unusual.length > 0 ? Object.fromEntries(unusual) : undefined
}

function taskName(path: string, { reports, collects, includesInactive = false, isNamed, measures = false }: KeptTask): string {
  return `${[reports, collects, includesInactive, isNamed, measures].map(Number).join('')} ${path}`
}

function isThere(name: string): boolean {
  return existsSync(name.slice(name.indexOf(' ') + 1))
}
