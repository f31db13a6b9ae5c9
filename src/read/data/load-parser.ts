import type { ContainerKind, ParseContainer } from '../container/container.ts'

/** Loads what undoes a container: parsers are large, and few runs need more than one. */
export async function loadParser(kind: ContainerKind): Promise<ParseContainer> {
  switch (kind) {
    case 'json':
      return (await import('../json/json.ts')).parseJson
    case 'ndjson':
      return (await import('../json/json.ts')).parseNdjson
    case 'csv':
      return (await import('../tables/csv.ts')).parseCsv
    case 'tsv':
      return (await import('../tables/csv.ts')).parseTsv
    case 'po':
      return (await import('../po/po.ts')).parsePo
    case 'xml':
      return (await import('../xml/xml.ts')).parseXml
    case 'yaml':
      return (await import('../yaml/yaml.ts')).parseYaml
  }
}
