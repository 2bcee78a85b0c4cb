import type { Person } from "./change.ts";

/** The co-authors that a commit message's trailers name, each mail once, in order. */
export function coAuthors(message: string): readonly Person[] {
  const people = new Map<string, Person>();
  for (const match of message.matchAll(/^\s*co-authored-by:\s*(.*?)\s*<([^<>\n]*)>\s*$/gim)) {
    const [, name = "", mail = ""] = match;
    const key = mail.toLowerCase();
    if (!people.has(key)) people.set(key, { name, mail });
  }
  return [...people.values()];
}
