import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'
import type { Statement } from '../../drift/statements/statement.ts'
import type { ComparisonMemory, KnownFile } from '../cache/comparison-memory.ts'
import { statementsOf } from './statements-of.ts'

/** A file that holds documents for colleagues or macros and nothing public: it is compared by itself with all that is public. */
interface OwnFile {
  readonly path: string
  readonly result: FileResult
  readonly statements: readonly Statement[]
  /** What was found of it before, where nothing that this rests upon has changed. */
  readonly known: KnownFile | undefined
}

/** What findings that rest upon nothing but public files are gathered under. */
const SHARED = ''

/**
 * The files of a workspace as rules see them that compare each file for colleagues by itself with all public documents. What is known of
 * such a file holds until the file changes, or any of the public ones.
 */
export class ComparedParts {
  readonly #own: ReadonlyMap<string, OwnFile>
  readonly #basis: string
  readonly #memory: ComparisonMemory | undefined
  readonly #found = new Map<string, Diagnostic[]>()
  /** The statements that have to be compared. */
  readonly statements: readonly Statement[]

  /** `all` are the statements of all files, in order. */
  constructor(files: readonly FileResult[], all: readonly Statement[], memory?: ComparisonMemory) {
    const own = files.flatMap((result) => {
      const statements = statementsOf([result])
      return statements.length > 0 && statements.every(({ audience }) => audience !== 'docs') ? [{ result, statements }] : []
    })
    const isDeclared = all.some(({ mirrors }) => mirrors !== undefined)
    this.#memory = memory
    this.#basis = memory ? memory.nameOf(basisOf(files, own, { isDeclared, memory })) : ''
    const known = memory?.known?.basis === this.#basis ? memory.known.files : {}
    this.#own = new Map(
      own.map(({ result, statements }) => {
        const before = known[result.path]
        const isSame = before !== undefined && before.content === memory?.contentOf(result)
        return [result.path, { path: result.path, result, statements, known: isSame ? before : undefined }]
      })
    )
    this.statements = this.changed === this.#own.size ? all : this.#changedStatements(all, isDeclared)
  }

  /** How many of the files are compared. */
  get changed(): number {
    return [...this.#own.values()].filter(({ known }) => known === undefined).length
  }

  /** How many there are. */
  get size(): number {
    return this.#own.size
  }

  /** All that a rule finds, file by file: what it found in the statements that had to be compared, and what was known of the others. */
  complete(ruleId: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
    const byFile = new Map<string, Diagnostic[]>([[SHARED, []]])
    for (const path of this.#own.keys()) byFile.set(path, [])
    for (const diagnostic of found) byFile.get(this.#ownerOf(diagnostic))?.push(diagnostic)
    for (const { path, known } of this.#own.values()) {
      const list = known ? known.found.filter((each) => each.ruleId === ruleId) : (byFile.get(path) ?? [])
      byFile.set(path, list)
      this.#found.set(path, [...(this.#found.get(path) ?? []), ...list])
    }
    return [...byFile.values()].flat()
  }

  /** Keeps what was found of each file for a later run. */
  keep(): void {
    const memory = this.#memory
    if (!memory) return
    const files = Array.from(this.#own.values(), ({ path, result }): [string, KnownFile] => {
      return [path, { content: memory.contentOf(result), found: this.#found.get(path) ?? [] }]
    })
    memory.keep({ basis: this.#basis, files: Object.fromEntries(files) })
  }

  /** The file for colleagues that a finding speaks of. */
  #ownerOf({ path, related }: Diagnostic): string {
    return [path, ...related.map((each) => each.path)].find((each) => this.#own.has(each)) ?? SHARED
  }

  /** What is public, and the files that have changed. Of the others only what they say of whom they belong to. */
  #changedStatements(all: readonly Statement[], isDeclared: boolean): readonly Statement[] {
    const voices = new Set(isDeclared ? Array.from(this.#own.values(), ({ statements }) => voiceOf(statements)) : [])
    return all.filter((each) => {
      const file = this.#own.get(each.path)
      return file === undefined || file.known === undefined || voices.has(each)
    })
  }
}

/** The statement that tells which documents a file belongs to; any where none does, since its path counts as well. */
function voiceOf(statements: readonly Statement[]): Statement | undefined {
  return statements.findLast(({ mirrors }) => mirrors !== undefined) ?? statements[0]
}

/** Names what the comparison of each file rests upon: all public files, and what all files say of whom they belong to. */
function basisOf(
  files: readonly FileResult[],
  own: readonly { readonly result: FileResult; readonly statements: readonly Statement[] }[],
  { isDeclared, memory }: { readonly isDeclared: boolean; readonly memory: ComparisonMemory }
): readonly string[] {
  const isOwn = new Set(own.map(({ result }) => result))
  const shared = files.filter((file) => !isOwn.has(file) && statementsOf([file]).length > 0)
  const names = shared.map((file) => memory.contentOf(file))
  if (!isDeclared) return names
  const voices = own.map(({ result: { path }, statements }) => {
    const voice = voiceOf(statements)
    return JSON.stringify([path, voice?.audience, voice?.mirrors])
  })
  return [...names, ...voices]
}
