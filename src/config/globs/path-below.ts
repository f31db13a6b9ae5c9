import { partsBelow } from './glob-list.ts'

/** A path, and the names that lead to it from any folder above it. */
export class PathBelow {
  /** Absolute. */
  readonly path: string
  readonly #known = new Map<string, readonly string[] | undefined>()

  constructor(path: string) {
    this.path = path
  }

  /** The names between a folder, which is absolute, and the path; undefined for a path that is not below it. */
  partsBelow(folder: string): readonly string[] | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder)
    const parts = partsBelow(folder, this.path)
    this.#known.set(folder, parts)
    return parts
  }
}
