import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDevLogState } from "../../src/audit/dev-log-state.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { receiptsText } from "../../src/receipts/parse-receipts.ts";
import { type PastRoasts, readPastRoasts } from "../../src/run/past-roasts.ts";
import type { RoastFiles } from "../../src/audit/waiting-roasts.ts";
import { afterThirdDeadline, ilsesHistory } from "../publish/promised-dev-log.ts";
import { importHistory } from "../support/fast-import.ts";
import { hearFigures } from "../support/proven-roasts/proven-roasts.ts";
import { ferrymanPack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const receiptsPath = "data/roast_bot/2026-01-19-slot-2/receipts.json";
const receipts = receiptsText(
  makeReceipts(ferrymanRoast, ferrymanPack, hearFigures(ferrymanRoast, ferrymanPack)),
);

describe("what earlier roasts have used up", () => {
  it("is read from their receipts, however their entries were edited since", async () => {
    const edited = roastEntry()
      .replace(/^Final verdict.*$/m, "")
      .replace("**", "");
    const { usedUp, notes } = await pastRoasts({ [receiptsPath]: receipts }, edited);
    expect(notes).toEqual([]);
    expect(usedUp.titles).toEqual([ferrymanRoast.title.text]);
    expect(usedUp.archetypes).toEqual([ferrymanRoast.verdict.archetype]);
    const [text] = usedUp.texts;
    expect(text).toContain(ferrymanRoast.verdict.oneLiner.text);
    expect(text).toContain(ferrymanRoast.description.text);
  });

  it("is read likewise of one that only waits to be published, whose path is taken", async () => {
    const entry = { path: "content/posts/waits.md", content: roastEntry() };
    const evidence = { path: "data/evidence.json", content: "{}" };
    const waits = { entry, evidence, receipts: { path: receiptsPath, content: receipts } };
    const { usedUp, taken } = await pastRoasts({}, "---\ntitle: Mine\n---\n", [waits]);
    expect(usedUp.titles).toEqual([ferrymanRoast.title.text]);
    expect(usedUp.texts).toHaveLength(1);
    expect(taken).toContain(entry.path);
  });

  it.each([
    ["are gone", {}, `there is no ${receiptsPath}`],
    ["are torn", { [receiptsPath]: receipts.slice(0, 99) }, `${receiptsPath} can't be read`],
    ["are of another form", { [receiptsPath]: "{}" }, `${receiptsPath} can't be read`],
  ])("is the title alone when its receipts %s, and that is said", async (_what, files, reason) => {
    const { usedUp, notes } = await pastRoasts(files, roastEntry());
    expect(usedUp).toMatchObject({ archetypes: [], texts: [] });
    expect(usedUp.titles).toHaveLength(1);
    expect(notes).toEqual([`${entryPath}: ${reason}, so of this roast only the title is known.`]);
  });

  it("is the title alone of a roast that another bot wrote", async () => {
    const foreign =
      "---\ntitle: The Sleepwalker\nauthor: roast-bot\ndate: 2026-01-19\n---\n\nNo.\n";
    const { usedUp, notes } = await pastRoasts({}, foreign);
    expect(usedUp).toEqual({ archetypes: [], titles: ["The Sleepwalker"], texts: [] });
    expect(notes).toEqual([
      `${entryPath}: it names no receipts, so of this roast only the title is known.`,
    ]);
  });
});

const entryPath = "content/posts/roast.md";

/** The ferryman's roast as an entry. */
function roastEntry(): string {
  const rendered = renderEntry(ferrymanRoast, {
    pack: ferrymanPack,
    generator: "hugo",
    frontMatter: {
      date: "2026-01-19T07:00:05Z",
      writer: "house",
      evidence: { path: "data/roast_bot/2026-01-19-slot-2/evidence.json", sha256: "ab".repeat(32) },
      receipts: receiptsPath,
    },
  });
  if (rendered.kind === "refused") throw new Error(rendered.reasons.join("; "));
  return rendered.markdown;
}

async function pastRoasts(
  files: Readonly<Record<string, string>>,
  entry: string,
  waiting: readonly RoastFiles[] = [],
): Promise<PastRoasts> {
  const folder = path.join(await temporaryFolder(), "dev-log.git");
  const at = "2026-01-19T07:00:05Z";
  await importHistory(folder, [
    ...ilsesHistory,
    { at, message: "Roast slot 2", files: { [entryPath]: entry, ...files } },
  ]);
  const devLog = await openDevLog({ location: folder, from: "/", cache: folder });
  const { promise, reading } = await readDevLogState(devLog, afterThirdDeadline);
  return readPastRoasts({ devLog, promise, entries: reading.entries, waiting });
}
