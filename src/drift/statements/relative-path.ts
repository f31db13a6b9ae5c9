/** A path as it is called below a folder, both absolute; with slashes, whatever the system. */
export function relativePath(root: string, path: string): string {
  const [folder, file] = [root.replaceAll('\\', '/').replace(/\/?$/, '/'), path.replaceAll('\\', '/')]
  return file.startsWith(folder) ? file.slice(folder.length) : file
}
