import type { Audience } from '../core/document.ts'
import type { RuleGroup } from './rule.ts'

/** How phrases are wanted in the texts of an audience: anywhere, only in what colleagues are told to say to customers, or not. */
export type Wanted = 'anywhere' | 'in scripts' | 'nowhere'

/** Where in texts for an audience the phrases of a group may hold. Texts for colleagues hold scripts for what customers read. */
export function wantedPhrases({ rule, group }: RuleGroup, audience: Audience): Wanted {
  if (group.audiences.includes(audience)) return 'anywhere'
  const isScript = audience === 'internal' && rule.meta.audiences.includes(audience) && group.audiences.includes('macro')
  return isScript ? 'in scripts' : 'nowhere'
}

/** Says of groups, by their positions, whether texts for an audience can hold something that their phrases are wanted for. */
export function isWantedIn(groups: readonly RuleGroup[], audience: Audience): (group: number) => boolean {
  const wanted = groups.map((group) => wantedPhrases(group, audience) !== 'nowhere')
  return (group) => wanted[group] === true
}
