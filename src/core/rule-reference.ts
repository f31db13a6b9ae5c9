/** Rule id of a file that could not be read: not a rule that can be set, but reports need a name for it. */
export const UNREADABLE_FILE = 'unreadable-file'

/** Rule id of a suppression comment that suppresses nothing. */
export const UNUSED_DIRECTIVE = 'unused-directive'
