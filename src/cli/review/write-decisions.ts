import { UserError } from '../../core/user-error.ts'
import { openBytes, readBytes } from '../../lint/files/open-file.ts'
import type { LintRun } from '../../lint/lint.ts'
import { writeUnchanged } from '../write-fixes.ts'
import { changedText } from './review-changes.ts'
import type { Decision, ReviewItem } from './review-item.ts'

/** What was written, and what could not be. */
export interface WrittenDecisions {
  readonly count: number
  readonly files: number
  readonly errors: readonly UserError[]
}

/** Writes decisions into the files that they are about, each whole or not at all; none that has changed since it was linted. */
export async function writeDecisions(
  decisions: ReadonlyMap<ReviewItem, Decision>,
  { hashes }: LintRun
): Promise<WrittenDecisions> {
  const errors: UserError[] = []
  let count = 0
  let files = 0
  for (const path of new Set([...decisions.keys()].map(({ diagnostic }) => diagnostic.path))) {
    const ofFile = [...decisions].filter(([{ diagnostic }]) => diagnostic.path === path)
    try {
      count += writeFile(path, ofFile, hashes.get(path))
      files++
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      errors.push(error)
    }
  }
  return { count, files, errors }
}

function writeFile(path: string, decisions: readonly (readonly [ReviewItem, Decision])[], hash: string | undefined): number {
  const content = readBytes(path)
  const opened = 'bytes' in content ? openBytes(content.bytes) : content
  if ('problem' in opened) throw new UserError('This file cannot be read any more', { path, hint: 'Run the review again.' })
  if (!opened.encoding.isUtf8) {
    throw new UserError('This file is not in UTF-8, so its changes were not written', { path, hint: 'Save it as UTF-8 first.' })
  }
  const { text, count } = changedText(opened.text, decisions)
  writeUnchanged(path, (opened.encoding.bom ? '\uFEFF' : '') + text, hash)
  return count
}
