/** What to do with a file: report on it, gather its facts for the comparison of documents, or both. */
export interface FileTask {
  readonly reports: boolean
  readonly collects: boolean
  /** Whether entries are linted that are not in use. */
  readonly includesInactive?: boolean
  /** Whether texts are measured for a score, which results that are kept without do not hold. */
  readonly measures?: boolean
}
