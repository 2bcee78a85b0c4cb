import { expect, test } from "vitest";
import { added, buildChange } from "../../src/charges/cases.ts";
import { detect, meta, words } from "../../src/charges/charges/copied-blocks/charge.ts";
import * as rootFix from "../../src/charges/compliments/root-fix/compliment.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";

const block = `  const tide = await feed.latest(harbour.identifier);
  if (tide === undefined) throw new TideError(harbour);
  const height = tide.height + harbour.correction;
  const minutes = clock.minutesUntil(tide.moment);
  alarms.schedule(harbour, minutes, height);
  log.info("scheduled", { harbour, minutes });
  return { harbour, height, minutes };`;

test.each([
  [["src/bell.ts", "src/tower.ts"], "both into `bell.ts` and into `tower.ts`. In `bell.ts`"],
  [
    ["src/bell.ts", "src/async/bell.ts"],
    "both into `src/bell.ts` and into `src/async/bell.ts`. In `src/bell.ts`",
  ],
  [
    ["src/bells/index.ts", "src/tower.ts"],
    "both into `src/bells/index.ts` and into `tower.ts`. In `src/bells/index.ts`",
  ],
])("files %s of a finding are told apart", (paths, says) => {
  const change = buildChange({
    files: Object.fromEntries(
      paths.map((path, at) => [path, added(`async function ring${at}(harbour) {\n${block}\n}`)]),
    ),
  });
  const finding = detect(change);
  if (finding === undefined) return expect.fail("nothing is found");
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
    findings: { charges: [{ code: meta.code, title: meta.title, finding }], compliments: [] },
  });
  const told = sayLine(words.tellings[0] ?? "", meta.code, new Facts(pack));
  expect(told?.text).toContain(says);
});

test.each([
  ["Bell.constructor", "Gong.constructor", "into `Bell` and into `Gong`"],
  ["Low.Bell.constructor", "High.Bell.constructor", undefined],
  ["constructor", "constructor", undefined],
])("“%s” and “%s” are told apart by what they stand in", (first, second, told) => {
  const path = "src/bell.ts";
  const classes = ["Bell", "Gong"].map(
    (name) => `export class ${name} {\n  constructor(harbour) {\n${block}\n  }\n}`,
  );
  const change = buildChange({ files: { [path]: added(classes.join("\n")) } });
  const finding = detect(change);
  if (finding === undefined) return expect.fail("nothing is found");
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
    findings: { charges: [{ code: meta.code, title: meta.title, finding }], compliments: [] },
  });
  const length = block.split("\n").length + 4;
  const constructors = [first, second].map((name, at) => ({
    kind: "function" as const,
    id: `fn${at}`,
    sha256: "0".repeat(64),
    defines: "function" as const,
    side: "after" as const,
    text: classes[at] ?? "",
    language: "typescript",
    commit: "ab".repeat(20),
    from: 1 + at * length,
    to: length + at * length,
    path,
    name,
    doc: "",
    change: "added" as const,
  }));
  const facts = new Facts({ ...pack, exhibits: [...pack.exhibits, ...constructors] });
  const text = sayLine(words.tellings[1] ?? "", meta.code, facts)?.text;
  expect(/into .* and into `\w+`/.exec(text ?? "")?.[0].replace("both ", "")).toBe(told);
});

test.each([
  ["one new test", ["rings at midnight"], "with a new test, `rings at midnight`."],
  ["two of them", ["rings at noon", "is silent"], "with new tests, in `test/bell.test.ts`."],
])("a fix with %s is told by no line of the other", (_, names, says) => {
  const tests = names.map((name) => `it("${name}", () => {});`).join("\n");
  const change = buildChange({
    title: "Fix the alarm at midnight",
    files: { "src/bell.ts": "+ring();", "test/bell.test.ts": added(tests) },
  });
  const { meta, words } = rootFix;
  const finding = rootFix.detect(change);
  if (finding === undefined) return expect.fail("nothing is found");
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
    findings: { charges: [], compliments: [{ code: meta.code, title: meta.title, finding }] },
  });
  const told = words.praises.flatMap((line) => sayLine(line, meta.code, new Facts(pack)) ?? []);
  const plural = told.filter(({ text }) => text.includes("new tests"));
  expect(told[0]?.text).toContain(says);
  expect(plural).toHaveLength(names.length > 1 ? told.length : 0);
});
