import { relative, sep } from 'node:path'
import { compileDefaults } from '../../config/audiences/default-audiences.ts'
import type { FieldNames } from '../../core/document.ts'
import { dataKind } from '../../read/data/data-kind.ts'
import { suggestedFields } from '../../read/data/data-reader.ts'
import { PROFILES } from '../../read/profiles/profiles.ts'
import type { ReadSettings } from '../../read/read-result.ts'
import { loadReaderFor } from '../../read/reader-for.ts'
import { openBytes, readBytes } from './open-file.ts'

/** What lies in a folder beside plain documents, for a first config. Paths are relative to it, with slashes. */
export interface FoundExports {
  /** Files that are read as they are, by what they are: “Zendesk macros”. */
  readonly known: ReadonlyMap<string, readonly string[]>
  /** Files of another shape, and the keys that seem to hold texts in them. */
  readonly unknown: readonly { readonly path: string; readonly fields: FieldNames }[]
  /** Absolute paths of all files but data that holds no texts. */
  readonly read: readonly string[]
}

/** Larger files are not opened for this. */
const LARGEST = 50_000_000

/** Looks through the data files of a folder: which are known, and where texts stand in those that are not. */
export async function recogniseExports(paths: readonly string[], folder: string): Promise<FoundExports> {
  const known = new Map<string, string[]>()
  const unknown: { path: string; fields: FieldNames }[] = []
  const read: string[] = []
  const isMacro = compileDefaults('macro')
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/')
    const found = dataKind(path) && (await recognise(path, isMacro(name.split('/')) === undefined ? UNKNOWN : MACROS))
    if (dataKind(path) !== undefined && !found) continue
    read.push(path)
    if (typeof found === 'string') known.set(nameOf(found), [...(known.get(nameOf(found)) ?? []), name])
    else if (found) unknown.push({ path: name, fields: found })
  }
  return { known, unknown, read }
}

const UNKNOWN = { audience: 'docs', audienceBy: 'nothing' } as const
const MACROS = { audience: 'macro', audienceBy: 'default' } as const

/** The format of a data file, or the keys that seem to hold texts in it, or nothing. */
async function recognise(path: string, settings: ReadSettings): Promise<string | FieldNames | undefined> {
  const content = readBytes(path)
  const opened = 'bytes' in content && content.bytes.length <= LARGEST ? openBytes(content.bytes) : undefined
  if (!opened || 'problem' in opened) return undefined
  const file = { path, text: opened.text }
  const reader = await loadReaderFor(file, settings)
  return reader?.(file, settings).format ?? (await suggestedFields(file, settings))
}

function nameOf(format: string): string {
  return PROFILES.find(({ id }) => id === format)?.name ?? 'Macros and texts'
}
