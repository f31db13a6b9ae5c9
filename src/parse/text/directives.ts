import type { Directive } from '../../core/diagnostic.ts'
import type { Range } from '../../core/mapped-text.ts'

const DIRECTIVE = /^\s*partnerlint-(?<kind>disable-next-line|disable-line|disable|enable)(?![\w-])(?<rest>[\s\S]*)$/
const REASON = /(?:^|\s)(?:-{2,}|—)(?:\s|$)/

/** Reads what stands inside a comment as a suppression; nothing when it is an ordinary comment. */
export function readDirective(comment: string, range: Range): Directive | undefined {
  const { kind, rest } = DIRECTIVE.exec(comment)?.groups ?? {}
  if (!isKind(kind) || rest === undefined) return undefined
  const reason = REASON.exec(rest)
  const names = reason ? rest.slice(0, reason.index) : rest
  return {
    kind,
    ruleIds: names.split(/[\s,]+/).filter((name) => name !== ''),
    reason: reason ? rest.slice(reason.index + reason[0].length).trim() : '',
    range
  }
}

function isKind(kind: string | undefined): kind is Directive['kind'] {
  return kind === 'disable' || kind === 'enable' || kind === 'disable-line' || kind === 'disable-next-line'
}
