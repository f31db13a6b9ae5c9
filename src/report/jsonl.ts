import type { Reporter } from '../core/lint-result.ts'
import { jsonMessage } from './json-message.ts'
import { jsonText } from './text/json-text.ts'

/** One problem a line, each a JSON object: for `jq`, log collectors and streams. */
export const jsonl: Reporter = (result) =>
  result.files
    .flatMap((file) => file.diagnostics.map((diagnostic) => `${jsonText({ filePath: file.path, ...jsonMessage(diagnostic) })}\n`))
    .join('')
