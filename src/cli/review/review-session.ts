import { dirname } from 'node:path'
import { UserError, UserErrors } from '../../core/user-error.ts'
import { baselineFiles } from '../../lint/baseline/baseline-files.ts'
import { keptFolder } from '../../lint/cache/open-cache.ts'
import { openBytes, readBytes } from '../../lint/files/open-file.ts'
import { editableWords } from '../../lint/fix/rewrite-words.ts'
import { type LintOptions, type LintRun, runLint, workspaceOptions } from '../../lint/lint.ts'
import { lintPath } from '../../lint/lint-path.ts'
import { overrideFor, suppressionPlace } from '../../lint/suppress/suppress-finding.ts'
import { counted } from '../../report/text/problem-count.ts'
import { type TerminalStyle, terminalStyle } from '../../report/text/terminal-style.ts'
import { terminalText } from '../../report/text/terminal-text.ts'
import { openBaseline } from '../baseline.ts'
import type { Terminal } from '../terminal.ts'
import type { Conversation } from './conversation.ts'
import type { ReviewContext } from './review-context.ts'
import { findingsOf } from './review-item.ts'
import { type Reviewed, reviewItems } from './review-items.ts'
import { readSkipped, writeSkipped } from './skipped-findings.ts'
import { writeDecisions } from './write-decisions.ts'

/** What is reviewed, and where it is shown. */
export interface SessionOptions {
  readonly lint: LintOptions
  readonly cwd: string
  readonly terminal: Terminal
}

/**
 * Goes through the findings of a run with a person, and writes what they decided when they say so. After a write it lints again, and
 * goes on with what is left.
 */
export async function reviewSession(talk: Conversation, { lint, cwd, terminal }: SessionOptions): Promise<void> {
  const style = terminalStyle(terminal)
  const passed = new Set<string>()
  for (let isFirst = true; ; isFirst = false) {
    const run = await linted(lint)
    const kept = keptFolder(run.prepared)
    const folder = 'folder' in kept ? kept.folder : undefined
    const before = folder === undefined ? new Set<string>() : readSkipped(folder)
    const files = baselineFiles(run.prepared.config.root)
    const items = findingsOf(run.result, files, before).filter(({ name }) => !passed.has(name))
    if (isFirst) talk.say(greeting(items.length, items.filter(({ wasSkipped }) => wasSkipped).length))
    if (items.length === 0) return
    const reviewed = await reviewItems(items, talk, contextOf(run, lint, cwd, style))
    for (const { name } of reviewed.skipped) passed.add(name)
    if (folder !== undefined) keepSkipped(folder, before, reviewed)
    const isWritten = await settle(reviewed, run, talk)
    if (reviewed.ended !== 'write' || !isWritten) return
  }
}

async function linted(options: LintOptions): Promise<LintRun> {
  return runLint({
    ...options,
    baseline: async ({ config, repository }) => {
      const { path, known } = openBaseline({ suppressRule: [] }, config.root, repository ?? config.root)
      return { folder: dirname(path), known }
    }
  })
}

function greeting(count: number, skipped: number): string {
  if (count === 0) return 'Nothing is left to review.'
  const last =
    skipped === 0 ? '' : ` ${counted(skipped, 'problem')} that you skipped last time ${skipped === 1 ? 'comes' : 'come'} last.`
  return `${counted(count, 'problem')} to review.${last} Nothing is written until you say so; ? lists the keys.`
}

/** What was decided is out of the list, and what was skipped now is in it. */
function keepSkipped(folder: string, before: ReadonlySet<string>, { decisions, skipped }: Reviewed): void {
  const names = new Set(before)
  for (const { name } of decisions.keys()) names.delete(name)
  for (const { name } of skipped) names.add(name)
  try {
    writeSkipped(folder, names)
  } catch (error) {
    // It would only be convenient.
    if (!(error instanceof UserError)) throw error
  }
}

/** Writes what was decided, after asking unless `w` has said so. False where nothing could be written. */
async function settle({ decisions, ended }: Reviewed, run: LintRun, talk: Conversation): Promise<boolean> {
  if (decisions.size === 0) {
    talk.say('Nothing was changed.')
    return ended === 'write'
  }
  const changes = counted(decisions.size, 'change')
  const isWanted = ended === 'write' || /^y(?:es)?$/i.test((await talk.ask(`Write ${changes}? (y/n) `))?.trim() ?? '')
  if (!isWanted) {
    talk.say('Nothing was written.')
    return false
  }
  const { count, files, errors } = await writeDecisions(decisions, run)
  talk.say(`Wrote ${counted(count, 'change')} in ${counted(files, 'file')}.`)
  if (count < decisions.size && errors.length === 0) {
    talk.say('Some overlap with others; they are left for the next review.')
  }
  if (errors.length > 0) throw new UserErrors(errors)
  return true
}

function contextOf(run: LintRun, lint: LintOptions, cwd: string, style: TerminalStyle): ReviewContext {
  const { prepared } = run
  const options = workspaceOptions(lint, prepared, cwd)
  const textOf = (path: string) => {
    const content = readBytes(path)
    const opened = 'bytes' in content ? openBytes(content.bytes) : content
    return 'problem' in opened ? undefined : opened.text
  }
  return {
    cwd,
    style,
    async editable(path, range) {
      const text = textOf(path)
      return text === undefined ? undefined : editableWords({ path, text }, range, options.configOf(path))
    },
    async commentPlace({ diagnostic }) {
      const { path } = diagnostic
      const text = textOf(path)
      if (text === undefined) return undefined
      const task = { reports: true, collects: false }
      const lintText = (next: string) =>
        lintPath(path, task, { ...options, contents: new Map([[path, Buffer.from(next)]]) }, new Map())
      return suppressionPlace(text, diagnostic, lintText)
    },
    override: ({ diagnostic }) => terminalText(overrideFor(diagnostic, prepared.config.root))
  }
}
