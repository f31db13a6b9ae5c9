import type { Audience, FieldNames } from '../core/document.ts'
import { compileDefaults, DEFAULT_AUDIENCES, isHint } from './audiences/default-audiences.ts'
import { compileGlob } from './globs/glob.ts'

/** What `init` found in a folder. */
export interface FoundContent {
  /** Globs that fit some of its files, by who reads them. */
  readonly audiences: Readonly<Record<Audience, readonly string[]>>
  /** Files of known systems, by what they are; paths are relative to the folder. */
  readonly known?: ReadonlyMap<string, readonly string[]>
  /** Data of another shape, and the keys that seem to hold texts in it. */
  readonly unknown?: readonly { readonly path: string; readonly fields: FieldNames }[]
  /** Path of the JSON schema, relative to the folder, where the package is installed in it. */
  readonly schema?: string
}

/** More folders of one name than this are written as one glob. */
const MAX_FOLDERS = 3

const ORDER: readonly Audience[] = ['internal', 'macro', 'docs']

const WHO: Readonly<Record<Audience, string>> = {
  internal: 'only colleagues read it',
  macro: 'goes to one customer',
  docs: 'public documentation; also what everything else is'
}

/** The globs that tell the audiences of a folder's files apart. Paths are relative to the folder, with slashes. */
export function findAudiences(paths: Iterable<string>): FoundContent['audiences'] {
  const found: Record<Audience, Map<string, Set<string>>> = { internal: new Map(), macro: new Map(), docs: new Map() }
  const finders = ORDER.map((audience) => ({ audience, matches: compileDefaults(audience) }))
  for (const path of paths) {
    const parts = path.split('/')
    const match = finders.map(({ audience, matches }) => ({ audience, glob: matches(parts) })).find(({ glob }) => glob)
    if (match?.glob === undefined) continue
    const globs = found[match.audience].get(match.glob) ?? new Set()
    found[match.audience].set(match.glob, globs.add(folderGlob(match.audience, parts) ?? fileGlob(match.glob, parts)))
  }
  const listed = (audience: Audience) =>
    [...found[audience]].flatMap(([glob, folders]) => (folders.size > MAX_FOLDERS ? [glob] : [...folders])).sort()
  return { internal: listed('internal'), macro: listed('macro'), docs: listed('docs') }
}

/** The glob of the folder that makes a path belong to an audience; none for a file that its own name tells. */
function folderGlob(audience: Audience, parts: readonly string[]): string | undefined {
  const folders = parts.slice(0, -1)
  const index = folders.findIndex((name) => DEFAULT_AUDIENCES[audience].folders.includes(name.toLowerCase()))
  return index < 0 ? undefined : [...folders.slice(0, index + 1).map(escapeGlob), '**'].join('/')
}

/** The default that a file fits; where it fits only in another case, the file itself, since a config's globs heed case. */
function fileGlob(glob: string, parts: readonly string[]): string {
  return compileGlob(glob)(parts) ? glob : parts.map(escapeGlob).join('/')
}

function escapeGlob(name: string): string {
  return name.replaceAll(/[*?[\]{}(),!+@\\]/g, '\\$&')
}

/** The text of a first `.partnerlintrc.json`, with a comment for each thing that a team will want to change. */
export function initialConfig({ audiences, schema, known = new Map(), unknown = [] }: FoundContent): string {
  const lines = [
    ...(schema === undefined
      ? []
      : ['  // Lets your editor complete and check this file.', `  "$schema": ${JSON.stringify(schema)},`, '']),
    '  // The rules that nearly every team wants; “partnerlint rules” lists them, “partnerlint:strict” turns on all of them.',
    '  "extends": "partnerlint:recommended",',
    '',
    ...audienceLines(audiences),
    ...knownLines(known),
    ...overrideLines(unknown),
    '  // Change what a rule does: "off", "info", "warn" or "error". Only errors make a check fail.',
    '  "rules": {',
    '    // "blame-language": "error",',
    '    // "vague-progress": ["warn", { "allow": ["we’ll keep you posted"] }]',
    '  },',
    '',
    '  // Facts that every text should state alike, such as prices and limits, can be declared once; docs/drift.md says how.',
    '  "drift": {',
    '    // "facts": "facts.yml"',
    '  },',
    '',
    '  // Files that are not looked at.',
    '  "ignore": [',
    '    // "archive/**"',
    '  ]'
  ]
  return `{\n${lines.join('\n')}\n}\n`
}

function audienceLines(audiences: FoundContent['audiences']): readonly string[] {
  const known = ORDER.filter((audience) => audiences[audience].length > 0)
  if (known.length === 0) {
    return [
      '  // Who reads what. Nothing here tells macros or internal notes by its name, so all of it is read as public documentation.',
      '  "audiences": {',
      '    // "internal": ["runbooks/**"],',
      '    // "macro": ["macros/**"]',
      '  },',
      ''
    ]
  }
  const lists = known.map((audience, index) => {
    const globs = audiences[audience].map((glob) => JSON.stringify(glob)).join(', ')
    return `    ${JSON.stringify(audience)}: [${globs}]${index < known.length - 1 ? ',' : ''} // ${WHO[audience]}`
  })
  const unclear = audiences.macro.filter((glob) => isHint('macro', glob.split('/').at(-2)?.toLowerCase() ?? ''))
  const doubt = `  // Look whether all in ${unclear.join(', ')} goes to customers: templates of programs, websites and teams do not belong here.`
  return [
    '  // Who reads what: the rules for a reply to one customer differ from those for documentation.',
    ...(unclear.length > 0 ? [doubt] : []),
    '  "audiences": {',
    ...lists,
    '  },',
    ''
  ]
}

/** More files of a kind than this are counted. */
const MOST_NAMED = 3

function knownLines(known: NonNullable<FoundContent['known']>): readonly string[] {
  if (known.size === 0) return []
  const lines = Array.from(known, ([name, paths]) => {
    const rest = paths.length - MOST_NAMED
    const named = paths.slice(0, MOST_NAMED).map((path) => path.replace(/[\u0000-\u001f\u2028\u2029]/g, '?'))
    return `  // - ${name}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  })
  return ['  // Recognised, and read as they are:', ...lines, '']
}

function overrideLines(unknown: NonNullable<FoundContent['unknown']>): readonly string[] {
  if (unknown.length === 0) return []
  const overrides = unknown.map(({ path, fields }, index) => {
    const files = JSON.stringify([path.split('/').map(escapeGlob).join('/')])
    const comma = index < unknown.length - 1 ? ',' : ''
    return `    { "files": ${files}, "fields": ${JSON.stringify(fields)}, "audience": "macro" }${comma}`
  })
  return [
    '  // Data whose texts stand at keys of your own. Look whether these are the right ones.',
    '  "overrides": [',
    ...overrides,
    '  ],',
    ''
  ]
}
