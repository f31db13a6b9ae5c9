import type { FieldNames } from '../../core/document.ts'
import type { ContainerKind } from '../container/container.ts'
import { at, type DataNode, items, members, nameOf, objectOf, textOf } from '../container/data-node.ts'
import type { ReadSettings } from '../read-result.ts'
import { forColleagues, headingFor, textAt } from './entry-texts.ts'
import { genericEntry } from './generic-entry.ts'
import type { DataSource, Profile, TextEntry } from './profile.ts'
import { evidenceOf, hasProse } from './reply-evidence.ts'
import { isHeader } from './usual-names.ts'

/** Libraries of a team's own making, in any shape: lists of objects, objects within objects, tables, a text for each title. */
export const genericLibrary: Profile = {
  id: 'generic',
  name: 'macros in a shape of your own',
  containers: ['json', 'ndjson', 'yaml', 'csv', 'tsv'],
  read(source) {
    const configured = source.fields ? configuredEntries(source, source.fields) : []
    if (hasProse(configured)) return configured
    const entries = guessedEntries(source)
    return isLibrary(entries, source) ? entries : undefined
  }
}

/** An object of the file and the nearest name above it, which stands in where it has none itself. */
interface Place {
  readonly node: DataNode
  readonly name: string
}

/** Every object of the file, outermost first, in the order of the file. */
function* objects(source: DataSource): Iterable<Place> {
  const pending: Place[] = source.rows.length > 0 ? rows(source) : [{ node: source.top, name: '' }]
  for (let place = pending.pop(); place; place = pending.pop()) {
    if (objectOf(place.node)) yield place
    const { node, name } = place
    const inner = [...members(node).map((member) => ({ node: member, name: member.key })), ...listed(node, name)]
    // One by one: a call takes no more arguments than the stack holds, and lists may be longer.
    for (const each of inner.reverse())
      if (each.node.value?.kind === 'object' || each.node.value?.kind === 'list') pending.push(each)
  }
}

/** A list's name is not that of its items, unless there is only one. */
function listed(node: DataNode, name: string): readonly Place[] {
  const list = items(node)
  return list.map((item) => ({ node: item, name: list.length === 1 ? name : '' }))
}

function rows(source: DataSource): Place[] {
  return source.rows.map((node) => ({ node, name: '' })).reverse()
}

function guessedEntries(source: DataSource): readonly TextEntry[] {
  const audience = source.audienceBy === 'nothing' ? 'macro' : source.audience
  const found: TextEntry[] = []
  for (const { node, name } of objects(source)) {
    const entry = genericEntry(node, name, audience)
    if (entry) found.push(entry)
    else if (mayGuess(source)) found.push(...titledTexts(node, audience))
  }
  return found
}

/** Whether more than the content says that a file holds texts. */
function mayGuess({ isNamed, audience, audienceBy }: Pick<DataSource, 'isNamed' | 'audience' | 'audienceBy'>): boolean {
  return isNamed || audienceBy === 'config' || (audienceBy === 'default' && audience === 'macro')
}

/** A key that texts stand at, and the beginning of some text. */
const TEXT_KEY =
  /["']?(?:body|content|text|message|reply|response|answer|snippet|template|html|comment|replace|value|nachricht|antwort)(?:_?(?:html|text|body))?["']?\s*:\s*["'|>]?[^\n"'[\]{}]{15}/i
/** Words of someone who writes to someone. */
export const WORDS = /\b(?:you|your|please|thanks?|sorry|hi|hello|dear|hallo|sie|ihre?|bonjour|vous|votre|hola|usted)\b/i

/** Whether raw data is worth parsing although no system is known by it. */
export function mayBeLibrary(kind: ContainerKind, head: string, settings: ReadSettings): boolean {
  const { fields, isNamed = false, audience, audienceBy = 'config' } = settings
  if (kind === 'xml' || kind === 'po') return false
  if (fields || mayGuess({ isNamed, audience, audienceBy })) return true
  if (kind !== 'csv' && kind !== 'tsv') return TEXT_KEY.test(head) && WORDS.test(head)
  const [firstLine = ''] = head.split(/[\r\n]/, 1)
  return isHeader(firstLine.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', ''))) && WORDS.test(head)
}

const LEAST_TEXTS = 3
const TITLED_SHARE = 0.6
const TITLED_LENGTH = 20

/** An object that holds a text for each title: most of its values are strings of some length. */
function titledTexts(node: DataNode, audience: TextEntry['texts'][number]['audience']): readonly TextEntry[] {
  const texts = members(node).filter((member) => textOf(member) !== undefined)
  const long = texts.filter((member) => nameOf(member).length > TITLED_LENGTH)
  if (texts.length < LEAST_TEXTS || long.length < texts.length * TITLED_SHARE) return []
  return long.map((member) => ({
    id: member.key,
    title: member.key,
    pointer: member.pointer,
    texts: textAt(member, '', { audience, isAudienceImplied: true, markup: 'mixed' })
  }))
}

/** The entries of a file whose keys the config names. */
function configuredEntries(source: DataSource, fields: FieldNames): readonly TextEntry[] {
  const audience = source.audienceBy === 'nothing' ? 'macro' : source.audience
  const list = (names: string | readonly string[] | undefined) => (typeof names === 'string' ? [names] : (names ?? []))
  const found: TextEntry[] = []
  for (const { node, name } of objects(source)) {
    const bodies = list(fields.body).flatMap((path) => textAt(node, path, { audience, isAudienceImplied: true, markup: 'mixed' }))
    if (bodies.length === 0) continue
    const first = (names: string | readonly string[] | undefined) =>
      list(names)
        .map((path) => nameOf(at(node, path)))
        .find((each) => each !== '') ?? ''
    const title = first(fields.title) || name
    found.push({
      id: first(fields.id) || title || node.pointer,
      title,
      pointer: node.pointer,
      language: first(fields.language) || undefined,
      texts: [
        ...list(fields.title).flatMap((path) => forColleagues(node, path, 'heading')),
        ...list(fields.subject).flatMap((path) => headingFor(audience, node, path)),
        ...list(fields.internal).flatMap((path) => forColleagues(node, path)),
        ...bodies
      ]
    })
  }
  return found
}

const REPLIES_SHARE = 0.3
const ARTICLE_LENGTH = 150

/**
 * Most data files of a repository are no library, although some of their keys have such names. So unless someone says that one is,
 * enough of its texts must read like replies, or like articles where public documentation lies.
 */
export function isLibrary(entries: readonly TextEntry[], source: DataSource): boolean {
  if (source.isNamed) return hasProse(entries)
  const { prose, replies, length, count } = evidenceOf(entries)
  if (count === 0) return false
  if (mayGuess(source)) return prose >= 0.5
  if (source.audience === 'macro' && prose >= 0.5 && replies > 0) return true
  const isTitled = entries.filter(({ title }) => title !== '').length >= entries.length / 2
  if (!isTitled) return false
  const holdsArticles = source.audience === 'docs' && source.audienceBy === 'default' && !/search|index|lunr/.test(source.path)
  return (replies >= REPLIES_SHARE && entries.length > 1) || (holdsArticles && prose >= 0.8 && length >= ARTICLE_LENGTH)
}
