import { expect, test } from "vitest";
import { buildChange, type ChangePlan } from "../../src/charges/cases.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { findTakers } from "../../src/lines/is-left.ts";
import { findOwnSentence } from "../../src/lines/telling-sentence.ts";

function read(commits: ChangePlan["commits"]): Facts {
  return new Facts(
    buildEvidencePack(buildChange({ title: "Ring the bells", commits: commits ?? [] }), {
      who: "ines",
      names: ["Ines Okafor"],
      slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
      findings: { charges: [], compliments: [] },
    }),
  );
}

const subject = "Hang the bell by two ropes";

test.each<readonly [what: string, body: string, said: string | undefined]>([
  [
    "the sentence that says why before the one that opens it",
    "The second rope of the bell is as long as the first one. A single rope broke because the tide pulls at it all night.",
    "A single rope broke because the tide pulls at it all night.",
  ],
  [
    "the one that opens it, where none says why",
    "Every bell of the harbour hangs by two ropes of the same length now.",
    "Every bell of the harbour hangs by two ropes of the same length now.",
  ],
  [
    "what the commit does, where that says why",
    "Two ropes, twice.\n\nThis eliminates the single rope that broke whenever the tide was high.",
    "This eliminates the single rope that broke whenever the tide was high.",
  ],
  [
    "one that begins with a name",
    "hang_bell() is called twice by each of the towers, because the first call never waits.",
    "hang_bell() is called twice by each of the towers, because the first call never waits.",
  ],
  [
    "nothing that refers to what is not shown",
    "They break, and so it does not ring at night.",
    undefined,
  ],
  ["no list of names", "Bell, BellRope, bell_rope.c, rope.h, Tower::ring, tower.rs", undefined],
])("a message says %s", (_, body, said) => {
  const [commit] = read([{ subject, body }]).log;
  expect(commit && findOwnSentence(commit)?.sentence).toBe(said);
});

test("what a later commit takes back is known by the words of both", () => {
  const { log } = read([subject, "Paint the tower", "Replace the ropes of the bell"]);
  expect(log.map((commit) => findTakers(commit, log).map((each) => each.position))).toEqual([
    [3],
    [],
    [],
  ]);
});
