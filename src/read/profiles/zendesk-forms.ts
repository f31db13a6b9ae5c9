import { at, type DataNode, flagOf, hasKeys, items, nameOf } from '../container/data-node.ts'
import { entryAt, forColleagues, textAt } from './entry-texts.ts'
import { type EntryText, entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'

/** The fields of a request form. */
export const zendeskFields: Profile = {
  id: 'zendesk-fields',
  name: 'Zendesk ticket fields',
  containers: OBJECTS,
  tells: [/\bticket_fields?\b|\btitle_in_portal\b/],
  read({ top }) {
    return entriesAt(top, ['ticket_fields', 'ticket_field', ''], (node) => hasKeys(node, 'title_in_portal'))?.map(field)
  }
}

/** Request forms. */
export const zendeskForms: Profile = {
  id: 'zendesk-forms',
  name: 'Zendesk ticket forms',
  containers: OBJECTS,
  tells: [/\bticket_forms?\b/],
  read({ top }) {
    const isForm = (node: DataNode) => hasKeys(node, 'display_name') && hasKeys(node, 'ticket_field_ids')
    return entriesAt(top, ['ticket_forms', 'ticket_form'], isForm)?.map((node) => {
      const isPublic = flagOf(at(node, 'end_user_visible')) !== false
      return {
        ...entryAt(node, { id: 'id', title: 'name' }),
        isInactive: flagOf(at(node, 'active')) === false,
        texts: [...label(node, 'display_name', isPublic), ...forColleagues(node, 'name', 'label')]
      }
    })
  }
}

/** Texts that macros and forms take in by a placeholder, one variant a language. */
export const zendeskDynamicContent: Profile = {
  id: 'zendesk-dynamic-content',
  name: 'Zendesk dynamic content',
  containers: OBJECTS,
  tells: [/\{\{\s*dc\./],
  read({ top }) {
    const isItem = (node: DataNode) => hasKeys(node, 'variants', 'placeholder')
    return entriesAt(top, ['items', 'item', ''], isItem)?.flatMap((node) =>
      items(at(node, 'variants')).map((each) => variant(node, each))
    )
  }
}

function field(node: DataNode): TextEntry {
  const isPublic = flagOf(at(node, 'visible_in_portal')) !== false
  return {
    ...entryAt(node, { id: 'id', title: 'title' }),
    isInactive: flagOf(at(node, 'active')) === false,
    texts: [
      ...forColleagues(node, 'title', 'label'),
      ...forColleagues(node, 'agent_description'),
      ...label(node, 'title_in_portal', isPublic),
      ...textAt(node, 'description', { audience: isPublic ? 'docs' : 'internal', markup: 'plain' }),
      ...items(at(node, 'custom_field_options')).flatMap((option) => label(option, 'name', isPublic))
    ]
  }
}

function label(node: DataNode, path: string, isPublic: boolean): readonly EntryText[] {
  return textAt(node, path, { audience: isPublic ? 'docs' : 'internal', markup: 'plain', kind: 'label' })
}

/** Zendesk's number for English; those of other languages are not looked up, their words tell. */
const ENGLISH = '1'

function variant(item: DataNode, node: DataNode): TextEntry {
  const title = nameOf(at(item, 'name'))
  return {
    id: nameOf(at(node, 'id')) || title,
    title,
    pointer: node.pointer,
    ...(nameOf(at(node, 'locale_id')) === ENGLISH && { language: 'en' }),
    isInactive: flagOf(at(node, 'active')) === false,
    texts: textAt(node, 'content', { audience: 'macro', isAudienceImplied: true, markup: 'mixed' })
  }
}
