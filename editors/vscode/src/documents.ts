/** The extensions of the files that partnerlint reads, without their dots. */
export const EXTENSIONS: readonly string[] = [
  'csv',
  'email',
  'htm',
  'html',
  'json',
  'jsonl',
  'markdown',
  'md',
  'mdx',
  'ndjson',
  'po',
  'pot',
  'text',
  'tsv',
  'txt',
  'xml',
  'yaml',
  'yml'
]
