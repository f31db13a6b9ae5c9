import type { Related, WorkspaceFinding } from '../core/diagnostic.ts'
import { OPAQUE } from '../core/document.ts'
import { type DriftSettings, defineWorkspaceRule, type WorkspaceCheck } from '../core/rule.ts'
import { type Difference, DOUBTFUL_ODDS, LIKELY_ODDS, type Side, SURE_ODDS } from './statements/difference.ts'
import { relativePath } from './statements/relative-path.ts'
import type { Statement } from './statements/statement.ts'
import { statements } from './statements/statements.ts'

const LONGEST_QUOTE = 160
const LONGEST_WORDS = 90

function short(text: string, longest: number): string {
  const clean = text.replaceAll(OPAQUE, '…').replace(/\s+/g, ' ').trim()
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`
}

/** A statement's text with its code and addresses in place of their marks. */
function readable({ text, locators }: Statement): string {
  let shown = ''
  let last = 0
  for (const { kind, value, range } of locators) {
    if ((kind !== 'code' && kind !== 'url') || text.slice(range.start, range.end) !== OPAQUE) continue
    shown += text.slice(last, range.start) + value
    last = range.end
  }
  return shown + text.slice(last)
}

function quoteOf({ statement }: Side): string {
  const { row, column, text } = statement
  const heads = [row, column].filter((head) => head !== undefined && head !== text).join(', ')
  return short(heads ? `${heads}: ${readable(statement)}` : readable(statement), LONGEST_QUOTE)
}

function wordsOf({ raw, statement }: Side): string {
  return short(raw === statement.text ? readable(statement) : raw, LONGEST_WORDS)
}

/** Words a difference as a finding at the side that is to be mended: the one that is not declared the source. */
export function differenceFinding({ internal, docs, odds }: Difference, drift: DriftSettings): WorkspaceFinding {
  const isMacro = internal.statement.audience === 'macro'
  const [here, there] = drift.source === 'internal' && !isMacro ? [docs, internal] : [internal, docs]
  const related: Related = { ...there.at, message: `Stated there: “${quoteOf(there)}”` }
  return {
    messageId: odds >= SURE_ODDS ? 'differs' : odds >= LIKELY_ODDS ? 'likely' : 'doubtful',
    at: here.at,
    actual: wordsOf(here),
    excerpt: short(readable(here.statement), LONGEST_QUOTE),
    data: {
      other: wordsOf(there),
      file: relativePath(drift.root, there.statement.path),
      line: String(there.at.line)
    },
    related: [related],
    ...(here.statement.entry ? { entry: here.statement.entry } : {})
  }
}

function placeKey({ internal, docs }: Difference): string {
  const key = ({ at }: Side): string => `${at.path}:${at.range.start}:${at.range.end}`
  return `${key(internal)} ${key(docs)}`
}

/** Declares a rule that reports the differences it finds, each once: the sure and the likely ones, and with its option the doubtful. */
export function defineDriftRule(
  find: (facts: readonly Statement[], drift: DriftSettings) => Iterable<Difference>
): WorkspaceCheck<Statement> {
  return defineWorkspaceRule({
    extractor: statements,
    needsInside: true,
    isByFile: true,
    *compare(facts, { drift, options }) {
      const least = options.doubtful === true ? DOUBTFUL_ODDS : LIKELY_ODDS
      const seen = new Set<string>()
      for (const difference of find(facts, drift)) {
        if (difference.odds < least || seen.has(placeKey(difference))) continue
        seen.add(placeKey(difference))
        yield differenceFinding(difference, drift)
      }
    }
  })
}
