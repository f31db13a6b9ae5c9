import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { currentStamp, readBytes } from '../../src/lint/files/open-file.ts'

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-stamp-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.md')
  writeFileSync(path, text)
  return path
}

test('a file that was written a moment ago has no stamp, since one more change could bear the same', () => {
  const path = written('Hello.')

  expect(currentStamp(path)).toBeUndefined()
  expect(readBytes(path)).not.toHaveProperty('stamp')
})

test('an old file has the same stamp however often it is asked for, and a file that is gone has none', () => {
  const old = process.execPath

  expect(currentStamp(old)).toMatch(/^\d+ [\d.]+ [\d.]+ \d+$/)
  expect(currentStamp(old)).toBe(currentStamp(old))
  expect(currentStamp(join(old, 'gone.md'))).toBeUndefined()
})
