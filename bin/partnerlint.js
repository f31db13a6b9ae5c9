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
    load(`${folder}/dist/cli.cjs`, fs)
  } else {
    console.error('partnerlint is not built here yet. Run “npm install” in its folder, which builds it, then try again.')
    process.exitCode = 2
  }
}

/**
 * Runs a script of the build with the code that was compiled of it ahead of time (scripts/compile-ahead.ts), which V8 takes from the
 * same version of itself only; gives what it exports. Newer versions of Node.js keep such code on their own.
 */
function load(path, fs, loaded = new Map()) {
  const known = loaded.get(path)
  if (known) return known.exports
  const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module')
  const cache = fs.existsSync(`${path}.cache`) ? fs.readFileSync(`${path}.cache`) : undefined
  const text = cache && fs.readFileSync(path)
  // V8 compares the lengths of the scripts, not their texts.
  if (!cache?.subarray(0, 16).equals(text.subarray(-16))) {
    enableCompileCache?.()
    return createRequire(path)(path)
  }
  const { Script } = process.getBuiltinModule('node:vm')
  const script = new Script(`(function (module, require, __filename, loadModule) {${text.latin1Slice()}\n})`, {
    filename: path,
    cachedData: cache.subarray(16)
  })
  const module = { exports: {} }
  loaded.set(path, module)
  const { dirname, join } = process.getBuiltinModule('node:path')
  const loadModule = async (specifier) =>
    specifier.startsWith('./') ? load(join(dirname(path), specifier), fs, loaded) : import(specifier)
  script.runInThisContext()(module, createRequire(path), path, loadModule)
  return module.exports
}
