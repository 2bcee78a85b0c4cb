import type { EvidencePack } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { buildChange, buildHistory, type ChangePlan } from "../../src/charges/cases.ts";
import { cases } from "../../src/charges/compliments/told-by-deed/cases.ts";
import { meta } from "../../src/charges/compliments/told-by-deed/compliment.ts";
import { readRewritten } from "../../src/charges/compliments/told-by-deed/read-rewritten.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { listDeedLines } from "../../src/lines/deed-blanks.ts";
import { plainTold } from "../../src/lines/asides/told-deeds.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";

function buildPack(plan: ChangePlan): EvidencePack {
  const [change, history] = [buildChange(plan), buildHistory(plan)];
  return buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { ...runDetectors(change, history), charges: [] },
    ...(history && { history }),
  });
}

/** What is told of a change; each sentence is checked like any. */
function tell(plan: ChangePlan): string | undefined {
  const pack = buildPack(plan);
  const facts = new Facts(pack);
  for (const line of listDeedLines(facts)) {
    const sentence = sayLine(line, meta.code, facts);
    if (sentence === undefined) continue;
    expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
    return sentence.text;
  }
  return undefined;
}

test.each(Object.entries(cases.finds))("a diff is told by what it does: %s", (says, plan) => {
  expect(tell(plan)).toBe(says);
});

test.each([
  ["in a comment of a language that we can't read", "lua", "  -- muffle(bell)"],
  ["behind one", "lua", "  ring() -- muffle(bell)"],
  [
    "in a document within PHP",
    "php",
    "  $a = <<<END\n  muffle(bell);\n  throw new BellError();\nEND;",
  ],
  ["in a document within Ruby", "ruby", "=begin\n  muffle(bell)\n=end"],
  ["where a preprocessor takes it out", "c", "#if 0\n  muffle(bell);\n#endif"],
])("nothing is done by what stands %s", (_, language, body) => {
  const [before, after] = ["", `${body}\n`].map((lines) => `function f() {\n${lines}}`);
  expect(readRewritten({ before: before ?? "", after: after ?? "", language })).toEqual([]);
});

test("what a parameter is without an argument is no deed of a function", () => {
  const before = "def ring(\n    bell,\n):\n    pull(bell)";
  const after = "def ring(\n    bell,\n    rope=make_rope(),\n):\n    pull(bell)";
  expect(readRewritten({ before, after, language: "python" })).toEqual([]);
});

test("an error that a function catches itself is not raised by it", () => {
  const before = "def ring(bell):\n    pull(bell)";
  const after =
    "def ring(bell):\n    try:\n        raise MuffledError(bell)\n    except MuffledError:\n        pull(bell)";
  const forms = readRewritten({ before, after, language: "python" }).map(({ form }) => form);
  expect(forms).toEqual(["catches"]);
});

test("an error that another handler near it may have caught is not told as caught now", () => {
  const tries = ` try:\n-    pull[bell]\n+    try:\n+        pull[bell]\n+    except MuffledError:\n+        hold[bell]\n `;
  const plan = (near: string) => ({
    title: "Bells",
    files: { "src/bells.py": `${tries}${near}:\n     b` },
  });
  expect(tell(plan("finally"))).toBe("`MuffledError` is now caught.");
  expect(tell(plan("except Exception"))).toBeUndefined();
});

test("what is asked beside that still is not told as no longer asked", () => {
  const diff = "-    if (bell.muffled) {\n-      pull(bell);\n-    }\n+    pull(bell);";
  const plan = (above: string) => ({
    title: "Bells",
    files: { "src/bells.ts": ` ${above}\n${diff}\n   close();` },
  });
  expect(tell(plan("open();"))).toBe("`pull(bell)` is now run without asking if `bell.muffled`.");
  expect(tell(plan("if (!(bell.muffled)) return;"))).toBeUndefined();
});

test.each([
  [" open();\n+muffle(bell);\n close();", "A call of `muffle` is new."],
  [" open();\n-muffle(bell);\n close();", "A call of `muffle` is gone."],
])("no verdict is on a call of which it is not known in which function it is: %j", (diff, says) => {
  const plan = { title: "Bells", files: { "src/bells.ts": diff } };
  expect(tell(plan)).toBe(says);
  const facts = new Facts(buildPack(plan));
  expect(plainTold.flatMap(({ find, archetype }) => (find(facts) ? [archetype] : []))).toEqual([]);
});
