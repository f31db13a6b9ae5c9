import type { ContainerKind } from '../container/container.ts'

const CONTAINERS: Readonly<Record<string, ContainerKind>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'ndjson',
  '.ndjson': 'ndjson',
  '.po': 'po',
  '.pot': 'po',
  '.tsv': 'tsv',
  '.xml': 'xml',
  '.yaml': 'yaml',
  '.yml': 'yaml'
}

/** Extensions of the files that may hold texts among data, lower case, with their dot. */
export const DATA_EXTENSIONS: readonly string[] = [...Object.keys(CONTAINERS), '.email']

/** Whether a file is of a kind whose texts lie among data: a container, or a part of an export of several files. */
export function isDataFile(path: string): boolean {
  return dataKind(path) !== undefined || isEmailTemplate(path)
}

/** Whether a file is the body of a Salesforce e-mail template. */
export function isEmailTemplate(path: string): boolean {
  return /\.email$/i.test(path)
}

/** How a file holds its data, by its name; undefined for what is no data. */
export function dataKind(path: string): ContainerKind | undefined {
  return CONTAINERS[/\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '']
}

/** Files of tools, whatever their keys are called: nobody's customer reads what stands in them. */
const OF_TOOLS = [
  /^\./,
  /^(?:package|npm-shrinkwrap|composer|bower|lerna|nx|turbo|biome|deno|renovate|vercel|netlify|firebase|angular|manifest|project|rush|now|app|tslint|nodemon|cspell|knip|typedoc|babel|api-extractor)\.json$/,
  /^(?:ts|js)config(?:\.[\w.-]+)?\.json$/,
  /(?:[-.]lock|\.schema)\.(?:json|ya?ml)$|^pnpm-\w+\.yaml$/,
  /^(?:docker-compose|compose|mkdocs|_config|codecov|dependabot|action|openapi|swagger|serverless|chart|kustomization|appveyor|azure-pipelines|cloudbuild|bitbucket-pipelines)(?:[.-][\w-]+)?\.(?:json|ya?ml)$/,
  /^(?:pom|build|web|app|androidmanifest)\.xml$/
]

/** Whether a file holds the data of a tool: it is passed over without being opened. */
export function isOfTool(path: string): boolean {
  if (dataKind(path) === undefined) return false
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase()
  return OF_TOOLS.some((names) => names.test(name)) || /[/\\]\.github[/\\]workflows[/\\]/.test(path)
}
