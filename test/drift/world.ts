import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkspaceFinding } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import type { WorkspaceCheck } from '../../src/core/rule.ts'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { ALL, factsOf } from './facts.ts'

interface Place {
  readonly file: string
  readonly line: number
  readonly endLine: number
}

/** Two places of which one has drifted from the other, or only looks as if it had. */
export interface Pair {
  readonly kind?: string
  readonly a: Place
  readonly b?: Place
}

/** What is known of an invented company. */
export interface Truth {
  readonly drifts: readonly Pair[]
  readonly traps: readonly Pair[]
}

const WORLDS = join(import.meta.dirname, 'worlds')
const FOLDERS: readonly (readonly [string, Audience])[] = [
  ['docs', 'docs'],
  ['internal', 'internal'],
  ['macros', 'macro']
]

/** The truth about an invented company. */
export function truthOf(world: string): Truth {
  return JSON.parse(readFileSync(join(WORLDS, world, 'truth.json'), 'utf8'))
}

/** What rules report in an invented company, but for what they doubt. */
export function findingsIn(world: string, rules: readonly WorkspaceCheck<Statement>[]): readonly WorkspaceFinding[] {
  const facts = FOLDERS.flatMap(([folder, audience]) =>
    readdirSync(join(WORLDS, world, folder)).flatMap((name) =>
      factsOf(`${world}/${folder}/${name}`, audience, readFileSync(join(WORLDS, world, folder, name), 'utf8'))
    )
  )
  const found = rules.flatMap((rule) => [...rule.compare(facts, { options: {}, drift: ALL })])
  return found.filter(({ messageId }) => messageId !== 'doubtful')
}

/** Whether a finding names both places. */
export function isOf(finding: WorkspaceFinding, { a, b }: Pair): boolean {
  return touches(finding, a) && touches(finding, b)
}

function touches({ at, related }: WorkspaceFinding, place: Place | undefined): boolean {
  return [at, ...related].some(
    ({ path, line, endLine }) => place !== undefined && path === place.file && line <= place.endLine && endLine >= place.line
  )
}
