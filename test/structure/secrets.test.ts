import { describe, expect, test } from 'vitest'
import { secrets } from '../../src/structure/secrets.ts'

/** A key of a known shape, put together here so that no scanner takes this file for a leak. */
const key = (...parts: readonly string[]): string => parts.join('')

function found(text: string): readonly string[] {
  return Array.from(secrets(text), ({ start, end }) => text.slice(start, end))
}

describe('what is meant for few people', () => {
  test.each([
    [`Use ${key('AKIA', 'QW3RTYU7IOP2LKJH')} for it.`, key('AKIA', 'QW3RTYU7IOP2LKJH')],
    [
      `Bearer ${key('ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8')}`,
      key('ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8')
    ],
    ['Sign in with admin / Heron-4471.', 'Heron-4471'],
    ['Log in as root/t1de&rise, then go on.', 't1de&rise'],
    ['TIDE_SECRET_KEY: 7d1f0a9c3b5e8d2c4a6b', '7d1f0a9c3b5e8d2c4a6b'],
    ['PUMP_AGENT_TOKEN = "garden-8f3kq2-pump-runner"', 'garden-8f3kq2-pump-runner'],
    ['The alarm code is 90417.', '90417'],
    ['Type OV-77 to bypass the block.', 'OV-77']
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
})

describe('what everybody may read', () => {
  test.each([
    [`The key looks like ${key('AKIA', 'IOSFODNN7EXAMPLE')}.`],
    ['API_TOKEN=your-token-goes-here-1234'],
    ['API_TOKEN=aaaaaaaaaaaaaaaaaaaaaaaa1'],
    ['PUMP_AGENT_TOKEN = "garden-e2e-pump-runner"'],
    ['Sign in with Google / Apple.'],
    ['Sign in with your name / your password.'],
    ['The gate closes at 22:00; the code is in your mail.'],
    ['Enter SAVE-10 to get ten percent off.']
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('a flood of openings takes time in proportion', () => {
  const start = performance.now()

  for (const text of [
    'gate '.repeat(100_000),
    'enter A1 '.repeat(60_000),
    'A_TOKEN=a'.repeat(60_000),
    'log in with a'.repeat(40_000)
  ])
    found(text)

  expect(performance.now() - start).toBeLessThan(3000)
})
