import type { Diagnostic } from '../../core/diagnostic.ts'
import type { Entry } from '../../core/document.ts'
import type { Fix } from '../../core/fix.ts'
import { entryName } from '../text/entry-label.ts'
import { uriFrom } from '../text/file-path.ts'
import { terminalProse } from '../text/terminal-text.ts'
import { lineHashes } from './line-hash.ts'
import { type LinkedPlace, linkedPlaces, sarifMessage } from './sarif-message.ts'
import { type SarifSource, sarifRegion, visibleRegion } from './sarif-place.ts'
import { SARIF_LEVELS } from './sarif-rule.ts'

/** What the results of a report share. */
interface SarifContext {
  readonly root: string
  readonly ruleIndex: ReadonlyMap<string, number>
}

/** A diagnostic as a SARIF result. */
export function sarifResult(diagnostic: Diagnostic, fingerprint: string, source: SarifSource, context: SarifContext) {
  const { path, range, line, ruleId, severity, entry, excerpt } = diagnostic
  const places = linkedPlaces(diagnostic, context.root)
  const snippet = source.snippet(range)
  const fixes = sarifFixes(diagnostic, source, context.root)
  return {
    ruleId,
    ruleIndex: context.ruleIndex.get(ruleId) ?? -1,
    level: SARIF_LEVELS[severity],
    message: { text: sarifMessage(diagnostic, context.root) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriFrom(context.root, path) },
          region: { ...visibleRegion(diagnostic), ...(snippet !== undefined && { snippet: { text: snippet } }) }
        },
        ...(entry && { logicalLocations: [logicalLocation(entry)] })
      }
    ],
    partialFingerprints: {
      // Where the file's text can't be had, the sentence stands in for its line, so that the result still has a name.
      primaryLocationLineHash: source.hash(line) ?? lineHashes(excerpt.text, [1]).get(1),
      'partnerlint/v1': fingerprint
    },
    ...(places.length > 0 && { relatedLocations: places.map((linked) => relatedLocation(linked, context.root)) }),
    ...(fixes.length > 0 && { fixes })
  }
}

function logicalLocation(entry: Entry) {
  const { id, pointer } = entry
  return { name: entryName(entry), ...(pointer !== '' && { fullyQualifiedName: pointer }), properties: { id } }
}

function relatedLocation({ id, place }: LinkedPlace, root: string) {
  return {
    id,
    message: { text: terminalProse(place.message) },
    physicalLocation: { artifactLocation: { uri: uriFrom(root, place.path) }, region: visibleRegion(place) }
  }
}

function sarifFixes(diagnostic: Diagnostic, source: SarifSource, root: string) {
  const { path, fix, suggestions } = diagnostic
  const ready = fix ? [{ text: fix.text, fix }] : []
  return [...ready, ...suggestions].flatMap(({ text, fix }) => {
    const place = fix && source.lines(fix, diagnostic)
    if (!fix || !place) return []
    const replacement = { deletedRegion: sarifRegion(place), insertedContent: { text: fix.text } }
    return [
      {
        description: { text: description(text, fix) },
        artifactChanges: [{ artifactLocation: { uri: uriFrom(root, path) }, replacements: [replacement] }]
      }
    ]
  })
}

function description(text: string, fix: Fix): string {
  return fix.text === '' ? 'Take these words out.' : `Write “${terminalProse(text)}”.`
}
