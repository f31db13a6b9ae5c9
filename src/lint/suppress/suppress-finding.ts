import { relative, sep } from 'node:path'
import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'
import { fingerprintOf } from '../../core/fingerprint.ts'
import type { Fix } from '../../core/fix.ts'
import { shiftPlaces } from '../places/shift-places.ts'
import { suppress } from './suppress.ts'
import { type CommentPlace, commentFix, commentPlaces } from './suppression-comment.ts'

/** Lints a text that could stand in place of the file's. */
export type LintText = (text: string) => Promise<Pick<FileResult, 'diagnostics' | 'directives'> | undefined>

/**
 * Finds a place where a comment turns a finding off and changes nothing else that is found. Undefined where there is none, as in
 * JSON and tables.
 */
export async function suppressionPlace(text: string, diagnostic: Diagnostic, lint: LintText): Promise<CommentPlace | undefined> {
  const places = commentPlaces(text, diagnostic)
  if (places.length === 0) return undefined
  const before = countedNames((await lint(text))?.diagnostics)
  for (const place of places) {
    const next = applied(text, commentFix(place, 'a reason'))
    const linted = await lint(next)
    const [moved] = shiftPlaces([diagnostic], text, next)
    if (!linted || !moved || countedNames(linted.diagnostics) !== before) continue
    if (suppress([moved], linted.directives).diagnostics.length === 0) return place
  }
  return undefined
}

/** The entry of `overrides` in a config that turns a finding's rule off where no comment can: for its file, or the entry in it. */
export function overrideFor({ path, entry, ruleId }: Diagnostic, root: string): string {
  const file = relative(root, path).split(sep).join('/')
  const entries = entry ? { entries: [literalGlob(entry.title || entry.id)] } : {}
  return JSON.stringify({ files: [literalGlob(file)], ...entries, rules: { [ruleId]: 'off' } })
}

/** A glob that fits a text alone, whatever it holds. */
function literalGlob(text: string): string {
  return text.replace(/[*?[\]{}(),!+@\\]/g, '\\$&')
}

function applied(text: string, { range, text: words }: Fix): string {
  return text.slice(0, range.start) + words + text.slice(range.end)
}

function countedNames(diagnostics: readonly Diagnostic[] = []): string {
  return diagnostics
    .map((diagnostic) => fingerprintOf(diagnostic).words)
    .sort()
    .join(' ')
}
