import { describe, expect, it, test } from "vitest";
import { findExcuse } from "../../src/charges/find-excuse.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { excuseLines, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { sampleOccasion } from "../change/sample-change.ts";
import { buildChange, repeated } from "../../src/charges/cases.ts";

const why = "The bells can't be heard there because of the wind";
const commits = ["Ring", { subject: "Ring not", body: `It rains.\n\n${why}. It rains.` }];
const change = buildChange({ commits });
const proof = [1, 2].map((position) => ({ kind: "commit", position }) as const);

describe("what half-excuses a finding", () => {
  it("is the sentence with a reason in the body of the commit that is the deed", () => {
    const excuse = findExcuse({ proof }, { change, explainedBy: "last" });
    expect(excuse).toEqual({ text: why, exhibit: { kind: "commit", position: 2 } });
  });

  it("is nothing that another commit says, or one that is not the deed", () => {
    expect(findExcuse({ proof }, { change, explainedBy: "first" })).toBeUndefined();
    expect(findExcuse({ proof }, { change, explainedBy: undefined })).toBeUndefined();
  });

  it.each([
    ["at the line", "+ring(); // The wind is loud, so that nobody hears it.", 1, 1],
    ["above it", "+// The wind is loud because it blows.\n+ring();", 2, 1],
    ["three lines above", "+// The wind is loud because it blows.\n+a();\n+b();\n+ring();", 4, 1],
  ])("is a comment %s that gives a reason", (_, diff, from, at) => {
    const found = readLine(diff, from);
    expect(found?.exhibit).toMatchObject({ kind: "lines", from: at, to: at });
    expect(found?.text).toMatch(/^The wind is loud/);
  });

  it.each([
    ["says whom to ask", "+// Because tom@tide.example wants it.\n+ring();", 2],
    ["puts it off", "+// FIXME: Too quiet, because the wind is loud.\n+ring();", 2],
    ["gives none", "+// The wind is loud.\n+ring();", 2],
    ["stands further away", `+// Loud because it blows.\n${"+a();\n".repeat(4)}+ring();`, 6],
    ["goes on in the next line", "+// The wind is loud because\n+// it blows.\n+ring();", 3],
    ["is of another line", "+a(); // Loud because it blows.\n+ring();", 2],
  ])("is no comment that %s", (_, diff, from) => {
    expect(readLine(diff, from)).toBeUndefined();
  });
});

test("a reason stands in the pack, and the house may quote it", () => {
  const reverted = buildChange({
    commits: [
      { subject: "Ring", diff: { "src/bell.ts": repeated(20, (at) => `+ring(${at});`) } },
      "Count",
      {
        subject: "Be silent",
        body: `This takes it back.\n\n${why}.`,
        diff: { "src/bell.ts": repeated(20, (at) => `-ring(${at});`) },
      },
    ],
  });
  const pack = buildEvidencePack(reverted, { ...sampleOccasion, findings: runDetectors(reverted) });
  const charge = pack.charges.find(({ code }) => code === "done-and-undone");
  expect(charge?.excuse).toEqual({ text: why, exhibit: "c3" });
  const [line = ""] = excuseLines;
  const sentence = sayLine(line, "done-and-undone", new Facts(pack));
  if (sentence === undefined) return expect.fail("it can't be said");
  expect(sentence.text).toBe(`Its commit says: “${why}”.`);
  expect(checkSentence(sentence, { place: "here", index: indexPack(pack) })).toEqual([]);
});

function readLine(diff: string, from: number) {
  const built = buildChange({ files: { "src/bell.ts": diff } });
  const line = { kind: "lines", path: "src/bell.ts", side: "after", from, to: from } as const;
  return findExcuse({ proof: [line] }, { change: built, explainedBy: undefined });
}
