import { defineConfig } from 'vitest/config'
import { builtinRules } from './scripts/builtin-rules.ts'
import { builtinScan } from './scripts/builtin-scan.ts'
import { builtinSignals } from './scripts/builtin-signals.ts'
import { reportPage } from './scripts/report-page.ts'

export default defineConfig({
  plugins: [builtinRules(), builtinScan(), builtinSignals(), reportPage()],
  test: { globalSetup: ['test/global-setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 }
})
