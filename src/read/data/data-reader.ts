import type { Directive, Notice } from '../../core/diagnostic.ts'
import type { FieldNames, SourceFile } from '../../core/document.ts'
import type { Container, ContainerKind, ParseContainer } from '../container/container.ts'
import { genericLibrary, mayBeLibrary, WORDS } from '../profiles/generic.ts'
import type { DataSource, Profile, TextEntry } from '../profiles/profile.ts'
import { PROFILES } from '../profiles/profiles.ts'
import { hasProse } from '../profiles/reply-evidence.ts'
import { suggestFields } from '../profiles/suggest-fields.ts'
import { isSurelyMacro, type Problem, type Reader, type ReadResult, type ReadSettings } from '../read-result.ts'
import { dataDirectives } from './data-directives.ts'
import { dataFields } from './data-fields.ts'
import { dataKind, isOfTool } from './data-kind.ts'
import { dataSource } from './data-source.ts'
import { loadParser } from './load-parser.ts'

/** How much of a file is looked at to see whether it is worth parsing: the first entries show what the others are. */
const HEAD = 1 << 16

/** Loads what reads a data file, with its parser where its raw text looks as if it held texts for a reader. */
export async function loadDataReader(file: SourceFile, kind: ContainerKind, settings: ReadSettings): Promise<Reader> {
  const path = plainPath(file.path)
  const passOver: Reader = () => nothing(settings, { isPassedOver: true })
  if (isOfTool(path) && !settings.areFieldsExact) return passOver
  const head = file.text.slice(0, HEAD)
  const profiles = settings.areFieldsExact ? [] : PROFILES.filter((profile) => mayRead(profile, kind, path, head))
  if (profiles.length === 0 && !mayBeLibrary(kind, head, settings)) return passOver
  const parse = await loadParser(kind)
  const parseJson = kind === 'csv' || kind === 'tsv' ? await loadParser('json') : parse
  return (current, currentSettings) => readData(current, currentSettings, { parse, parseJson, profiles })
}

/** The keys that seem to hold texts in a data file that is not read; undefined where none do. */
export async function suggestedFields(file: SourceFile, settings: ReadSettings): Promise<FieldNames | undefined> {
  const kind = dataKind(file.path)
  const path = plainPath(file.path)
  if (kind === undefined || kind === 'xml' || kind === 'po' || isOfTool(path) || !WORDS.test(file.text.slice(0, HEAD)))
    return undefined
  const parse = await loadParser(kind)
  return suggestFields(dataSource(path, parse(file.text), parse, settings))
}

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase()
}

function mayRead(
  { containers, path: ofPath, tells, mayRead: says }: Profile,
  kind: ContainerKind,
  path: string,
  head: string
): boolean {
  if (!containers.includes(kind) || (ofPath && !ofPath.test(path))) return false
  if (says) return says(path, head)
  return tells?.every((tell) => tell.test(head)) ?? true
}

/** What a data file is read with. */
interface Tools {
  readonly parse: ParseContainer
  readonly parseJson: ParseContainer
  /** Those that the raw text and the path speak for. */
  readonly profiles: readonly Profile[]
}

function readData(file: SourceFile, settings: ReadSettings, { parse, parseJson, profiles }: Tools): ReadResult {
  const container = parse(file.text)
  const source = dataSource(plainPath(file.path), container, parseJson, settings)
  const known = firstMatch(profiles, source)
  if (known) {
    const fields = dataFields(known.entries, settings)
    const notices = hasProse(known.entries)
      ? []
      : [notice(file, `No text for a reader was found in this file, although it looks like ${known.profile.name}.`)]
    return nothing(settings, {
      format: known.profile.id,
      fields,
      notices,
      problems: problemsOf(container),
      directives: dataDirectives(container)
    })
  }
  const isExpected = settings.isNamed === true || settings.areFieldsExact === true || isSurelyMacro(settings)
  if (!isExpected) return nothing(settings, { isPassedOver: true })
  const problems = problemsOf(container)
  return nothing(settings, { problems, notices: problems.length > 0 ? [] : [notice(file, UNKNOWN)] })
}

const UNKNOWN = 'Nothing in this data looks like a text for a reader; “fields” in the config can name the keys that hold them.'

function firstMatch(
  profiles: readonly Profile[],
  source: DataSource
): { readonly profile: Profile; readonly entries: readonly TextEntry[] } | undefined {
  for (const profile of [...profiles, genericLibrary]) {
    const entries = profile.read(source)
    if (entries) return { profile, entries }
  }
  return undefined
}

function problemsOf({ mistakes }: Container): readonly Problem[] {
  return mistakes.map(({ range, message }) => ({ range, message }))
}

function notice({ path }: SourceFile, message: string): Notice {
  return { path, line: 1, message }
}

/** A result with what is known; all else is empty. */
function nothing(
  { audience }: ReadSettings,
  known: Partial<ReadResult> & { readonly directives?: readonly Directive[] }
): ReadResult {
  return { fields: [], audience, problems: [], notices: [], ...known }
}
