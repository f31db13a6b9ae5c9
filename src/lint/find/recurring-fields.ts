import type { Document, Field, Segment } from '../../core/document.ts'
import { compose, identity } from '../../core/mapped-text.ts'
import type { FoundInField } from './found-in-field.ts'
import { Recurring } from './recurring.ts'
import type { FileSettings } from './settings.ts'

/** Finds in a field what rules find, which see its document as the second function gives it. */
type Find = (field: Field, shown?: (document: Document) => Document) => FoundInField

/** What was found in a text, with ranges of the text itself, or that it depends on more than the text. */
type Known = FoundInField | 'depends'

/** What a document says beside its text. */
const BESIDE: readonly (keyof Document)[] = ['path', 'title', 'entry', 'mirrors']

/**
 * Finds in texts of exports that come again what was found in the first of them, at the place where each stands. It finds what looking
 * at each of them does: where a rule asks for more than the text, such as the title, each is looked at.
 */
export class RecurringFields {
  readonly #texts = new WeakMap<FileSettings['rules'], Map<string, Recurring<Known>>>()

  /** What `find` finds in a field of the file with a path. */
  find(field: Field, path: string, { rules }: FileSettings, find: Find): FoundInField {
    const known = this.#textsLike(field, rules).recall(field.text, () => foundInText(field, find))
    return known === undefined || known === 'depends' ? find(field) : moved(known, field, path)
  }

  /** Texts that are read alike. */
  #textsLike({ audience, markup, kind }: Field, rules: FileSettings['rules']): Recurring<Known> {
    const byKind = this.#texts.get(rules) ?? new Map<string, Recurring<Known>>()
    this.#texts.set(rules, byKind)
    const name = `${audience} ${markup} ${kind}`
    const texts = byKind.get(name) ?? new Recurring<Known>()
    byKind.set(name, texts)
    return texts
  }
}

/** What is found in a field's text alone. */
function foundInText({ text, title, audience, markup, kind, entry, mirrors }: Field, find: Find): Known {
  let depends = false
  const field: Field = {
    title,
    audience,
    markup,
    ...identity(text),
    ...(kind && { kind }),
    ...(entry && { entry }),
    ...(mirrors && { mirrors })
  }
  const found = find(field, (document) => watched(document, () => (depends = true)))
  const { directives, notices, document } = found
  return depends || directives.length > 0 || notices.length > 0 || document.behind ? 'depends' : found
}

/** A document that tells when it is asked for more than its text. */
function watched(document: Document, tell: () => void): Document {
  const getters = BESIDE.map((key) => {
    const get = () => {
      tell()
      return document[key]
    }
    return [key, { get, enumerable: true }] as const
  })
  return Object.defineProperties({ ...document }, Object.fromEntries(getters))
}

/** What was found in a text, in a field that holds the same text. */
function moved({ document, findings, ...rest }: FoundInField, field: Field, path: string): FoundInField {
  const places = new Map<Segment, Segment>()
  const move = (segment: Segment): Segment => {
    const place = places.get(segment) ?? { ...segment, ...compose(field, segment) }
    places.set(segment, place)
    return place
  }
  const here = findings.map((finding) => ({ ...finding, segment: move(finding.segment) }))
  // Only fixes look at what stands around a segment.
  const segments = findings.some(({ fix }) => fix !== undefined) ? document.segments.map(move) : []
  const { title, audience, entry, mirrors } = field
  const own: Document = { path, title, audience, segments, ...(entry && { entry }), ...(mirrors && { mirrors }) }
  return { document: own, findings: here, ...rest }
}
