import type { Field } from '../../core/document.ts'
import { type MappedText, MappedTextBuilder } from '../../core/mapped-text.ts'
import { markupOf } from '../data/data-fields.ts'
import { isForeign } from '../language.ts'
import type { Reader } from '../read-result.ts'

/** Reads the body of a Salesforce e-mail template: HTML if it holds a tag, and no XML although it may hold CDATA sections. */
export const readEmailTemplate: Reader = ({ path, text }, { audience }) => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.email$/i, '')
  const body = withoutCdata(text)
  const field: Field = {
    ...body,
    title: name,
    audience: audience === 'internal' ? 'internal' : 'macro',
    isAudienceImplied: true,
    markup: markupOf(body.text),
    entry: { id: name, title: name, pointer: '' },
    ...(isForeign(body.text, undefined) && { isForeign: true })
  }
  return { fields: [field], audience: field.audience, problems: [], notices: [], format: 'salesforce-email-body' }
}

const CDATA_MARKS = /<!\[CDATA\[|\]\]>/g

function withoutCdata(text: string): MappedText {
  const builder = new MappedTextBuilder()
  let at = 0
  for (const { 0: mark, index } of text.matchAll(CDATA_MARKS)) {
    builder.append(text.slice(at, index), at)
    at = index + mark.length
  }
  return builder.append(text.slice(at), at).build()
}
