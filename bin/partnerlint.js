#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`partnerlint needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else {
  // An import of these modules would make a copy of all they export, and so load others.
  const fs = process.getBuiltinModule('node:fs')
  const folder = process.getBuiltinModule('node:path').join(__dirname, '..')
  if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
    console.log(JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8')).version)
  } else if (fs.existsSync(`${folder}/dist/cli.cjs`)) {
    start(`${folder}/dist/cli.cjs`, fs)
  } else {
    console.error('partnerlint is not built here yet. Run “npm install” in its folder, which builds it, then try again.')
    process.exitCode = 2
  }
}

/**
 * Runs the bundle with the code that the build has compiled of it (scripts/compile-ahead.ts), which V8 takes from the same version
 * of itself only. Newer versions of Node.js keep such code on their own.
 */
function start(path, { existsSync, readFileSync }) {
  const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module')
  const cache = existsSync(`${path}.cache`) ? readFileSync(`${path}.cache`) : undefined
  const text = cache && readFileSync(path)
  // V8 compares the lengths of the scripts, not their texts.
  if (!cache?.subarray(0, 16).equals(text.subarray(-16))) {
    enableCompileCache?.()
    createRequire(path)(path)
    return
  }
  const { Script } = process.getBuiltinModule('node:vm')
  const script = new Script(`(function (require, __filename, loadModule) {${text.latin1Slice()}\n})`, {
    filename: path,
    cachedData: cache.subarray(16)
  })
  const { pathToFileURL } = process.getBuiltinModule('node:url')
  script.runInThisContext()(createRequire(path), path, (specifier) => import(new URL(specifier, pathToFileURL(path)).href))
}
