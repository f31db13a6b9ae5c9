import { createReadStream } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { FileResult } from '../../core/diagnostic.ts'
import { UserError } from '../../core/user-error.ts'
import { LineReader } from '../archive/line-reader.ts'
import type { Shard } from '../files/shard.ts'

/** What the facts of a file are worth nothing without. */
export interface FactsHeader {
  /** Version and build of the program that took them. */
  readonly version: string
  /** Names the settings that they were taken under. */
  readonly settings: string
  readonly shard?: Shard
}

/** What comparing needs of one file. */
export interface CollectedFile extends Pick<FileResult, 'path' | 'entries' | 'directives' | 'facts'> {
  /** Names the content that the facts were taken from. */
  readonly hash: string
}

/** Stands for the path of the file itself, which is another on each machine. */
const OWN_PATH = '<file>'
/** Bytes of one line: the longest string that there can be. */
const LONGEST = 500_000_000

export function headerLine(header: FactsHeader): string {
  return `${JSON.stringify({ partnerlint: 'facts', ...header })}\n`
}

/** A file's facts as a line of JSON, with its path relative to the root. */
export function factsLine(file: CollectedFile, root: string): string {
  const path = relative(root, file.path).split(sep).join('/')
  const rest = JSON.stringify({ ...file, path: OWN_PATH }, (key, value: unknown) =>
    key === 'path' && value === file.path ? OWN_PATH : value
  )
  return `{"file":${JSON.stringify(path)},${rest.slice(1)}\n`
}

/** The last line, so that a file that was cut short is not taken for the whole. */
export function footerLine(files: number): string {
  return `${JSON.stringify({ files })}\n`
}

/** What a file with facts holds. */
export interface FactsFile {
  readonly header: FactsHeader
  readonly files: readonly CollectedFile[]
}

/**
 * Reads facts that were written elsewhere.
 * @param root the folder that their paths are relative to.
 * @throws UserError when there is no such file, and when not all of it is there.
 */
export async function readFactsFile(path: string, root: string): Promise<FactsFile> {
  const lines = await linesOf(path)
  const header = parsed(lines[0], root)
  const footer = parsed(lines.at(-1), root)
  if (header?.partnerlint !== 'facts' || header.version === undefined || header.settings === undefined) {
    throw new UserError('This file holds no facts', { path, hint: 'Name what “partnerlint collect” has written.' })
  }
  const files = lines.slice(1, -1).map((line) => parsed(line, root) as CollectedFile | undefined)
  if (footer?.files !== files.length || files.includes(undefined)) {
    throw new UserError('This file was cut short', { path, hint: 'Run “partnerlint collect” for it again.' })
  }
  const { version, settings, shard } = header
  return { header: { version, settings, ...(shard && { shard }) }, files: files as readonly CollectedFile[] }
}

async function linesOf(path: string): Promise<readonly string[]> {
  const reader = new LineReader(LONGEST)
  const lines: string[] = []
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      for (const line of reader.read(chunk)) lines.push('text' in line ? line.text : '')
    }
  } catch (cause) {
    throw new UserError('This file cannot be read', { path, hint: 'Check its name and its permissions.', cause })
  }
  for (const line of reader.end()) lines.push('text' in line ? line.text : '')
  return lines
}

type AnyLine = Partial<FactsHeader> & { readonly partnerlint?: unknown; readonly files?: unknown; readonly file?: unknown }

function parsed(line: string | undefined, root: string): AnyLine | undefined {
  try {
    const raw: AnyLine = JSON.parse(line ?? '')
    if (typeof raw.file !== 'string') return raw
    const path = resolve(root, raw.file)
    return JSON.parse(line ?? '', (key, value: unknown) => (key === 'path' && value === OWN_PATH ? path : value))
  } catch {
    return undefined
  }
}
