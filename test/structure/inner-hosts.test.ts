import { expect, test } from 'vitest'
import { isInnerAddress, isInnerHost } from '../../src/structure/inner-hosts.ts'

test.each([
  ['wiki.tidewater.internal', true],
  ['wiki.internal', true],
  ['jobs.int.tidewater.example', true],
  ['intranet.tidewater.co', true],
  ['www.corp.tidewater.co', true],
  ['printer.local', false],
  ['db-2.stage.tidewater.local', true],
  ['tidewater.co', false],
  ['host.docker.internal', false],
  ['redis.default.svc.cluster.local', false],
  ['git.internal.example.com', false],
  ['api.mycompany.internal', false],
  ['wiki..internal', false],
  ['localhost', false]
])('a server of a company: %s', (host, expected) => {
  expect(isInnerHost(host, false)).toBe(expected)
})

test.each([
  ['wiki.internal', false],
  ['node-3.internal', true],
  ['wiki.tidewater.internal', true],
  ['System.Internal.Pool.corp', false],
  ['.env.local', false]
])('a server of a company, in prose: %s', (host, expected) => {
  expect(isInnerHost(host, true)).toBe(expected)
})

test.each([
  ['10.31.8.4', true],
  ['172.20.4.9', true],
  ['172.32.4.9', false],
  ['192.168.7.4', false],
  ['10.0.0.5', false],
  ['10.8.0.0', false],
  ['110.31.8.4', false]
])('an address of a company: %s', (host, expected) => {
  expect(isInnerAddress(host)).toBe(expected)
})
