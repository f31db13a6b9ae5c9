import { isAbsolute, join } from 'node:path'

/** Where a workspace may have its partnerlint. */
export interface ServerPlaces {
  /** What the user has set; empty for nothing. */
  readonly setting: string
  /** Folders of the workspace, absolute. */
  readonly folders: readonly string[]
  exists(path: string): boolean
}

/** What to run: a script for the editor's own Node.js, or a command for the system. */
export type ServerCommand = { readonly script: string } | { readonly command: string }

/** Finds the partnerlint of a workspace: the one that is set, the one that a folder has installed, or the system's. */
export function serverCommand({ setting, folders, exists }: ServerPlaces): ServerCommand {
  if (setting !== '') {
    const isPath = /[\\/]/.test(setting)
    const path = isPath && !isAbsolute(setting) ? join(folders[0] ?? '', setting) : setting
    return /\.[cm]?js$/.test(path) ? { script: path } : { command: path }
  }
  const installed = folders.map((folder) => join(folder, 'node_modules/partnerlint/bin/partnerlint.js')).find(exists)
  return installed === undefined ? { command: 'partnerlint' } : { script: installed }
}
