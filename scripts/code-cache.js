// Runs the command as bin/partnerlint.js does, and keeps beside it what V8 has compiled by the end: of the command, or of the chunks
// that it has loaded. node scripts/code-cache.js SCRIPT command|chunks [ARGUMENT ...]
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

const [, , command, which] = process.argv
const loaded = new Map()
process.argv.splice(2, 2)
process.on('exit', () => {
  for (const [path, { script, text }] of loaded) {
    if ((path === command) !== (which === 'command')) continue
    writeFileSync(`${path}.cache`, Buffer.concat([Buffer.from(text.slice(-16)), script.createCachedData()]))
  }
})
load(command)

function load(path) {
  const known = loaded.get(path)
  if (known) return known.module.exports
  const text = readFileSync(path, 'latin1')
  const script = new Script(`(function (module, require, __filename, loadModule) {${text}\n})`, { filename: path })
  const module = { exports: {} }
  loaded.set(path, { script, text, module })
  const loadModule = async (specifier) => (specifier.startsWith('./') ? load(join(dirname(path), specifier)) : import(specifier))
  script.runInThisContext()(module, createRequire(path), path, loadModule)
  return module.exports
}
