import { isPlain } from "../charges/log/is-plain.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import { findDefinitions } from "./shown-definitions.ts";
import type { Facts } from "./facts.ts";
import { type Piece, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/** What somebody who uses it will read, out of new code: the `{help}` of a command or an option that has most to do with the title. */
export function userBlanks(facts: Facts): Blanks {
  return (blank) => (blank === "help" ? findHelp(facts) : undefined);
}

/** Cobra, click and argparse, clap, picocli, commander. */
const helps =
  /(?:\b(?:Short|help|description|about)(?::| ?=) ?|\.(?:help|about|description)\()(?<mark>["'`])(?<text>(?:(?!\k<mark>)[^\\\n]){20,140})\k<mark>/g;

function findHelp(facts: Facts): Piece | undefined {
  const title = readTellingWords(facts.pullRequest?.title ?? "");
  const [best] = findDefinitions(facts, { change: "added", role: "source" })
    .flatMap(({ id, text }) =>
      [...text.matchAll(helps)].flatMap(({ groups }) => {
        const said = groups?.["text"]?.trim() ?? "";
        // A reader can’t fill in what stands there at run time.
        const isWhole = !/[“”"<>[\]{}|\\*`%]|https?:/.test(said);
        if (!isWhole || !isPlain(said, { fewest: 4 })) return [];
        return [{ id, said, shared: title.intersection(readTellingWords(said)).size }];
      }),
    )
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  return best && quoted(best.said, best.id);
}
