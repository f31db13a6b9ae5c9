import { hasKeys } from '../container/data-node.ts'
import { entryAt, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile } from './profile.ts'

/** Canned responses, which go by their short code. */
export const chatwootResponses: Profile = {
  id: 'chatwoot-canned',
  name: 'Chatwoot canned responses',
  containers: OBJECTS,
  tells: [/\bshort_code\b/],
  read({ top }) {
    return entriesAt(top, ['', 'payload', 'canned_responses'], (node) => hasKeys(node, 'short_code', 'content'))?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'short_code' }),
      texts: textAt(node, 'content', { audience: 'macro', markup: 'markdown' })
    }))
  }
}
