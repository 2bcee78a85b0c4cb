/** What comes and goes because two histories meet, or because git says so. */
export const mending: RegExp =
  /\b(?:rebas\w+|conflicts?|merg(?:e|es|ed|ing)\b(?! commits?)|reverts? "|cherry)/i;
