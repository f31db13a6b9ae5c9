/** What a house style holds to be fine, where style guides disagree. */
interface HouseStyle {
  /** The rule that reports it otherwise. Each style is about a rule of its own, so that any of them go together. */
  readonly ruleId: string
  /** Phrases for the rule's option `allow`. */
  readonly allow: readonly string[]
}

const REQUEST = '(ticket | tickets | case | cases | request | requests)'

/** The house styles by the names of their presets. */
export const HOUSE_STYLES: Readonly<Record<string, HouseStyle>> = {
  'partnerlint:tickets-ok': {
    ruleId: 'ticket-talk',
    allow: [
      `(<open> | <create> | <raise> | <submit> | <log> | <file>) (a | the | your | this | another | one)? (new | support | help | separate)? ${REQUEST}`,
      `your (support)? ${REQUEST} (number | id | reference)`,
      `(regarding | concerning | about | in reference to | in response to | with regard to) your ${REQUEST}`,
      `your (support)? ${REQUEST} (has been | is | was | will be) (now)? (received | logged | registered | created | opened | open | pending | assigned | updated | with | being)`
    ]
  },
  'partnerlint:formal': {
    ruleId: 'robotic-politeness',
    allow: [
      'dear (@client)',
      'kindly',
      '(please | kindly) be (advised | informed | reminded | notified)',
      '(we | I) <regret> to (inform | advise | tell | announce | notify)',
      '(hope | trust) ~4 <find> you (well | in good health)',
      'at your (earliest)? convenience',
      'should you (require | need)',
      'receipt of your',
      'find (attached | enclosed)',
      'at your (full)? disposal'
    ]
  },
  'partnerlint:must-ok': {
    ruleId: 'command-language',
    allow: [
      '(you | @client | applicants | participants) (must | shall | (are | will be) (required | obliged) to)',
      'it is (mandatory | compulsory | obligatory)',
      '(fields | questions | sections | forms | documents) (must | shall) be'
    ]
  },
  'partnerlint:easy-ok': {
    ruleId: 'condescension',
    allow: [
      'simply',
      '(is | are) (very | quite | really)? (easy | simple | straightforward | quick) to',
      '(easy | simple | quick | straightforward) (process | setup | set up | procedure | form | steps | instructions)'
    ]
  }
}
