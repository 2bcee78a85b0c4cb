import { bareSubject } from "./subject-words.ts";

const nothing =
  /^(wip|w\.i\.p\.?|tmp|temp|asdf+\w*|foo|bar|stuff|things?|misc|various|changes?|some changes|more changes|minor changes|small changes|updates?|some updates|more|more stuff|more work|fix|fixes|more fixes|fix it|fix stuff|fix this|fix bugs?|bug ?fix(es)?|final|final fix|save|checkpoint|progress|work|work in progress|commit|first commit|cleanup|clean up|tweaks?|oops|nits?|again|try|try again|test|testing|test again|please work|hopefully|idk|lol|ok|done|ready|xxx+|todo|edits?|modifications?|improvements?|refactor|refactoring|[^\p{L}\p{N}]*|[a-z\d])[.!…]*$/iu;

/** Whether a subject tells nobody what its commit does. */
export function saysNothing(subject: string): boolean {
  return nothing.test(bareSubject(subject));
}

/** Whether a subject is one that git or a forge wrote by itself. */
export function isMergeSubject(subject: string): boolean {
  return /^Merge (branch|remote-tracking branch|pull request|tag|commit)\b/.test(subject);
}
