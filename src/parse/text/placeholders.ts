import type { Range } from '../../core/mapped-text.ts'

/** A place in a text that is filled in before a customer reads it: by a machine (`placeholder`) or by a person (`fill-in`). */
export interface Placeholder extends Range {
  readonly kind: 'placeholder' | 'fill-in'
  /** What stands between the delimiters. */
  readonly value: string
}

interface Form {
  readonly kind: Placeholder['kind']
  /** Sticky; its content is in the group `value`. It must not look past the next place where it could begin itself. */
  readonly pattern: RegExp
}

const form = (kind: Placeholder['kind'], pattern: RegExp): Form => ({ kind, pattern })

/** Words that begin a hint to a colleague: `[insert name]`, `<your order number>`. */
const HINT =
  '(?:insert|enter|add|your|their|the|customer|client|user|first|last|full|order|agent|company|product|name|date|time|amount|ticket|link|url|reporter|issue|domain|signature)'

const FORMS: Readonly<Record<string, readonly Form[]>> = {
  '{': [
    form('placeholder', /\{(?<value>[\w$][\w.$:-]*|\$[A-Za-z_]\w*)\}/y),
    form('placeholder', /\{!(?<value>[^{}\n]*)\}/y),
    form('fill-in', new RegExp(`\\{(?<value>${HINT}\\b[^{}\\n<>\`]{0,40})\\}`, 'iy'))
  ],
  $: [form('placeholder', /\$\{(?<value>[^{}\n]*)\}/y)],
  '#': [form('placeholder', /#\{(?<value>[^{}\n]*)\}/y)],
  '%': [
    form('placeholder', /%\{(?<value>[^{}\n]*)\}/y),
    form('placeholder', /%%(?<value>\w+)%%/y),
    form('placeholder', /%(?<value>\([A-Za-z_]\w*\)[sdf]|(?:\d+\$)?[sd@])(?![\w%])/y),
    form('placeholder', /%(?<value>(?:filltext|fillarea|fillpopup|date|clipboard|snippet)(?::[^%\n]*)?)%/y)
  ],
  '[': [
    form('placeholder', /\[\[(?<value>[^[\]\n]*[A-Za-z][^[\]\n]*)\]\](?![([:])/y),
    form('fill-in', /\[(?<value>[A-Z][A-Z0-9 _/'’.#-]{1,40})\](?![([:])/y),
    form('fill-in', new RegExp(`\\[(?<value>${HINT}\\b[^\\]\\[\\n<>\`]{0,40})\\](?![([:])`, 'iy'))
  ],
  '<': [
    form('placeholder', /<(?<value>attribute\b[^<>]*)>/y),
    form('fill-in', /<(?<value>[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)*)>/y),
    form('fill-in', new RegExp(`<(?<value>${HINT}\\b[^<>\\n="/:@]{0,40})>`, 'iy'))
  ],
  X: [form('fill-in', /(?<value>X{3,})(?!\w)/y)],
  _: [form('fill-in', /(?<value>_{3,})(?!\w)/y)]
}

const CANDIDATE = /[{[<]|[%#$]\{|%[%\w@(]|X{3,}|_{3,}/g

/** HTML's own elements that could be taken for an upper-case fill-in such as `<NAME>`. */
const ELEMENTS = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col ' +
    'colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu ' +
    'meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script ' +
    'search section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot ' +
    'th thead time title tr track tt u ul var video wbr'
  ).split(' ')
)

/**
 * Finds every placeholder and fill-in of a text, in order and without overlaps, in one pass that is linear in its length.
 * Works on raw text too: what it finds never reaches over a blank line or a backtick.
 */
export function scanPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = []
  let at = 0
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const hit = match.index < at ? undefined : matchAt(text, match.index)
    if (!hit) {
      if (match[0].length === 2) CANDIDATE.lastIndex = match.index + 1
      continue
    }
    found.push(hit)
    at = hit.end
    CANDIDATE.lastIndex = at
  }
  return found
}

function matchAt(text: string, start: number): Placeholder | undefined {
  const first = text[start] as string
  if (first === '{' && (text[start + 1] === '{' || text[start + 1] === '%')) {
    const braces = matchBraces(text, start)
    if (braces || text[start + 1] === '{') return braces
  }
  if ((first === 'X' || first === '_' || first === '%') && start > 0 && /\w/.test(text[start - 1] as string)) return undefined
  for (const { kind, pattern } of FORMS[first] ?? []) {
    pattern.lastIndex = start
    const value = pattern.exec(text)?.groups?.value
    if (value === undefined) continue
    if (
      first === '<' &&
      kind === 'fill-in' &&
      ELEMENTS.has((value.split(' ')[0] as string).toLowerCase()) &&
      !value.includes(' ')
    )
      continue
    return { start, end: pattern.lastIndex, kind, value }
  }
  return undefined
}

const BRACES_STOP = /\}\}|%\}|\{\{|\{%|`|\n[ \t]*\r?\n|-->/g

/** `{{ … }}`, `{{{ … }}}` and `{% … %}`: may wrap over lines, but stop at the next opener, so that a flood of openers stays linear. */
function matchBraces(text: string, start: number): Placeholder | undefined {
  const open = text.startsWith('{{{', start) ? '{{{' : text.slice(start, start + 2)
  const close = open === '{%' ? '%}' : '}}'
  BRACES_STOP.lastIndex = start + open.length
  for (let stop = BRACES_STOP.exec(text); stop; stop = BRACES_STOP.exec(text)) {
    // A `%}` may end a Hugo shortcode such as {{% note %}}.
    if (stop[0] === '%}' && close === '}}') {
      BRACES_STOP.lastIndex = stop.index + 1
      continue
    }
    if (stop[0] !== close) return undefined
    const tail = open === '{{{' && text[stop.index + 2] === '}' ? 3 : 2
    const value = text.slice(start + open.length, stop.index).trim()
    if (value === '') return undefined
    return { start, end: stop.index + tail, kind: 'placeholder', value }
  }
  return undefined
}
