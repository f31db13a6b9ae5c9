import type { Token } from '../text/tokens.ts'
import type { Reading } from './moments.ts'
import { unitAt } from './read-measure.ts'

function version(form: string, next: number): Reading {
  return { quantity: { dimension: 'version', low: 0, high: 0, form: form.replace(/^v/i, '').toLowerCase() }, next }
}

/** “v1.2.3”, “1.4.0-rc.1”, “PHP 8.1”, “version 5”, “1.0.x”; an address of four numbers is none. */
export function readVersion(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at]
  const marked = token?.text === 'v' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued
  const number = tokens[marked ? at + 1 : at]
  if (number?.kind !== 'number' || number.text.includes(',')) return undefined
  const dots = number.text.split('.').length - 1
  const before = tokens[at - 1]
  const named =
    before?.kind === 'word' &&
    !number.glued &&
    (/^(?:version|release|versions|python|node|php|ruby|java)$/.test(before.text) ||
      (dots === 1 && /^[A-Z][A-Za-z]*[a-zA-Z]$/.test(before.raw) && before.start > 0))
  if (!marked && dots < 2 && !named) return undefined
  if (!marked && dots === 3 && number.text.split('.').every((part) => Number(part) < 256)) return undefined
  let next = (marked ? at + 1 : at) + 1
  if (!marked && dots < 2 && (unitAt(tokens, next, true) || /^[%°]$/.test(tokens[next]?.text ?? ''))) return undefined
  let form = number.text
  while (tokens[next]?.glued && next < at + 8) {
    const tail = tokens[next]
    const more = tokens[next + 1]?.glued && tokens[next + 1]?.kind !== 'sign'
    if (!tail || (tail.kind === 'sign' && !(/^[-.+]$/.test(tail.text) && more))) break
    form += tail.text
    next++
  }
  return version(form, next)
}
