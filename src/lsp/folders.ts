import { dirname, sep } from 'node:path'
import { type Client, FolderService } from './folder-service.ts'
import type { ConfigChoice } from './project.ts'

/** The services of the workspace's folders, and of those that hold loose files. */
export class Folders {
  readonly #config: ConfigChoice
  readonly #client: Client
  readonly #services = new Map<string, FolderService>()
  #roots: readonly string[] = []

  /** Serves folders of a workspace, whose paths are absolute. */
  constructor(roots: readonly string[], config: ConfigChoice, client: Client) {
    this.#roots = roots
    this.#config = config
    this.#client = client
  }

  /** The service of the innermost folder that holds a file. */
  of(path: string): FolderService {
    const holds = (root: string) => path.startsWith(root.endsWith(sep) ? root : root + sep)
    const root = this.#roots.filter(holds).sort((a, b) => b.length - a.length)[0]
    const folder = root ?? dirname(path)
    const known = this.#services.get(folder)
    if (known) return known
    const service = new FolderService({ folder, config: this.#config, isWorkspace: root !== undefined }, this.#client)
    this.#services.set(folder, service)
    return service
  }

  /** Those that have begun. */
  begun(): Iterable<FolderService> {
    return this.#services.values()
  }

  /** Begins anew with other folders. */
  replace(roots: readonly string[]): void {
    for (const service of this.#services.values()) service.dispose()
    this.#services.clear()
    this.#roots = roots
  }
}
