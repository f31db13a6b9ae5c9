import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../../core/user-error.ts'

/** Files that are being written, to be taken away when the run is interrupted. */
const unfinished = new Set<string>()

/** Removes what an interrupted run has half written. */
export function removeUnfinished(): void {
  for (const path of unfinished) remove(path)
}

/**
 * Writes a file so that it is either the old one or the whole new one, making its folder where needed. A file that is there
 * keeps its mode, and a link to it stays a link.
 * @throws UserError when the place cannot be written to.
 */
export function writeFileAtomically(path: string, text: string | Uint8Array): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false })
    if (existing && !existing.isFile()) writeFileSync(path, text)
    else replaceFile(existing ? realpathSync(path) : path, text, existing)
  } catch (cause) {
    throw new UserError('This file cannot be written', { path, hint: 'Check the folder and its permissions.', cause })
  }
}

function replaceFile(path: string, text: string | Uint8Array, existing: Stats | undefined): void {
  // Programs in different containers may have the same process id.
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`
  try {
    if (existing) accessSync(path, constants.W_OK)
    else mkdirSync(dirname(path), { recursive: true })
    unfinished.add(temporary)
    writeFileSync(temporary, text)
    if (existing) chmodSync(temporary, existing.mode & 0o7777)
    renameSync(temporary, path)
  } catch (cause) {
    remove(temporary)
    throw cause
  } finally {
    unfinished.delete(temporary)
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It was never made: its folder is not one.
  }
}
