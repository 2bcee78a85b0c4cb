import type { AuditFinding } from "@mea-culpa/formats";
import { parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { findWaits } from "../ledger/waiting.ts";
import type { DevLogState } from "./dev-log-state.ts";
import { readText } from "./ledger-file.ts";
import { digestRoast, readRoastFiles } from "./waiting-roasts.ts";

/**
 * Pages show any key of the front matter, so all of it must be as the bot has published it; and so must
 * the receipts, whose older formats are held to less.
 */
export async function findFrontMatterChanges({
  entry,
  place,
  markdown,
  receipts,
  state,
  objects,
}: PublishedRoast & {
  readonly markdown: string;
  readonly receipts: { readonly path: string; readonly text: string };
}): Promise<readonly AuditFinding[]> {
  for (const { commit, slots } of state.commits) {
    if (slots.length === 0) continue;
    const before = await readText(objects, `${commit}^:${entry}`);
    const published = before === null ? await readText(objects, `${commit}:${entry}`) : null;
    if (published === null) continue;
    const [then, now] = [readValues(published), readValues(markdown)];
    const keys = new Set([...Object.keys(then), ...Object.keys(now)]);
    const differing = [...keys]
      .filter((key) => JSON.stringify(then[key]) !== JSON.stringify(now[key]))
      .map((key) => ({
        place: `${place}: ${key}`,
        message: `it was published as ${told(then[key])}, and says ${told(now[key])} now`,
      }));
    const isSame = (await readText(objects, `${commit}:${receipts.path}`)) === receipts.text;
    const message = "they are not the receipts that were published";
    return isSame ? differing : [...differing, { place: receipts.path, message }];
  }
  return findReviewChanges({ entry, place, state, objects });
}

interface PublishedRoast {
  /** Where it was published. */
  readonly entry: string;
  /** Where it stands now. */
  readonly place: string;
  readonly state: DevLogState;
  readonly objects: CatFileBatch;
}

/** What somebody has merged must be what waited to be, by the bot's own word in the ledger. */
async function findReviewChanges({
  entry,
  place,
  state,
  objects,
}: PublishedRoast): Promise<readonly AuditFinding[]> {
  const waited = state.ledgerFile.ledger.lines.flatMap((line) => {
    const waits = "penance" in line ? findWaits(line.penance) : undefined;
    return waits?.entry === entry ? [waits.digest] : [];
  });
  if (waited.length === 0) {
    return [{ place, message: "no commit of the bot has published it" }];
  }
  const files = await readRoastFiles(place, { at: state.tip, objects });
  if (files !== undefined && waited.includes(digestRoast(files))) return [];
  return [{ place, message: "it is not the roast that waited to be merged" }];
}

function readValues(markdown: string): Readonly<Record<string, unknown>> {
  const frontMatter = parseFrontMatter(markdown.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  return frontMatter.kind === "read" ? frontMatter.values : {};
}

function told(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
