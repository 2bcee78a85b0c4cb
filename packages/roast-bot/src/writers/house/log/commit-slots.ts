import type { CaseFile } from "../content/case-file.ts";
import type { CommitFacts } from "../content/commit-facts.ts";
import { weekdayOf } from "../content/weekday-of.ts";
import { isPlural } from "../sentences/is-plural.ts";
import { counted } from "../sentences/counted.ts";
import { named, timed, type Piece } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";

/** What the slots of a remark stand for at one commit: its size, its clock, the things it names. */
export function commitSlots(file: CaseFile, commit: CommitFacts): Slots {
  const { id, authoredAt } = commit.exhibit;
  const when = { exhibit: id, field: "authoredAt" };
  const field = (name: string): Piece | undefined => {
    const figure = file.computed("field", [`${id}.${name}`]);
    // "No lines" is an absolute and reads badly: a line that needs some isn't said of none.
    return figure && figure.value > 0 ? counted(figure) : undefined;
  };
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    added: () => field("additions"),
    deleted: () => field("deletions"),
    files: () => field("files"),
    words: () => {
      const figure = file.computed("words", [`${id}.subject`]);
      return figure && counted(figure);
    },
    gap: () => gapOf(file, commit),
    clock: () => timed(authoredAt.slice(11, 16), when),
    weekday: () => timed(weekdayOf(authoredAt), when),
    thing: () => thing(commit.thing, id),
    from: () => thing(commit.from, id),
    to: () => thing(commit.to, id),
    // Where no verb has to agree with them, the old and the new may be plurals.
    froms: () => (commit.from === undefined ? undefined : named(commit.from, id)),
    tos: () => (commit.to === undefined ? undefined : named(commit.to, id)),
    again: () => thing(commit.again, id),
  };
  return (name) => makers[name]?.();
}

/** The time since the commit before, in the unit that the pack has computed. */
function gapOf(file: CaseFile, commit: CommitFacts): Piece | undefined {
  if (!commit.previous || commit.gap === undefined) return undefined;
  const span = [`${commit.previous.exhibit.id}.authoredAt`, `${commit.exhibit.id}.authoredAt`];
  const figure = file.computed("span", span);
  return figure && figure.value > 0 ? counted(figure) : undefined;
}

/** The lines say "the race is", so a plural is left to lines that name nothing. */
function thing(text: string | undefined, exhibit: string): Piece | undefined {
  return text && !isPlural(text) ? named(text, exhibit) : undefined;
}
