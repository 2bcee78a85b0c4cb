import type { Change } from "../../../change/change.ts";
import { findMovedLines, isTelling } from "../../../change/moved-lines.ts";
import { isShownOff } from "../../files.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt, linesAfter } from "../../requests.ts";
import { address } from "../../log/is-plain.ts";
import { bringsNames } from "./narrow.ts";
import { isRemark, mostRuns, readRuns, tellingRoles } from "./runs.ts";
import { shortPath, type Told } from "./told.ts";

/** The middle of a docstring has none. */
const codeSign = /[^\p{L}\p{N}\s.,'’-]/u;

/** In lines, where the change has more, and in characters. */
const fewest = 2;
const most = 6;
const widest = 100;

/**
 * A few lines that are new and stand by themselves: those that have most to do with the title, or where there
 * are but a few places some.
 */
export function tellRun({ title, files, additions, deletions }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const moved = findMovedLines(files.flatMap(({ hunks }) => hunks));
  const runs = files
    .filter((file) => (file.role === "source" || file.role === "config") && !isShownOff(file))
    .flatMap(readRuns);
  const [best] = runs
    .flatMap(({ path, role, went, came }) => {
      const [first, last] = [came[0], came.at(-1)];
      if (first === undefined || last === undefined || went.length > 0) return [];
      if (came.some((line) => moved.has(line))) return [];
      const isWhole = last.after - first.after + 1 === came.length;
      const isShown = came.every(
        ({ text }) => text.length <= widest && !text.includes("```") && !address.test(text),
      );
      const telling = came.filter(
        (line) =>
          isTelling(line.text) &&
          codeSign.test(line.text) &&
          !isRemark(role, line) &&
          !bringsNames.test(line.text.trim()),
      );
      if (!isWhole || !isShown || came.length > most) return [];
      if (telling.length < (additions + deletions <= fewest ? 1 : fewest)) return [];
      const words = readTellingWords(telling.map(({ text }) => text).join(" "));
      const shared = words.intersection(titled).size;
      return shared === 0 && runs.length > mostRuns
        ? []
        : [{ path, from: first.after, to: last.after, shared, role }];
    })
    .toSorted(
      (one, other) =>
        other.shared - one.shared ||
        tellingRoles.indexOf(one.role) - tellingRoles.indexOf(other.role),
    );
  if (best === undefined) return undefined;
  const { path, from, to } = best;
  return {
    terms: { "run-in": shortPath(path) },
    proof: [linesAfter(path, { from, to }), fileAt({ path })],
  };
}
