import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOCUMENTS, ROOT, readDocument, withoutBlocks } from './documents.ts'

const LINK = /\[[^\]]+\]\((?<target>[^)\s]+)\)/g

/** A document without its code, which holds no links. */
function prose(name: string): string {
  return withoutBlocks(readDocument(name)).replace(/`[^`]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
}

/** The anchor that code hosts give a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function anchors(path: string): readonly string[] {
  const text = withoutBlocks(readFileSync(path, 'utf8'))
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => anchor(heading))
}

describe.each(DOCUMENTS)('%s', (name) => {
  const targets = Array.from(prose(name).matchAll(LINK), ({ groups }) => groups?.target ?? '')
  const inside = targets.filter((target) => !/^[a-z]+:/.test(target))

  test.each(inside.length > 0 ? inside : ['#'])('%s leads somewhere', (target) => {
    const [file = '', fragment] = target.split('#')
    const path = file === '' ? join(ROOT, name) : join(ROOT, dirname(name), file)

    expect(existsSync(path)).toBe(true)
    if (fragment) expect(anchors(path)).toContain(fragment)
  })
})
