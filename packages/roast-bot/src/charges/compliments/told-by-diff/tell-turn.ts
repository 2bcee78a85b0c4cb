import type { Change, ChangedFile } from "../../../change/change.ts";
import { countFigure, linesAfter, linesBefore } from "../../requests.ts";
import { bringsNames } from "./narrow.ts";
import { readSwap } from "./read-swap.ts";
import { readRuns, tellingRoles } from "./runs.ts";
import type { Told } from "./told.ts";

/** In lines: of more each is proof that nobody reads. */
const most = 60;

/** What most of a change does, line by line: the same thing that came in the place of another, or went, or came. */
export function tellTurn({ files, additions, deletions }: Change, fewest: 1 | 2): Told | undefined {
  const turns = files.flatMap(readRuns).flatMap(({ path, role, went, came }) =>
    went.length === came.length
      ? went.flatMap((before, at) => {
          const after = came[at];
          const swap = after && readSwap(before.text, after.text);
          // What was a name of others is that, elsewhere.
          const isName = bringsNames.test(before.text.trim());
          return after === undefined || swap === undefined || isName
            ? []
            : [{ path, role, before, after, ...swap }];
        })
      : [],
  );
  const alike = Map.groupBy(turns, ({ gone, come }) => JSON.stringify([gone, come]));
  // What a tool or a snapshot has alone, nobody wrote; what it has, too, is one of the lines.
  const [places = []] = [...alike.values()]
    .filter((group) => group.some(isWritten))
    .map((group) =>
      group.toSorted((one, other) => Number(isWritten(other)) - Number(isWritten(one))),
    )
    .toSorted((one, other) => other.length - one.length);
  const [first] = places;
  // A line that is another one is one that goes and one that comes.
  const isMost = (places.length > 1 ? 4 : 2) * places.length >= additions + deletions;
  if (first === undefined || places.length < fewest || places.length > most || !isMost)
    return undefined;
  const { gone, come, path, before } = first;
  const proof = places.map((each) =>
    come === ""
      ? linesBefore(each.path, { from: each.before.before })
      : linesAfter(each.path, { from: each.after.after }),
  );
  const terms = come === "" ? { out: gone } : gone === "" ? { into: come } : { gone, come };
  return {
    terms,
    proof: [...proof, linesBefore(path, { from: before.before })],
    figures: [countFigure({ id: "places", unit: "line", label: "lines that differ in it" }, proof)],
  };
}

function isWritten({ role }: Pick<ChangedFile, "role">): boolean {
  return tellingRoles.includes(role);
}
