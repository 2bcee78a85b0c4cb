/** What an edit is by itself: told with its time, and in the words of its own subject, it is a record. */
export const edits: RegExp =
  /^(?:add|remov|delet|renam|mov|replac|skip|document(?!ation)|revert|turn|split|inlin|extract|swap|drop|introduc|restor|cover|cop|promot|undo|undid|undone)/;

/** What an edit did: that its subject promises. */
export const outcomes: RegExp = /^(?:fix|break|broke|touch)/;

/** What befalls a commit, by its own fields. */
export const happens: RegExp =
  /^(?:merg|writ|wrote|edit|arriv|follow|finish|commit|list|late|early|start|end)/;
