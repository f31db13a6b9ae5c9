import { bundle } from '../scripts/bundle.ts'

/** Tests of the command line run what users run, so it is bundled from the sources under test first. */
export async function setup(): Promise<void> {
  await bundle()
}
