import { Vocabulary } from '../words/vocabulary.ts'
import { createRanker, type Ranked } from './rank.ts'

/** Words of one passage and how much each weighs. */
export type WeightedWords = ReadonlyMap<string, number>

/** A ranker for those who ask seldom: passages and queries are plain words. */
export interface WordRanker {
  /** The best passages, best first. */
  rank(query: WeightedWords, limit: number): readonly Ranked[]
  /** How rare a word is; 0 for one that stands nowhere. */
  rarity(word: string): number
}

/** Finds the passages nearest to some words. */
export function createWordRanker(passages: readonly WeightedWords[]): WordRanker {
  const vocabulary = new Vocabulary()
  const ranker = createRanker(passages.map((words) => vocabulary.vector(words)))
  return {
    rank: (query, limit) => ranker.rank(vocabulary.vector(query), limit),
    rarity: (word) => ranker.rarity(vocabulary.find(word))
  }
}
