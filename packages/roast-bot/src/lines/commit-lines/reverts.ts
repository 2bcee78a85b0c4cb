import type { CommitExhibit } from "@mea-culpa/formats";
import type { Facts } from "../facts.ts";
import { bare, type DeclaredKind, listOwn, squeeze } from "./commit-kind.ts";

/** What goes back, or brings back. */
export const reverts: readonly DeclaredKind[] = [
  {
    weight: 7,
    isSo: (commit, facts) => findOpposite(commit, facts) !== undefined,
    lines: ["Earlier in the same log: {opposite}.", "The same log, earlier on: {opposite}."],
    title: "In and out",
    verdict: { archetype: "The Revolving Door", lines: ["goes both ways in one log"] },
  },
  {
    weight: 6,
    subject: /^Revert "Revert /,
    lines: [
      "A revert of a revert. In arithmetic that is addition.",
      "Two negatives, and a commit for each.",
    ],
    title: "Back, and back again",
    verdict: { archetype: "The Pendulum", lines: ["went back on going back"] },
  },
  {
    weight: 5,
    subject:
      /^(?:re-?add(?:ed|ing|s)?|add(?:ed|ing|s)? back|add(?:ed|ing|s)? .+ back|br(?:ing|ought|inging|ings) back|put(?:ting|s)? back)\b/i,
    lines: ["It was missed.", "Life without it was tried."],
    title: "Missed",
    verdict: { archetype: "The Homecoming", lines: ["did without it for a while"] },
  },
  {
    weight: 4,
    subject: /^comment(?:ed|ing)? out\b/i,
    lines: ["It stays within reach.", "It may still be read. It may no longer run."],
    title: "Within reach",
    verdict: { archetype: "The Hoarder", lines: ["kept it, where it cannot run"] },
  },
  {
    weight: 3,
    subject: /^un-?comment\b/i,
    lines: ["It had been there all along."],
  },
  {
    weight: 2,
    subject:
      /^(?:un-?do|revert(?!s\b|\s")|restore|discard|roll(?:ed|ing)? ?back|reinstate|mov(?:e|ed) back|go(?:es)? back|back to)\b/i,
    lines: ["Forwards, by another definition."],
    title: "Forwards",
    verdict: { archetype: "The Reverse Gear", lines: ["moved forward, by another definition"] },
    retired: ["The road was tried in this direction, too.", "Not every step has to lead away."],
  },
];

/** An earlier line of the log that takes out what this commit adds, or adds what it takes out. */
export function findOpposite(
  commit: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): { readonly line: string; readonly id: string } | undefined {
  const own = readDeed(commit.subject);
  if (own === undefined) return undefined;
  for (const { id, text, position } of listOwn(commits)) {
    if (position >= commit.position) continue;
    const line = text.split("\n").find((each) => {
      const deed = readDeed(each);
      return deed !== undefined && deed.adds !== own.adds && deed.thing === own.thing;
    });
    if (line !== undefined) return { line: line.trim().replace(/^[-*] /, ""), id };
  }
  return undefined;
}

/** What a line of a message adds or takes out, as it names it. */
function readDeed(line: string): { readonly adds: boolean; readonly thing: string } | undefined {
  const [, verb = "", thing = ""] =
    /^(?:[-*] )?(add|adds|added|re-?add|remove|removes|removed|drop|dropped|delete|deleted)(?: back)? (?:the |an? |support for )?(.+?)\.?$/i.exec(
      bare(line.trim()),
    ) ?? [];
  const told = squeeze(thing);
  return told.length < 5 ? undefined : { adds: /^(?:re-?)?add/i.test(verb), thing: told };
}
