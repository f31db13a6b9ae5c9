import { UserError } from '../../core/user-error.ts'

/** One of several parts that a run is split into; `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/**
 * Reads `2/4`.
 * @throws UserError for anything else.
 */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index >= 1 && index <= count) return { index, count }
  throw new UserError(`Unexpected --shard “${text}”, expected a part and how many there are`, {
    hint: 'Write it as in --shard 2/4: the second part of four.'
  })
}

/**
 * Whether a content belongs to a part. Contents and not paths decide, so that machines agree wherever their copies lie, and texts that
 * have no path are split in the same way. Each belongs to one part.
 */
export function isInShard({ index, count }: Shard, content: string | Uint8Array): boolean {
  return spread(typeof content === 'string' ? hashOfText(content) : hashOfBytes(content)) % count === index - 1
}

/** FNV-1a, which is quick; a content is no secret. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function hashOfBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}

/** Spreads what differs over all bits, so that parts are of about one size. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
