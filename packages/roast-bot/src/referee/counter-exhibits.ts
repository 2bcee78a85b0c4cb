import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { findBringers } from "../receipts/cited-exhibits.ts";
import { readPackWords } from "../receipts/pack-words.ts";
import { scanMarks } from "../receipts/tokens/scan-marks.ts";
import { readNames } from "../receipts/tokens/read-names.ts";
import { readWords } from "../receipts/tokens/read-words.ts";

/**
 * The ids of exhibits that could deny a sentence, whatever its writer cites: the lines of commits
 * that it cites, what has the same paths, and what holds a name of the sentence; what comes later
 * first.
 */
export function findCounterExhibits(
  { sentence, cited }: { readonly sentence: string; readonly cited: readonly string[] },
  pack: EvidencePack,
): readonly string[] {
  const { exhibits } = pack;
  const brought = [...findBringers(cited, pack), ...findBrought(cited, pack)].filter(
    (id) => !cited.includes(id),
  );
  const own = exhibits.filter(({ id }) => cited.includes(id));
  const paths = new Set(own.flatMap(listPaths));
  const names = namesIn(sentence, pack);
  const others = exhibits.filter(({ id }) => !cited.includes(id)).toReversed();
  const samePath = others.filter((exhibit) => listPaths(exhibit).some((path) => paths.has(path)));
  const sameName = others.filter((exhibit) =>
    [exhibit.text, ...listPaths(exhibit)].some((text) => names.some((name) => text.includes(name))),
  );
  return [...new Set([...brought, ...[...samePath, ...sameName].map(({ id }) => id)])].slice(
    0,
    most,
  );
}

/** The ids of the lines that stand in the diffs of cited commits: what these did, not what they say. */
export function findBrought(
  cited: readonly string[],
  { exhibits }: EvidencePack,
): readonly string[] {
  const commits = new Set(
    exhibits.flatMap((each) =>
      each.kind === "commit" && cited.includes(each.id) ? [each.sha] : [],
    ),
  );
  return exhibits.flatMap((each) =>
    each.kind === "lines" && commits.has(each.commit) ? [each.id] : [],
  );
}

const most = 8;

function listPaths(exhibit: Exhibit): readonly string[] {
  return "path" in exhibit && typeof exhibit.path === "string" ? [exhibit.path] : [];
}

function namesIn(sentence: string, pack: EvidencePack): readonly string[] {
  const marked = scanMarks(sentence).flatMap(({ kind, inner }) => (kind === "code" ? [inner] : []));
  const plain = readNames(readWords(sentence), readPackWords(pack).common).map(({ text }) => text);
  return [...new Set([...marked, ...plain])].filter((name) => name.trim().length > 2);
}
