import type { FileResult } from '../core/diagnostic.ts'
import type { LintResult } from '../core/lint-result.ts'
import { UserError } from '../core/user-error.ts'
import { compareDocuments } from './compare/compare-documents.ts'
import type { FactsFile, FactsHeader } from './compare/facts-file.ts'
import { reportedFile, toResult } from './lint-workspace.ts'
import { preparedLinter } from './prepare/prepare-linter.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** A file with facts, and where it lies. */
export interface NamedFacts extends FactsFile {
  readonly path: string
}

/**
 * Compares documents by facts that were taken elsewhere: finds what a single run over all of them finds by comparing.
 * @throws UserError when the facts do not fit together.
 */
export async function compareFacts(
  parts: readonly NamedFacts[],
  expected: FactsHeader,
  given: WorkspaceOptions
): Promise<LintResult> {
  for (const part of parts) checkHeader(part, expected)
  checkShards(parts)
  const files = mergedFiles(parts)
  const options = { ...given, linter: await preparedLinter(given.linter, { comparing: true, measures: false }) }
  // A run over one file compares nothing either.
  const differences = files.length > 1 || given.drift.facts !== undefined ? compareDocuments(files, options) : new Map()
  const reported = files.map((file) => reportedFile(file, differences.get(file.path) ?? [], options))
  const discovered = { paths: [], named: new Set<string>(), skipped: new Map(), remarks: [], onlyFiles: false }
  return toResult(reported, files, discovered, options)
}

function checkHeader({ header, path }: NamedFacts, expected: FactsHeader): void {
  const hint = 'Run “partnerlint collect” again, with the same version and config as here.'
  if (header.version !== expected.version)
    throw new UserError('These facts were taken by another version of partnerlint', { path, hint })
  if (header.settings !== expected.settings)
    throw new UserError('These facts were taken under another config or other rules', { path, hint })
}

/** Where facts are those of shards, all of them must be there, once. */
function checkShards(parts: readonly NamedFacts[]): void {
  const seen = new Map<number, string>()
  const count = parts.find(({ header }) => header.shard)?.header.shard?.count
  if (count === undefined) return
  for (const { header, path } of parts) {
    if (header.shard?.count !== count) {
      throw new UserError('These facts are not of the same run as the others', {
        path,
        hint: `Name ${count} files, one of each shard.`
      })
    }
    const { index } = header.shard
    if (seen.has(index)) {
      throw new UserError(`The facts of shard ${index} are there twice`, {
        path,
        hint: `Leave out this file or ${seen.get(index)}.`
      })
    }
    seen.set(index, path)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index))
  if (missing.length === 0) return
  throw new UserError(`The facts of shard ${missing.join(', ')} of ${count} are missing`, {
    hint: 'Name the files of all shards.'
  })
}

/** All files in the order that a single run has. */
function mergedFiles(parts: readonly NamedFacts[]): readonly FileResult[] {
  const files = new Map<string, FileResult>()
  for (const { path: place, files: own } of parts) {
    for (const { path, entries, directives, facts } of own) {
      if (files.has(path)) {
        throw new UserError(`The facts of ${path} are there twice`, { path: place, hint: 'Collect each file once.' })
      }
      files.set(path, { path, entries, directives, facts, diagnostics: [], notices: [] })
    }
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
