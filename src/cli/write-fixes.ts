import { readFileSync } from 'node:fs'
import type { LintResult } from '../core/lint-result.ts'
import { UserError, UserErrors } from '../core/user-error.ts'
import { contentHash } from '../lint/files/open-file.ts'
import { writeFileAtomically } from '../lint/files/write-file.ts'
import type { LintRun } from '../lint/lint.ts'
import { counted } from '../report/text/problem-count.ts'

/**
 * Writes the files in which something was fixed, each either whole or not at all.
 * @throws UserErrors for the files that cannot be written, or that have changed since they were read; the others are written.
 */
export function writeFixes({ result, hashes }: LintRun): void {
  const errors: UserError[] = []
  for (const { path, output } of result.files) {
    if (output === undefined) continue
    try {
      writeUnchanged(path, output, hashes.get(path))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new UserErrors(errors)
}

/**
 * Writes a file that still has the content of this hash.
 * @throws UserError when it has another one by now, or cannot be written.
 */
export function writeUnchanged(path: string, text: string, hash: string | undefined): void {
  if (currentHash(path) !== hash) {
    throw new UserError('This file has changed since it was read, so its fixes were not written', { path, hint: 'Run it again.' })
  }
  writeFileAtomically(path, text)
}

function currentHash(path: string): string | undefined {
  try {
    return contentHash(readFileSync(path))
  } catch {
    return undefined
  }
}

/** Adds to the summary what was fixed, or what could be. */
export function withFixRemark(result: LintResult, isDryRun: boolean): LintResult {
  const remark = fixedRemark(result, isDryRun) ?? fixableRemark(result)
  return remark === undefined ? result : { ...result, remarks: [remark, ...result.remarks] }
}

function fixedRemark({ files }: LintResult, isDryRun: boolean): string | undefined {
  const fixed = files.filter(({ output }) => output !== undefined)
  if (fixed.length === 0) return undefined
  const count = fixed.reduce((sum, file) => sum + (file.fixed ?? 0), 0)
  const what = `${counted(count, 'problem')} in ${counted(fixed.length, 'file')}`
  return isDryRun ? `--fix would mend ${what}; nothing was written.` : `Mended ${what}.`
}

function fixableRemark({ files }: LintResult): string | undefined {
  const count = files.flatMap(({ diagnostics }) => diagnostics).filter(({ fix }) => fix).length
  return count === 0 ? undefined : `${counted(count, 'problem')} can be mended with --fix.`
}
