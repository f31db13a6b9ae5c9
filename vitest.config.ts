import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { builtinRules } from './scripts/builtin-rules.ts'
import { builtinScan } from './scripts/builtin-scan.ts'
import { builtinSignals } from './scripts/builtin-signals.ts'
import { pageEngine } from './scripts/page-engine.ts'
import { reportPage } from './scripts/report-page.ts'

export default defineConfig({
  plugins: [
    builtinRules(),
    builtinScan({ outdir: join(import.meta.dirname, 'dist') }),
    builtinSignals(),
    pageEngine(),
    reportPage()
  ],
  test: {
    globalSetup: ['test/global-setup.ts'],
    include: ['test/**/*.test.ts'],
    // Many tests wait for commands that they run, so a core kept free for vitest itself would idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
