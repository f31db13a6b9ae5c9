import { AUDIENCES, type Audience, type Field, type Markup, type SourceFile } from '../../core/document.ts'
import { identity, type MappedText } from '../../core/mapped-text.ts'
import { nearestName } from '../../core/nearest-name.ts'
import { isForeignDocument } from '../language.ts'
import { isSurelyMacro, type ReadResult, type ReadSettings } from '../read-result.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { mayBeReply } from './reply-signs.ts'

/** Reads a file that is one text: its front matter's title and description are texts of their own, the rest is the body. */
export function readText(file: SourceFile, settings: ReadSettings & { readonly markup: Markup }): ReadResult {
  const matter = settings.markup === 'plain' ? undefined : readFrontMatter(file.text)
  const start = matter?.end ?? 0
  const body = start === 0 ? file.text : file.text.slice(start)
  const { audience, problems } = audienceOf(matter, audienceByPath(file, body, settings))
  const heading = matter?.values.get('title')
  const title = (heading?.text.trim() || titleOf(body, settings.markup)) ?? nameOf(file.path)
  const fields: Field[] = [...matterFields(matter, title, audience), ...templateFields(file, matter, title)]
  fields.push({ ...identity(body, start), title, audience, markup: settings.markup, ...mirrorsOf(matter) })
  const own = isForeignDocument(body) ? fields.map((field): Field => ({ ...field, isForeign: true })) : fields
  return { fields: own, audience, problems: [...(matter?.problems ?? []), ...problems], notices: [] }
}

/** Front matter uses these keys for other things too (`internal: true`): a path has a dot or a slash in it. */
const PATH = /^[^\s:]*[./][^\s:]*$/

function mirrorsOf(matter: FrontMatter | undefined): Pick<Field, 'mirrors'> {
  const named = (key: string): readonly string[] => matter?.names.get(key) ?? []
  const paths = [...named('external'), ...named('internal')].filter((name) => PATH.test(name))
  const [id] = named('drift-id')
  return paths.length === 0 && !id ? {} : { mirrors: { paths, ...(id && { id }) } }
}

function* matterFields(matter: FrontMatter | undefined, title: string, audience: Audience): Iterable<Field> {
  const heading = matter?.values.get('title')
  const description = matter?.values.get('description')
  if (heading?.text.trim()) yield { ...heading, title, audience, markup: 'plain', kind: 'heading' }
  if (description?.text.trim()) yield { ...description, title, audience, markup: 'plain', kind: 'paragraph' }
}

/** A note in front matter is for colleagues, whoever reads the text below it. */
function noteField(matter: FrontMatter | undefined, title: string): readonly Field[] {
  const note = matter?.values.get('internal_note')
  return note?.text.trim() ? [{ ...note, title, audience: 'internal', markup: 'plain', kind: 'paragraph' }] : []
}

const ISSUE_TEMPLATE = /[/\\]\.github[/\\]issue_template[/\\][^/\\]+$/i

/** Templates for issues are listed by their name and what they are about. */
function templateFields({ path }: SourceFile, matter: FrontMatter | undefined, title: string): readonly Field[] {
  const notes = noteField(matter, title)
  if (!matter || !ISSUE_TEMPLATE.test(path)) return notes
  const labels = ['name', 'about'].flatMap((key) => matter.values.get(key) ?? []).filter(({ text }) => text.trim() !== '')
  return [...labels.map((label): Field => ({ ...label, title, audience: 'docs', markup: 'plain', kind: 'label' })), ...notes]
}

/** Who reads a text as its path and the config say; what lies among templates has to be of the form of a reply besides. */
function audienceByPath({ path }: SourceFile, body: string, settings: ReadSettings & { readonly markup: Markup }): Audience {
  const { audience, markup } = settings
  if (audience !== 'macro' || isSurelyMacro(settings)) return audience
  return mayBeReply(path, body, markup === 'html') ? audience : 'docs'
}

function audienceOf(matter: FrontMatter | undefined, configured: Audience): Pick<ReadResult, 'audience' | 'problems'> {
  const stated = matter?.values.get('audience')
  if (stated) return statedAudience(stated, configured)
  const isHidden = /^(?:internal|private|agents?|staff)$/i.test(matter?.values.get('visibility')?.text.trim() ?? '')
  return { audience: isHidden ? 'internal' : configured, problems: [] }
}

/** What front matter says of its reader. Many systems use the word for something else, so only a slip of the hand is a problem. */
function statedAudience(stated: MappedText, configured: Audience): Pick<ReadResult, 'audience' | 'problems'> {
  const word = stated.text.trim()
  const audience = AUDIENCES.find((each) => each === word.toLowerCase())
  if (audience) return { audience, problems: [] }
  const nearest = nearestName(word, AUDIENCES)
  if (nearest === undefined) return { audience: configured, problems: [] }
  const range = { start: stated.runs[0]?.source.start ?? 0, end: stated.runs.at(-1)?.source.end ?? 0 }
  const message = `Unexpected audience “${word}”, expected ${AUDIENCES.join(', ')}; did you mean “${nearest}”?`
  return { audience: configured, problems: [{ range, message }] }
}

const HEADINGS: Readonly<Partial<Record<Markup, RegExp>>> = {
  markdown: /^ {0,3}#[ \t]+(?<title>[^\r\n]+?)[ \t]*#*[ \t]*$/m,
  mdx: /^ {0,3}#[ \t]+(?<title>[^\r\n]+?)[ \t]*#*[ \t]*$/m,
  html: /<(?:title|h1)\b[^<>]*>(?<title>[^<]+)</i
}

/** A light guess at a text's title: only the start of it is looked at, and nothing is parsed. */
function titleOf(body: string, markup: Markup): string | undefined {
  const title = HEADINGS[markup]?.exec(body.slice(0, 4000))?.groups?.title
  return title?.replace(MARKUP, '$<text>').replace(/\s+/g, ' ').trim() || undefined
}

/** What does not belong to a heading's words: anchors, the targets of links, emphasis, code. */
const MARKUP = /\{[#:][^{}]*\}|\[(?<text>[^[\]]*)\]\([^()]*\)|[*_`]+(?=\w)|(?<=\S)[*_`]+/g

function nameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
