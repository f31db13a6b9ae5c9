import { at, type DataNode, hasKeys, items, members, nameOf } from '../container/data-node.ts'
import { entryAt, forColleagues, textAt } from './entry-texts.ts'
import { entriesAt, OBJECTS, type Profile, type TextEntry } from './profile.ts'

/** Saved replies that browser extensions read from a repository. */
export const githubReplies: Profile = {
  id: 'github-replies',
  name: 'GitHub replies',
  containers: OBJECTS,
  tells: [/\breplies\b/],
  read({ top }) {
    return entriesAt(top, ['replies'], (node) => hasKeys(node, 'name', 'body'))?.map((node) => ({
      ...entryAt(node, { id: 'id', title: 'name' }),
      texts: [...forColleagues(node, 'name', 'heading'), ...comment(node, 'body')]
    }))
  }
}

/** What a bot answers to commands and labels. */
export const githubCommands: Profile = {
  id: 'github-commands',
  name: 'GitHub bot commands',
  containers: OBJECTS,
  path: /(?:^|\/)\.github\//,
  tells: [/"type"\s*:\s*"(?:comment|label)"/],
  read({ top }) {
    const isCommand = (node: DataNode) => /^(?:comment|label)$/.test(nameOf(at(node, 'type'))) && hasKeys(node, 'name')
    return entriesAt(top, [''], isCommand)?.flatMap((node) => {
      const texts = comment(node, 'comment')
      return texts.length === 0 ? [] : [{ ...entryAt(node, { id: 'id', title: 'name' }), texts }]
    })
  }
}

/** Configs of bots that answer issues: at any depth, these keys hold what a bot writes. */
export const githubBots: Profile = {
  id: 'github-bot',
  name: 'GitHub bot messages',
  containers: ['yaml'],
  path: /(?:^|\/)\.github\/(?:(?:[^/]*[-_.])?bot\.ya?ml|(?:stale|no-response|lock|support|config|first-timers|invalid)\.ya?ml|policies\/.*\.ya?ml)$/,
  read({ top }) {
    return messages(top)
  }
}

const MESSAGE = /(?:message|comment|reply|replyTemplate|Comment)$/

function messages(top: DataNode): readonly TextEntry[] {
  const found: TextEntry[] = []
  const pending: DataNode[] = [top]
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const member of members(node)) {
      const texts = MESSAGE.test(member.key) ? comment(member, '') : []
      if (texts.length > 0) found.push({ id: member.pointer, title: member.key, pointer: member.pointer, texts })
    }
    for (const inner of [...members(node), ...items(node)].reverse()) pending.push(inner)
  }
  return found
}

function comment(node: DataNode, path: string) {
  return textAt(node, path, { audience: 'macro', isAudienceImplied: true, markup: 'markdown' })
}
