import { resolve } from 'node:path'
import { printConfig } from '../../config/print-config.ts'
import { prepare } from '../../lint/prepare/prepare.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

/** `--print-config <file>`: what is set for one file, and where it comes from. */
export async function printConfigCommand(file: string, flags: ConfigFlags): Promise<void> {
  const cwd = process.cwd()
  const { config, configOf } = await prepare(configOptions(flags, cwd))
  const path = resolve(cwd, file)
  process.stdout.write(printConfig(path, configOf(path), config))
}
