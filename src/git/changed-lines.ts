/** Lines of a file that a change has touched. */
export class ChangedLines {
  /** Ranges of lines, from 1, inclusive, in order. */
  readonly #added: readonly (readonly [from: number, to: number])[]
  /** Lines between which something was taken out, as the line before. */
  readonly #cuts: readonly number[]

  constructor(added: readonly (readonly [from: number, to: number])[], cuts: readonly number[] = []) {
    this.#added = added
    this.#cuts = cuts
  }

  /** A file that is new as a whole. */
  static readonly all = new ChangedLines([[1, Number.POSITIVE_INFINITY]])

  /** Whether one of these lines, both ends included, was added or changed. */
  touch(from: number, to: number): boolean {
    const range = this.#added[firstIndex(this.#added.length, (index) => (this.#added[index]?.[1] ?? 0) >= from)]
    return range !== undefined && range[0] <= to
  }

  /** The same, or whether something was taken out beside one of them. */
  touchOrAdjoin(from: number, to: number): boolean {
    if (this.touch(from, to)) return true
    const before = this.#cuts[firstIndex(this.#cuts.length, (index) => (this.#cuts[index] ?? 0) >= from - 1)]
    return before !== undefined && before <= to
  }
}

/** The first index for which something holds that holds for all after it as well. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** A file that differs from how it was: where it stood before, and which lines of it are not as they were. */
export interface ChangedFile {
  /** Path in the repository, with `/`. */
  readonly path: string
  /** Its path before; absent for one that is new. */
  readonly before?: string
  readonly lines: ChangedLines
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** Reads what `git diff --unified=0` prints: the files that are there after the change, with the lines that it touched. */
export function parseDiff(diff: string): readonly ChangedFile[] {
  const files: ChangedFile[] = []
  let file: OpenDiff | undefined
  const lines = diff.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('diff --git ')) {
      if (file) files.push(...closed(file))
      file = { added: [], cuts: [] }
      continue
    }
    if (!file) continue
    const hunk = HUNK.exec(line)
    if (hunk) {
      at += addHunk(file, hunk, lines, at)
      continue
    }
    readHeader(file, line)
  }
  return file ? [...files, ...closed(file)] : files
}

interface OpenDiff {
  before?: string
  after?: string
  readonly added: (readonly [number, number])[]
  readonly cuts: number[]
}

function readHeader(file: OpenDiff, line: string): void {
  const [, name = '', value = ''] = /^(---|\+\+\+|rename from|rename to) (.*)$/.exec(line) ?? []
  if (name === 'rename from') file.before = unquoted(value)
  else if (name === 'rename to') file.after = unquoted(value)
  else if (name === '---') file.before = withoutPrefix(value)
  else if (name === '+++') file.after = withoutPrefix(value)
}

/** Notes a hunk, and says how many lines of the diff its content takes, so that no content is taken for a header. */
function addHunk(
  file: OpenDiff,
  [, removed = '1', start = '0', count = '1']: RegExpExecArray,
  lines: readonly string[],
  at: number
): number {
  const first = Number(start)
  if (Number(count) > 0) file.added.push([first, first + Number(count) - 1])
  else file.cuts.push(first)
  let length = Number(removed) + Number(count)
  for (let index = at + 1; index <= at + length; index++) if (lines[index]?.startsWith('\\')) length++
  return lines[at + length + 1]?.startsWith('\\') ? length + 1 : length
}

function closed({ before, after, added, cuts }: OpenDiff): readonly ChangedFile[] {
  if (after === undefined || after === '/dev/null') return []
  const isNew = before === undefined || before === '/dev/null'
  return [{ path: after, ...(!isNew && { before }), lines: new ChangedLines(added, cuts) }]
}

/** A path as `---` and `+++` give it: with `a/` or `b/` in front, and a tab behind where it holds a space. */
function withoutPrefix(name: string): string {
  const path = unquoted(name.replace(/\t$/, ''))
  return path === '/dev/null' ? path : path.replace(/^[ab]\//, '')
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/** Undoes git's quoting of names with unusual characters. */
function unquoted(name: string): string {
  if (!/^".*"$/.test(name)) return name
  const parts = name.slice(1, -1).match(/\\(?:[0-7]{3}|.)|[^\\]+/g) ?? []
  return Buffer.concat(parts.map(unescaped)).toString('utf8')
}

function unescaped(part: string): Buffer {
  if (!part.startsWith('\\')) return Buffer.from(part)
  const code = part.length === 4 ? Number.parseInt(part.slice(1), 8) : (ESCAPES[part.slice(1)] ?? part.charCodeAt(1))
  return Buffer.from([code])
}
