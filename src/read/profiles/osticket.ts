import type { Audience } from '../../core/document.ts'
import { at, flagOf, hasKeys, nameOf } from '../container/data-node.ts'
import { entryAt, forColleagues, headingFor, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Canned responses. */
export const osticketResponses: Profile = {
  id: 'osticket-premade',
  name: 'osTicket canned responses',
  containers: OBJECTS,
  tells: [/\bisenabled\b/],
  read({ top }) {
    return entriesAt(top, ['', 'responses'], (node) => hasKeys(node, 'response', 'isenabled'))?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'title' }),
      isInactive: flagOf(at(node, 'isenabled')) === false,
      texts: [
        ...forColleagues(node, 'title', 'heading'),
        ...forColleagues(node, 'notes'),
        ...textAt(node, 'response', { audience: 'macro', markup: 'html' })
      ]
    }))
  }
}

/** Names of templates that staff get, as the system ships them. */
const FOR_STAFF = /(?:\.alert|-staff)\.ya?ml$|(?:^|[/-])(?:note|staff|assigned|transfer)\.|ticket\.overdue/

/** Mails and pages that the system sends by itself: one a file, whose name says who gets it. */
export const osticketTemplates: Profile = {
  id: 'osticket-template',
  name: 'osTicket templates',
  containers: ['yaml'],
  tells: [/^body\s*:/m, /^(?:notes|name)\s*:/m],
  read({ path, top }) {
    const isMail = hasKeys(top, 'subject', 'body', 'notes')
    const isPage = hasKeys(top, 'name', 'body') && /(?:^|\/)templates\/page\//.test(path)
    if (!isMail && !isPage) return undefined
    const audience: Audience = FOR_STAFF.test(path) ? 'internal' : 'macro'
    const title = nameOf(at(top, isMail ? 'subject' : 'name'))
    return [
      {
        id: path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, ''),
        title,
        pointer: top.pointer,
        texts: [
          ...headingFor(audience, top, isMail ? 'subject' : 'name'),
          ...forColleagues(top, 'notes'),
          ...textAt(top, 'body', { audience, markup: 'html' })
        ]
      }
    ]
  }
}
