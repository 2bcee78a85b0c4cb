import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { hearRoast } from "../../src/referee/hear-roast.ts";
import type { Referee } from "../../src/referee/referee.ts";
import { buildPack } from "../support/proven-roasts/build-pack.ts";
import { argue, log, paragraph, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";

const brought = "    registry.close_all = lambda: None";
const atTheEnd = "    return failures";
/** The ferryman's case, with a line that its third commit brought and a function that is long. */
const pack: EvidencePack = buildPack({
  ...ferrymanPack,
  exhibits: [
    ...ferrymanPack.exhibits,
    {
      id: "h90",
      kind: "lines",
      text: brought,
      path: "tests/conftest.py",
      side: "after",
      commit: shaOf("c3"),
      from: 12,
      to: 12,
      language: "python",
    },
    {
      id: "fn90",
      kind: "function",
      text: `def collect():\n${"    light(next(beacons))\n".repeat(400)}${atTheEnd}`,
      path: "src/beacons/collect.py",
      defines: "function",
      name: "collect",
      side: "after",
      change: "added",
      commit: shaOf("c12"),
      from: 1,
      to: 402,
      language: "python",
      doc: "",
    },
  ],
});

test("a remark that argues nothing is judged by its commit and by the lines that this brought", async () => {
  const remark = "The lamps stay lit because a lambda closes the door on nothing.";
  const { shown, ruled } = await see(section("The log", log(["c3", remark])), remark);
  expect(ruled).toEqual(["c3", "h90"]);
  expect(shown.get("h90")).toBe(brought);
});

test.each([
  ["below", 0],
  ["above", 1],
])("a sentence %s an exhibit is judged by what stands there", async (_, at) => {
  const remark = "The function returns its failures at the end.";
  const excerpt = { kind: "exhibit", exhibit: "fn90", text: atTheEnd, language: "python" } as const;
  const blocks = [excerpt, paragraph(remark)];
  const { ruled } = await see(
    section("The end", ...(at === 0 ? blocks : blocks.toReversed())),
    remark,
  );
  expect(ruled).toEqual(["fn90"]);
});

test("what commits brought may deny a sentence that is argued from their messages", async () => {
  const remark = "The commit keeps every lamp burning, and closes none of them.";
  const { shown, ruled } = await see(
    section("The lamps", paragraph(argue(remark, ["c3"]))),
    remark,
  );
  expect(ruled).toEqual(["c3"]);
  expect([...shown.keys()]).toContain("h90");
});

test.each([
  [32_000, true],
  [6_000, false],
])(
  "in a question of %i characters a long function that is cited is whole: %s",
  async (characters, isWhole) => {
    const remark = "The function returns its failures at the end.";
    const { shown } = await see(
      section("The end", paragraph(argue(remark, ["fn90"]))),
      remark,
      characters,
    );
    expect(shown.get("fn90")?.endsWith(atTheEnd)).toBe(isWhole);
    expect([...shown.values()].join("").length).toBeLessThan(characters);
  },
);

interface Seen {
  /** The texts of the exhibits that were shown beside the sentence, by id. */
  readonly shown: ReadonlyMap<string, string>;
  /** The exhibits by which the sentence was judged. */
  readonly ruled: readonly string[] | undefined;
}

/** What a referee sees of the ferryman's roast when a section is all that it has. */
async function see(
  own: Roast["sections"][number],
  text: string,
  characters = 32_000,
): Promise<Seen> {
  const shown = new Map<string, string>();
  const referee: Referee = {
    name: "a referee that looks",
    characters,
    judge: ({ sentences, exhibits }) => {
      if (sentences.some(({ sentence }) => sentence === text)) {
        for (const exhibit of exhibits) shown.set(exhibit.id, exhibit.text);
      }
      return Promise.resolve({ kind: "answered", statements: sentences.map(() => []) });
    },
  };
  const bare: Roast = {
    ...ferrymanRoast,
    title: say("The Ferryman"),
    description: say("A crossing."),
    sections: [own],
  };
  const { hearing } = await hearRoast({ roast: bare, pack, referee });
  return { shown, ruled: hearing?.rulings.find((ruling) => ruling.text === text)?.exhibits };
}

function shaOf(id: string): string {
  const found = ferrymanPack.exhibits.find((each) => each.id === id);
  return found?.kind === "commit" ? found.sha : "";
}
