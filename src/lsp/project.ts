import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isOutside } from '../config/data/boundary.ts'
import { BASELINE_NAME, parseBaseline } from '../lint/baseline/baseline-file.ts'
import { createLinter } from '../lint/find/linter.ts'
import { type Baseline, workspaceOptions } from '../lint/lint.ts'
import { type Prepared, type PrepareOptions, prepare } from '../lint/prepare/prepare.ts'
import { preparedLinter } from '../lint/prepare/prepare-linter.ts'
import type { WorkspaceOptions } from '../lint/workspace-options.ts'

/** What a server is told of the config on its command line; the folder comes from the editor. */
export type ConfigChoice = Omit<PrepareOptions, 'cwd'>

/** A folder with its config and rules, ready to lint as the command line would there. */
export interface Project {
  readonly folder: string
  readonly prepared: Prepared
  readonly options: WorkspaceOptions
  readonly baseline: Baseline
  /** Whether documents are compared with those of the folder, which no loose file's are. */
  readonly isWorkspace: boolean
}

/**
 * Loads the config and the rules that hold in a folder.
 * @throws UserError or UserErrors with every mistake in them.
 */
export async function openProject(folder: string, choice: ConfigChoice, isWorkspace: boolean): Promise<Project> {
  const prepared = await prepare({ ...choice, cwd: folder })
  const options = workspaceOptions({ cwd: folder, workspace: isWorkspace, warnIgnored: false }, prepared, folder)
  const comparing = isWorkspace || prepared.config.drift.facts !== undefined
  const linter = await preparedLinter(createLinter(prepared.ruleset, { remembers: true }), { comparing, measures: false })
  // Who opens a loose file names it, as on the command line.
  const named = isWorkspace ? {} : { isNamed: () => true }
  return { folder, prepared, options: { ...options, ...named, linter }, baseline: knownIn(prepared), isWorkspace }
}

/** What the list of known findings beside the config says, as a run without options reads it. */
function knownIn({ config, repository }: Prepared): Baseline {
  const path = join(config.root, BASELINE_NAME)
  const isOurs = existsSync(path) && !isOutside(path, repository ?? config.root)
  return { folder: dirname(path), known: isOurs ? parseBaseline(readFileSync(path, 'utf8'), path) : [] }
}
