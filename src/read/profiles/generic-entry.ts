import type { Audience } from '../../core/document.ts'
import { countOf, type DataNode, flagOf, members, nameOf, textOf } from '../container/data-node.ts'
import { firstOf, forColleagues, headingFor, textAt } from './entry-texts.ts'
import type { EntryText, TextEntry } from './profile.ts'
import { type FieldRole, namesOf, plainName } from './usual-names.ts'

/** An object whose keys have been sorted out by their names. */
class NamedFields {
  readonly node: DataNode
  readonly #byName = new Map<string, DataNode>()

  constructor(node: DataNode) {
    this.node = node
    for (const member of members(node)) {
      const name = plainName(member.key)
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, member)
    }
  }

  /** What stands at the names of a role, the best name first. */
  all(role: FieldRole): readonly DataNode[] {
    return namesOf(role).flatMap((name) => this.#byName.get(name) ?? [])
  }

  texts(role: FieldRole): readonly DataNode[] {
    return this.all(role).filter((node) => (textOf(node)?.value.trim() ?? '') !== '')
  }

  /** The first name or number of a role. */
  name(role: FieldRole): string {
    return (
      this.all(role)
        .map(nameOf)
        .find((name) => name !== '') ?? ''
    )
  }
}

/** The entry that an object or a row is, by the names of its keys; undefined when none of them holds a text to send. */
export function genericEntry(node: DataNode, nameAbove: string, fileAudience: Audience): TextEntry | undefined {
  const fields = new NamedFields(node)
  const bodies = firstWith(fields.texts('body'), fields.texts('weakBody'))
  const [body] = bodies
  if (!body) return undefined
  const stated = statedAudience(fields)
  const audience = stated ?? fileAudience
  const isImplied = stated === undefined && { isAudienceImplied: true }
  const question = fields.texts('question')[0]
  const title = fields.name('title') || (question && nameOf(question)) || nameAbove
  const titleText = fields.texts('title')[0]
  const usage = fields
    .all('usage')
    .map(countOf)
    .find((count) => count !== undefined)
  return {
    id: fields.name('id') || title || node.pointer,
    title,
    pointer: node.pointer,
    language: fields.name('language') || undefined,
    isInactive: isInactive(fields),
    ...(usage !== undefined && { usage }),
    texts: [
      ...(titleText ? titled(titleText, audience) : []),
      ...(question ? headingFor(audience, question, '') : []),
      ...firstOf(...fields.texts('subject').map((each) => headingFor(audience, each, ''))),
      ...fields
        .texts('note')
        .flatMap((each) => (flagOf(each) === undefined && countOf(each) === undefined ? forColleagues(each, '') : [])),
      ...[body, ...bodies.slice(1).filter((other) => !isSameText(other, body))].flatMap((each) =>
        textAt(each, '', { audience, markup: 'mixed', ...isImplied })
      )
    ]
  }
}

function firstWith(...lists: readonly (readonly DataNode[])[]): readonly DataNode[] {
  return lists.find((list) => list.length > 0) ?? []
}

/** Customers never see what a macro is called; the title of an article stands above it. */
function titled(node: DataNode, audience: Audience): readonly EntryText[] {
  return audience === 'macro' ? forColleagues(node, '', 'heading') : headingFor(audience, node, '')
}

const INTERNAL = /^(?:false|no|n|0|internal(?: (?:note|comment|only))?|private|note|agents?|staff|colleagues|intern)$/i
const PUBLIC = /^(?:true|yes|y|1|public(?: reply)?|reply(?: to customer)?|external|customers?|everyone|ja|oui|si)$/i

/** What the entry says of its reader. */
function statedAudience(fields: NamedFields): Audience | undefined {
  if (fields.all('hidden').some((node) => flagOf(node) === true)) return 'internal'
  for (const node of fields.all('visibility')) {
    const word = node.value?.kind === 'scalar' ? String(node.value.value) : nameOf(node)
    if (INTERNAL.test(word)) return 'internal'
    if (PUBLIC.test(word)) return 'macro'
  }
  return undefined
}

const NOT_IN_USE = /^(?:draft|archived|inactive|disabled|deleted|obsolete|unpublished|notpublished|retired)$/i

function isInactive(fields: NamedFields): boolean {
  return (
    fields.all('active').some((node) => flagOf(node) === false) ||
    fields.all('inactive').some((node) => flagOf(node) === true) ||
    fields.all('state').some((node) => NOT_IN_USE.test(nameOf(node)))
  )
}

const LONGEST_COMPARED = 8000

/** Whether two strings are one text in two markups. */
function isSameText(a: DataNode, b: DataNode): boolean {
  return letters(a) === letters(b)
}

function letters(node: DataNode): string {
  const text = (textOf(node)?.value ?? '').slice(0, LONGEST_COMPARED)
  return text
    .replace(/<[^<>]*>|&[#\w]+;/g, '')
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, LONGEST_COMPARED / 4)
}
