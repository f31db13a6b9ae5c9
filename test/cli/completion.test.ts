import { spawnSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { completionScript, SHELLS } from '../../src/cli/completion.ts'
import { createProgram } from '../../src/cli/program.ts'

vi.stubGlobal('PARTNERLINT_VERSION', '0.0.0')

const program = createProgram()
const lists = { formats: ['stylish', 'sarif'], rules: ['blame-language', 'cold-handoff'] }

/** What bash would offer for a line whose last word is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _partnerlint; printf '%s\\n' "\${COMPREPLY[@]}"`
  const script = `${completionScript('bash', program, lists)}\n${ask}`
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', cwd: import.meta.dirname })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.split('\n').filter((word) => word !== '')
}

describe('bash', () => {
  test.each([
    [['partnerlint', 'comp'], 'completion'],
    [['partnerlint', '--max'], '--max-warnings'],
    [['partnerlint', 'lint', '--format', 's'], 'sarif'],
    [['partnerlint', '-f', 's'], 'stylish'],
    [['partnerlint', 'explain', 'bl'], 'blame-language'],
    [['partnerlint', '--suppress-rule', 'co'], 'cold-handoff'],
    [['partnerlint', 'comple'], 'completion.test.ts']
  ])('for %j offers %s', (words, expected) => {
    expect(offered(...words)).toContain(expected)
  })

  test('offers no options where none begins', () => {
    expect(offered('partnerlint', 'explain', 'bl')).toEqual(['blame-language'])
  })
})

test.each(SHELLS)('the script for %s names every command and option', (shell) => {
  const script = completionScript(shell, program, lists)

  for (const command of program.commands) {
    expect(script).toContain(command.name())
    for (const { long } of command.options) expect(script).toContain(long?.slice(2))
  }
})

test.each(SHELLS)('%s takes the script, where it is installed', (shell) => {
  const { error, status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell, program, lists), encoding: 'utf8' })
  if (error) return

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
