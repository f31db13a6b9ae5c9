import { chatwootResponses } from './chatwoot.ts'
import { discourseReplies } from './discourse.ts'
import { espansoMatches } from './espanso.ts'
import { freshdeskArticles, freshdeskResponses } from './freshdesk.ts'
import { frontTemplates } from './front.ts'
import { gettextMessages } from './gettext.ts'
import { githubBots, githubCommands, githubReplies } from './github.ts'
import { githubContactLinks, githubForms } from './github-forms.ts'
import { gorgiasMacros } from './gorgias.ts'
import { helpScoutArticles, helpScoutReplies } from './help-scout.ts'
import { i18nTexts } from './i18n.ts'
import { intercomArticles, intercomMacros } from './intercom.ts'
import { kayakoMacros } from './kayako.ts'
import { liveAgentMessages } from './liveagent.ts'
import { osticketResponses, osticketTemplates } from './osticket.ts'
import type { Profile } from './profile.ts'
import { quicktextTemplates } from './quicktext.ts'
import { salesforceEmail, salesforceQuickText } from './salesforce.ts'
import { textExpanderSnippets } from './textexpander.ts'
import { zammadMacros, zammadModules } from './zammad.ts'
import { zendeskArticles } from './zendesk-articles.ts'
import { zendeskDynamicContent, zendeskFields, zendeskForms } from './zendesk-forms.ts'
import { zendeskMacros, zendeskMacrosTable } from './zendesk-macros.ts'
import { zendeskRules } from './zendesk-rules.ts'

/** All systems that are known, in the order in which they are tried: what a path says comes first, what others could be last. */
export const PROFILES: readonly Profile[] = [
  githubForms,
  githubContactLinks,
  githubBots,
  salesforceQuickText,
  salesforceEmail,
  gettextMessages,
  gorgiasMacros,
  zendeskRules,
  zendeskMacros,
  zendeskMacrosTable,
  zendeskArticles,
  zendeskFields,
  zendeskForms,
  zendeskDynamicContent,
  intercomMacros,
  intercomArticles,
  helpScoutArticles,
  freshdeskResponses,
  freshdeskArticles,
  frontTemplates,
  discourseReplies,
  githubReplies,
  espansoMatches,
  osticketResponses,
  osticketTemplates,
  zammadModules,
  zammadMacros,
  chatwootResponses,
  kayakoMacros,
  liveAgentMessages,
  githubCommands,
  quicktextTemplates,
  textExpanderSnippets,
  i18nTexts,
  helpScoutReplies
]
