import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesOrMistakes } from '../scripts/builtin-rules.ts'
import type { Audience } from '../src/core/document.ts'

const MARKED = /«([^«»]+)»/g
const PLAIN = /^[\w’' -]+$/

/**
 * Writes a style with a rule for each of ours, and its config. Its phrases are those of ours that are plain words, and the
 * words that our examples mark: what somebody who writes a style would list. Most of ours are patterns, and stand for far more; Vale
 * takes minutes for those as regular expressions, so it is given less to do than we have.
 */
export function writeValeStyle(folder: string, audience: Audience): { readonly config: string; readonly phrases: number } {
  const styles = join(folder, 'styles/Partnerlint')
  rmSync(styles, { recursive: true, force: true })
  mkdirSync(styles, { recursive: true })
  let phrases = 0
  for (const { meta, groups } of rulesOrMistakes().rules) {
    if (groups.length === 0 || !meta.audiences.includes(audience)) continue
    const marked = meta.examples.invalid.flatMap(({ text }) => Array.from(text.matchAll(MARKED), ([, words = '']) => words))
    const own = groups.filter((group) => group.audiences.includes(audience)).flatMap(({ match }) => match)
    const tokens = [...new Set([...marked, ...own].filter((words) => PLAIN.test(words)))]
    phrases += tokens.length
    const lines = tokens.map((token) => `  - '${token.replaceAll("'", "''")}'`)
    const head = ['extends: existence', 'message: "Avoid \'%s\'."', 'level: warning', 'ignorecase: true', 'tokens:']
    writeFileSync(join(styles, `${meta.id}.yml`), `${[...head, ...lines].join('\n')}\n`)
  }
  const config = join(folder, 'vale.ini')
  writeFileSync(config, 'StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.{md,txt}]\nBasedOnStyles = Partnerlint\n')
  return { config, phrases }
}
