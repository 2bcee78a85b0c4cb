import { counted } from "../sentences/counted.ts";
import { isPlural } from "../sentences/is-plural.ts";
import { linked, named, plain, quoted, timed, type Piece } from "../sentences/piece.ts";
import type { Slots } from "../sentences/realise.ts";
import type { CaseFile } from "./case-file.ts";
import type { Protagonist } from "./protagonist.ts";
import { weekdayOf } from "./weekday-of.ts";

/** What the slots of any line stand for in a case about a pull request. */
export function caseSlots(file: CaseFile, protagonist: Protagonist | undefined): Slots {
  const { pullRequest } = file;
  if (!pullRequest) return () => undefined;
  const { id, mergedAt } = pullRequest;
  const merged = { exhibit: id, field: "mergedAt" };
  const total = (field: string): Piece | undefined => {
    const figure = file.computed("field", [`${id}.${field}`]);
    return figure && figure.value > 0 ? counted(figure) : undefined;
  };
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    title: () => quoted(pullRequest.title, id),
    number: () => named(`#${pullRequest.number}`, id),
    pull: () => pullRequestPiece(pullRequest),
    commits: () => {
      const figure = file.figure("commits.count");
      return figure && figure.value > 1 ? counted(figure) : undefined;
    },
    files: () => total("files"),
    added: () => total("additions"),
    deleted: () => total("deletions"),
    clock: () => timed(mergedAt.slice(11, 16), merged),
    weekday: () => timed(weekdayOf(mergedAt), merged),
    thing: () =>
      protagonist && !isPlural(protagonist.text)
        ? named(protagonist.text, protagonist.exhibit)
        : undefined,
  };
  return (name) => makers[name]?.();
}

/** "pull request #7", all of it a link where the pull request has an address. */
function pullRequestPiece(pullRequest: NonNullable<CaseFile["pullRequest"]>): Piece {
  const number = named(`#${pullRequest.number}`, pullRequest.id);
  const text = `pull request ${number.text}`;
  const link = pullRequest.url ? linked(text, pullRequest.id) : plain(text);
  return { text, cites: [...link.cites, ...number.cites] };
}
