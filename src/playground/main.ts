import { createEngine } from './engine.ts'

// What a page runs when someone first pastes a text: it finds the engine here.
Object.assign(globalThis, { partnerlintEngine: createEngine() })
