import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { type BlamedLine, findAddedLines, findDeletedLines } from "../../reading/blamed-lines.ts";
import { linesBefore } from "../../requests.ts";
import { address } from "../../log/is-plain.ts";

export { words } from "./words.ts";

export const meta = {
  code: "debt-removed",
  title: "Debt paid back",
  about: "code",
  meaning: "A to-do or a question in a comment, about what the title names, went away.",
  severity: 3,
  figures: {},
  terms: ["paid"],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const titled = readTellingWords(change.title);
  // What left with its whole file was not paid.
  const left = new Set(
    change.files.filter(({ status }) => status === "deleted").map(({ path }) => path),
  );
  const [gone = [], come = []] = [findDeletedLines, findAddedLines].map((find) =>
    (["source", "test"] as const).flatMap((role) => readNotes(find(change, role))),
  );
  const note = gone.find(({ line, says }) => !left.has(line.path) && shares(says, titled));
  if (note === undefined || gone.length <= come.length) return undefined;
  // Since when it had hung there is told with it.
  const isDated = history?.origins.some(
    ({ isOld, path, from }) => isOld && path === note.line.path && from === note.line.number,
  );
  if (isDated === true) return undefined;
  return {
    severity: meta.severity,
    summary: `A note went away: “${note.says}”.`,
    proof: [linesBefore(note.line.path, { from: note.line.number })],
    figures: [],
    terms: { paid: note.says },
  };
}

function shares(says: string, titled: ReadonlySet<string>): boolean {
  return readTellingWords(says).intersection(titled).size > 0;
}

interface Note {
  readonly line: BlamedLine;
  readonly says: string;
}

/** In characters. */
const longest = 120;

/** What comments put off or ask, each by itself in its line. */
function readNotes(lines: readonly BlamedLine[]): readonly Note[] {
  return lines.flatMap((line, at): readonly Note[] => {
    const [, says = ""] =
      /^[\s*!/#-]*(?:(?:TODO|FIXME|HACK|XXX)\b(?:\([^()]*\))?[\s:-]*(\p{L}.*)|(\p{Lu}.* .*\?))$/u
        .exec(line.comment.trim())
        ?.filter((each) => each !== undefined) ?? [];
    const next = lines[at + 1];
    const goesOn =
      next?.path === line.path && next.number === line.number + 1 && next.comment.trim() !== "";
    const isWhole = !goesOn || /[.?!]$/.test(says);
    const isShort = says.split(" ").length >= 3 && says.length <= longest;
    return isShort && isWhole && !/[“”`]/.test(says) && !address.test(says) ? [{ line, says }] : [];
  });
}
