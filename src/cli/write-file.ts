import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../core/user-error.ts'

/** Files that are being written, to be taken away when the run is interrupted. */
const unfinished = new Set<string>()

/** Removes what an interrupted run has half written. */
export function removeUnfinished(): void {
  for (const path of unfinished) remove(path)
}

/**
 * Writes a file so that it is either the old one or the whole new one, making its folder where needed.
 * @throws UserError when the place cannot be written to.
 */
export function writeFileAtomically(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    unfinished.add(temporary)
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (cause) {
    remove(temporary)
    throw new UserError('This file cannot be written', { path, hint: 'Check the folder and its permissions.', cause })
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
