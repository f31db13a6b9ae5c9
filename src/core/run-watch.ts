/** Follows a run: what it is doing, and how far it has come. */
export interface RunWatch {
  /** A phase begins; the name reads after “partnerlint: ”. */
  phase(name: string): void
  /** So many files of the phase are done. */
  progress(done: number, total: number): void
}
