import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { thirdPartyLicences } from './third-party.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'editors/vscode')

/** A VS Code extension as a file to install. */
interface Vsix {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the extension's manifest says that the archive says as well. */
interface Manifest {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly publisher: string
  readonly version: string
  readonly categories: readonly string[]
  readonly keywords: readonly string[]
  readonly engines: { readonly vscode: string }
}

/** Bundles the extension and packs it: its code, its manifest with partnerlint's version, and what it is licensed under. */
export async function vsix(): Promise<Vsix> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { private: _, ...own } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const manifest: Manifest = { ...own, version }
  const { code, inputs } = await bundled()
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    'extension.vsixmanifest': packageManifest(manifest),
    'extension/package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'extension/readme.md': readFileSync(join(folder, 'README.md'), 'utf8'),
    'extension/LICENSE.txt': readFileSync(join(root, 'LICENSE'), 'utf8'),
    'extension/THIRD-PARTY.txt': thirdPartyLicences(root, inputs),
    'extension/dist/extension.cjs': code
  }
  // One date for all, so that the same sources make the same file.
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  const bytes = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2020, 0, 1) })
  return { name: `partnerlint-${version}.vsix`, bytes }
}

async function bundled(): Promise<{ readonly code: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [relative(root, join(folder, 'src/extension.ts'))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    legalComments: 'none'
  })
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) }
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".txt" ContentType="text/plain"/>
  <Default Extension=".cjs" ContentType="application/octet-stream"/>
</Types>
`

/** What an extension gallery reads of the archive. */
function packageManifest({
  name,
  displayName,
  description,
  publisher,
  version,
  categories,
  keywords,
  engines
}: Manifest): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

if (process.argv[1] === import.meta.filename) {
  const { name, bytes } = await vsix()
  writeFileSync(join(folder, name), bytes)
  console.log(`editors/vscode/${name}: ${bytes.length} bytes`)
}
