import { defineConfig } from 'vitest/config'
import { builtinRules } from './scripts/builtin-rules.ts'

export default defineConfig({
  plugins: [builtinRules()],
  test: { globalSetup: ['test/global-setup.ts'], include: ['test/**/*.test.ts'], testTimeout: 30_000 }
})
