import type { PlaygroundData } from '../report/html/page-data.ts'
import { Playground } from './playground.tsx'

/** The page that holds nothing but the playground. */
export function PlaygroundApp({ data }: { readonly data: PlaygroundData }) {
  return (
    <>
      <header>
        <p class="brand">partnerlint</p>
      </header>
      <main id="main">
        <Playground />
      </main>
      <footer>
        <p>Read with the rules of partnerlint {data.version} as it recommends them.</p>
      </footer>
    </>
  )
}
