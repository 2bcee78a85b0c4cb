import { isPlain } from "../charges/log/is-plain.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import { findDefinitions } from "./shown-definitions.ts";
import type { Facts } from "./facts.ts";
import { type Piece, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What somebody who uses it will read, out of new code: the `{help}` of a command or an option, and
 * the `{complaint}` of an error, each the one that has most to do with the title.
 */
export function userBlanks(facts: Facts): Blanks {
  return (blank) => {
    if (blank === "help") return findText(facts, helps);
    // An error that has nothing to do with the title is about something beside it.
    if (blank === "complaint") return findText(facts, complaints, { fewestShared: 1 });
    return undefined;
  };
}

/** Cobra, click and argparse, clap, picocli, commander. */
const helps =
  /(?:\b(?:Short|help|description|about)(?::| ?=) ?|\.(?:help|about|description)\()(?<mark>["'`])(?<text>(?:(?!\k<mark>)[^\\\n]){20,140})\k<mark>/g;

const complaints =
  /(?:\braise \w+\(|\bthrow (?:new )?\w+\(|\b(?:[Ee]rrorf|errors\.New|Errf|panic|bail|anyhow|TypeError|ValueError)!?\()\s*f?(?<mark>["'`])(?<text>(?:(?!\k<mark>)[^\\\n]){20,140})\k<mark>/g;

function findText(
  facts: Facts,
  pattern: RegExp,
  { fewestShared = 0 }: { readonly fewestShared?: number } = {},
): Piece | undefined {
  const title = readTellingWords(facts.pullRequest?.title ?? "");
  const found = findDefinitions(facts, { change: "added", role: "source" }).flatMap(
    ({ id, text }) =>
      [...text.matchAll(pattern)].flatMap(({ groups }) => {
        const said = groups?.["text"]?.trim() ?? "";
        // A reader can’t fill in what stands there at run time.
        const isWhole = !/[“”"<>[\]{}|\\*`%]|https?:/.test(said);
        if (!isWhole || !isPlain(said, { fewest: 4 })) return [];
        return [{ id, said, shared: title.intersection(readTellingWords(said)).size }];
      }),
  );
  const [best] = found.toSorted((one, other) => other.shared - one.shared);
  return best && best.shared >= fewestShared ? quoted(best.said, best.id) : undefined;
}
