import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

interface Level {
  readonly folder: string
  readonly rules: Ignore
}

/** The .gitignore files that apply below one folder, outermost first. */
export class GitIgnore {
  readonly #levels: readonly Level[]

  private constructor(levels: readonly Level[]) {
    this.#levels = levels
  }

  /** The files from the repository's root down to the folder above this one; none outside a repository. */
  static around(folder: string, root: string | undefined): GitIgnore {
    const chain: string[] = []
    if (root !== undefined)
      for (let at = folder; at !== root && dirname(at).startsWith(root); at = dirname(at)) chain.unshift(dirname(at))
    return chain.reduce((outer, each) => outer.within(each), new GitIgnore([]))
  }

  /** With the .gitignore of a folder within added, where there is one. */
  within(folder: string): GitIgnore {
    const rules = readRules(join(folder, '.gitignore'))
    return rules ? new GitIgnore([...this.#levels, { folder, rules }]) : this
  }

  /** Whether git would ignore the path; the innermost file that speaks of it decides. */
  ignores(path: string, isFolder: boolean): boolean {
    for (let index = this.#levels.length - 1; index >= 0; index--) {
      const { folder, rules } = this.#levels[index] as Level
      const inner = relative(folder, path).split(sep).join('/')
      const { ignored, unignored } = rules.test(isFolder ? `${inner}/` : inner)
      if (ignored || unignored) return ignored
    }
    return false
  }
}

function readRules(path: string): Ignore | undefined {
  try {
    // Git reads no link of this name either: it could lead out of a stranger's repository.
    if (!lstatSync(path).isFile()) return undefined
    return ignore().add(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
