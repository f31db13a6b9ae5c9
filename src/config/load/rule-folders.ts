import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { shorten } from '../../core/describe-value.ts'
import { UserError } from '../../core/user-error.ts'
import { isOutside } from '../data/boundary.ts'
import { type ConfigLayer, layerPlace, ownValue, textsOf } from '../data/config-layer.ts'

/** The folders that `rulePaths` name, and the mistakes in naming them. */
export interface RuleFolders {
  /** Absolute, each once, in the order of the layers. */
  readonly paths: readonly string[]
  readonly errors: readonly UserError[]
}

/** Resolves the `rulePaths` of all layers, each relative to the folder of its layer. */
export function ruleFolders(layers: readonly ConfigLayer[], boundary: string | undefined): RuleFolders {
  const paths = new Set<string>()
  const errors: UserError[] = []
  for (const layer of layers) {
    for (const { text, at } of textsOf(ownValue(layer.raw, 'rulePaths'), ['rulePaths'])) {
      const path = resolve(layer.folder, text)
      const expected = problem(path, boundary)
      if (expected === undefined) paths.add(path)
      else errors.push(new UserError(`Unexpected path “${shorten(text)}”, expected ${expected}`, layerPlace(layer, at)))
    }
  }
  return { paths: [...paths], errors }
}

function problem(path: string, boundary: string | undefined): string | undefined {
  if (!isFolder(path)) return 'a folder with rules; there is none of that name'
  return isOutside(path, boundary) ? 'a folder within the repository' : undefined
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
