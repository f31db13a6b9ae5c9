import { resolve } from 'node:path'
import type { SourceFile } from '../../core/document.ts'
import { UserError } from '../../core/user-error.ts'
import { decodeText } from '../../read/decode-text.ts'

/**
 * Reads all of standard input as the text of a file.
 * @throws UserError when it is no text.
 */
export async function readStdin(name: string | undefined, cwd: string): Promise<SourceFile> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  const decoded = decodeText(Buffer.concat(chunks))
  if ('problem' in decoded)
    throw new UserError(decoded.problem.message, { path: name ?? '<stdin>', hint: 'Standard input must be text.' })
  return { path: resolve(cwd, name ?? 'stdin.md'), text: decoded.text }
}
