import { hasKeys } from '../container/data-node.ts'
import { entryAt, forColleagues, textAt, usageAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Canned replies of the plugin. */
export const discourseReplies: Profile = {
  id: 'discourse-canned',
  name: 'Discourse canned replies',
  containers: OBJECTS,
  tells: [/\breplies\b/],
  read({ top }) {
    return entriesAt(top, ['replies'], (node) => hasKeys(node, 'title', 'content'))?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'title' }),
      ...usageAt(node, 'usages'),
      texts: [
        ...forColleagues(node, 'title', 'heading'),
        ...textAt(node, 'content', { audience: 'macro', isAudienceImplied: true, markup: 'markdown' })
      ]
    }))
  }
}
