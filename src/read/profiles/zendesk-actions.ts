import type { Audience } from '../../core/document.ts'
import { at, type DataNode, flagOf, items, nameOf } from '../container/data-node.ts'
import { headingFor, textAt } from './entry-texts.ts'
import type { EntryText } from './profile.ts'

interface Action {
  readonly field: string
  readonly node: DataNode
  readonly value: DataNode
}

/** The texts that a macro, trigger or automation writes or sends. */
export function actionTexts(actions: DataNode): readonly EntryText[] {
  const all = items(actions).map((node) => ({ node, field: nameOf(at(node, 'field')), value: at(node, 'value') }))
  const mode = all.findLast(({ field }) => field === 'comment_mode_is_public')
  const isPublic = mode && flagOf(mode.value)
  return all.flatMap((action) => textsOfAction(action, isPublic))
}

/** Whether a value looks like the actions of Zendesk's business rules. */
export function areActions(actions: DataNode): boolean {
  return items(actions).some((action) => nameOf(at(action, 'field')) !== '')
}

function textsOfAction(action: Action, isPublic: boolean | undefined): readonly EntryText[] {
  const { field, value } = action
  switch (field) {
    case 'comment_value':
    case 'comment_value_html':
      return commentTexts(action, isPublic)
    case 'subject':
      return headingFor('macro', value, '')
    case 'side_conversation':
    case 'side_conversation_ticket':
    case 'side_conversation_slack':
      return sideConversationTexts(action)
    case 'tweet_requester':
      return textAt(value, '', { audience: 'macro', markup: 'plain' })
    default:
      return field.startsWith('notification_') ? notificationTexts(action) : []
  }
}

/** Where nothing says who reads a comment, the agent's last choice does; nearly always it is the customer. */
function commentTexts({ field, value }: Action, isPublic: boolean | undefined): readonly EntryText[] {
  const markup = field === 'comment_value_html' ? 'html' : 'mixed'
  const audience = isPublic === false ? 'internal' : 'macro'
  // A list holds the channel, then the text.
  const text = items(value).at(-1) ?? value
  return textAt(text, '', { audience, markup, ...(isPublic === undefined && { isAudienceImplied: true }) })
}

/** What a side conversation's value holds beside its subject and text: recipients, content type, a channel. */
const NO_TEXT = /^(?:text\/\w+|SupportAssignable:.*|[CUG][A-Z0-9]{6,}|\S+@\S+\.\S+)$/

function sideConversationTexts({ field, value }: Action): readonly EntryText[] {
  const values = items(value)
  const isHtml = values.some((each) => nameOf(each) === 'text/html')
  const texts = values.filter((each) => nameOf(each) !== '' && !NO_TEXT.test(nameOf(each)))
  const body = { audience: 'internal', markup: isHtml ? 'html' : 'mixed' } as const
  if (field === 'side_conversation_slack') return texts.slice(0, 1).flatMap((text) => textAt(text, '', body))
  const [first, second] = texts
  if (first && second) return [...headingFor('internal', first, ''), ...textAt(second, '', body)]
  return texts.flatMap((text) => textAt(text, '', body))
}

const CUSTOMERS = /^(?:requester|all_ccs|ccs|end_users?)/

/** A notification's value is its recipient, its subject and its text; some lack the subject, some exports name the two. */
function notificationTexts({ field, node, value }: Action): readonly EntryText[] {
  const [recipient = value, ...rest] = items(value)
  const isTarget = field === 'notification_webhook' || field === 'notification_target'
  const audience: Audience = !isTarget && CUSTOMERS.test(nameOf(recipient)) ? 'macro' : 'internal'
  const named = [...headingFor(audience, node, 'subject'), ...textAt(node, 'body', { audience, markup: 'mixed' })]
  if (named.length > 0) return named
  const body = rest.at(-1)
  const subject = rest.length > 1 && !field.startsWith('notification_sms') ? rest[0] : undefined
  return [...(subject ? headingFor(audience, subject, '') : []), ...(body ? textAt(body, '', { audience, markup: 'mixed' }) : [])]
}
