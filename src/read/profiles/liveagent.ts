import { at, flagOf, hasKeys } from '../container/data-node.ts'
import { entryAt, forColleagues, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Canned messages. */
export const liveAgentMessages: Profile = {
  id: 'liveagent-canned',
  name: 'LiveAgent canned messages',
  containers: OBJECTS,
  tells: [/\bcannedmessageid\b|\bcanned_messages\b/],
  read({ top }) {
    const paths = ['', 'canned_messages', 'response.canned_messages', 'response', 'data']
    return entriesAt(top, paths, (node) => hasKeys(node, 'content', 'title') || hasKeys(node, 'content', 'cannedmessageid'))?.map(
      (node) => ({
        ...entryAt(node, { id: 'cannedmessageid', title: 'title' }),
        texts: [
          ...forColleagues(node, 'title', 'heading'),
          ...textAt(node, 'content', {
            audience: 'macro',
            isAudienceImplied: true,
            markup: flagOf(at(node, 'is_html')) === true ? 'html' : 'mixed'
          })
        ]
      })
    )
  }
}
