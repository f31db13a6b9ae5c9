import { resolve } from 'node:path'
import { writeFileAtomically } from '../../lint/files/write-file.ts'

declare const PARTNERLINT_VERSION: string

export interface PlaygroundFlags {
  readonly outputFile?: string
}

/** `partnerlint playground`: writes one page with a box to paste a text into, which is linted in the page itself. */
export async function playgroundCommand({ outputFile }: PlaygroundFlags): Promise<void> {
  const { playgroundPage } = await import('../../report/html/html.ts')
  const page = playgroundPage(PARTNERLINT_VERSION)
  if (outputFile === undefined) process.stdout.write(page)
  else writeFileAtomically(resolve(outputFile), page)
}
