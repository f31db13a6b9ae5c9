import type { Audience } from '../../core/document.ts'
import { compileGlobs, type GlobListMatcher } from '../globs/glob-list.ts'

interface AudienceDefaults {
  /** Names of folders, at any depth, whatever their case; all that lies in one belongs to the audience. */
  readonly folders: readonly string[]
  /** Globs for files that lie elsewhere. */
  readonly files: readonly string[]
  /** Which of the two may as well mean something else, so that more has to say it. */
  readonly hints: readonly string[]
}

const DATA = '{json,jsonl,ndjson,yaml,yml,csv,tsv,xml}'

/** Who reads what, where no config says it. Audiences are tried in the order of this table; what fits none is docs. */
export const DEFAULT_AUDIENCES: Readonly<Record<Audience, AudienceDefaults>> = {
  internal: {
    folders: [
      'internal',
      'internal-docs',
      'docs-internal',
      'runbook',
      'runbooks',
      'handbook',
      'playbook',
      'playbooks',
      'sop',
      'sops',
      'postmortems',
      'private',
      'team-notes'
    ],
    files: ['**/*.internal.*', '**/*-internal.*', '**/runbook*.*', '**/*-runbook.*'],
    // Kinds of documents: a public site may hold them too, or all that lies around may be for colleagues.
    hints: ['runbook', 'runbooks', 'handbook', 'playbook', 'playbooks', '**/runbook*.*', '**/*-runbook.*']
  },
  macro: {
    folders: [
      'macro',
      'macros',
      'canned',
      'canned-responses',
      'canned_responses',
      'canned-replies',
      'replies',
      'saved-replies',
      'saved_replies',
      'quick-replies',
      'quick_replies',
      'responses',
      'templates',
      'email-templates',
      'email_templates',
      'reply-templates',
      'snippets',
      'quick-text',
      'quicktext'
    ],
    files: [
      '**/*.macro.*',
      '**/{macro,macros,macro-*,macros-*,*-macro,*-macros,*_macro,*_macros}.*',
      `**/*macro*.${DATA}`,
      `**/*canned*.${DATA}`,
      `**/*{saved,quick}?repl*.${DATA}`
    ],
    // Programs, websites and teams have templates of many kinds.
    hints: ['responses', 'templates', 'snippets']
  },
  docs: {
    folders: [
      'docs',
      'doc',
      'documentation',
      'help',
      'help-center',
      'help-centre',
      'helpcenter',
      'kb',
      'knowledge-base',
      'knowledgebase',
      'faq',
      'faqs',
      'articles',
      'guides'
    ],
    files: [],
    hints: []
  }
}

/** The globs of an audience where the config lists none, as documentation and `init` show them. */
export function defaultGlobs(audience: Audience): readonly string[] {
  const { folders, files } = DEFAULT_AUDIENCES[audience]
  return [...folders.map((folder) => `**/${folder}/**`), ...files]
}

/** Every glob of `files` above holds one of these words: a name without any need not be tried, nor the globs compiled. */
const FILE_WORDS = /internal|runbook|macro|canned|repl/

/** Whether a glob of the defaults, or the name of a folder, may as well mean something else. */
export function isHint(audience: Audience, glob: string): boolean {
  return DEFAULT_AUDIENCES[audience].hints.some((hint) => glob === hint || glob === `**/${hint}/**`)
}

/**
 * Compiles the defaults of an audience. Folder names are looked up, so that a long table costs no more than a short one; one that
 * is clear goes before one that is not.
 */
export function compileDefaults(audience: Audience): GlobListMatcher {
  const { folders, files, hints } = DEFAULT_AUDIENCES[audience]
  const names = new Set(folders)
  const unclear = new Set(hints)
  let matchesFile: GlobListMatcher | undefined
  return (path) => {
    const lower = path.map((name) => name.toLowerCase())
    const found = lower.filter((name, index) => index < lower.length - 1 && names.has(name))
    const folder = found.find((name) => !unclear.has(name)) ?? found[0]
    if (folder !== undefined) return `**/${folder}/**`
    if (!FILE_WORDS.test(lower.at(-1) ?? '')) return undefined
    matchesFile ??= compileGlobs(files)
    return matchesFile(lower)
  }
}
