import { readFileSync, statSync } from 'node:fs'
import { UserError } from '../../core/user-error.ts'

/** Bytes of a file; undefined for what is not there or no file. */
export function fileSize(path: string): number | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() ? stats.size : undefined
  } catch {
    return undefined
  }
}

/** The text of a file that a team has written for us, or why there is none; `what` is what the file is called: “the config”. */
export function readText(path: string, what: string): string | UserError {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    const subject = what.charAt(0).toUpperCase() + what.slice(1)
    return new UserError(`${subject} may not be read`, { path, cause, hint: 'See who owns the file and who may read it.' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new UserError(`Unexpected characters in ${what}, expected text in UTF-8`, {
      path,
      hint: 'An editor’s “Save with encoding” can change that.'
    })
  }
}
