import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LAUNCHER } from '../cli/run.ts'

const FOLDER = join(import.meta.dirname, '../../integrations/spark')
/** A Python that has pyspark and pytest; nothing is installed for this test. */
const PYTHON = process.env.PARTNERLINT_PYTHON ?? 'python3'
const hasSpark = spawnSync(PYTHON, ['-c', 'import pyspark, pandas, pyarrow, pytest']).status === 0

if (!hasSpark)
  console.warn(`Skipped: ${PYTHON} has no pyspark, pandas, pyarrow and pytest; PARTNERLINT_PYTHON names one that has.`)

test.skipIf(!hasSpark)(
  'the Spark job finds what a run on one machine finds',
  () => {
    const { status, stdout, stderr } = spawnSync(PYTHON, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], {
      cwd: FOLDER,
      encoding: 'utf8',
      env: { ...process.env, PARTNERLINT: `"${process.execPath}" "${LAUNCHER}"`, PYTHONDONTWRITEBYTECODE: '1' }
    })

    expect(status, `${stdout}${stderr}`).toBe(0)
    expect(stdout).toContain('4 passed')
  },
  300_000
)
