import { defineConfig } from 'vitest/config'
import { builtinRules } from './scripts/builtin-rules.ts'

export default defineConfig({
  plugins: [builtinRules()],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 }
})
