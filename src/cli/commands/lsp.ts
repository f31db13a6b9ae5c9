import { type ConfigFlags, configOptions } from './config-flags.ts'

declare const PARTNERLINT_VERSION: string

/** `partnerlint lsp`: a language server for editors, over standard input and output. */
export async function lspCommand(flags: ConfigFlags): Promise<void> {
  const { cwd: _, ...config } = configOptions(flags, process.cwd())
  const { startServer } = await import('../../lsp/start-server.ts')
  startServer({ version: PARTNERLINT_VERSION, config })
}
