import type { FunctionExhibit } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { buildChange, type ChangePlan } from "../../../src/charges/cases.ts";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../../src/evidence/build-evidence-pack.ts";
import { sha256 } from "../../../src/digest.ts";
import { Facts } from "../../../src/lines/facts.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";

/** The code that a roast of a change shows, and what is said of it; all of it is checked. */
function show(plan: ChangePlan, definition?: Pick<FunctionExhibit, "path" | "text">) {
  const change = buildChange(plan);
  const built = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: runDetectors(change),
  });
  const around: readonly FunctionExhibit[] = definition
    ? [
        {
          ...definition,
          kind: "function",
          id: "fn1",
          sha256: sha256(definition.text),
          defines: "function",
          side: "after",
          language: "typescript",
          commit: "ab".repeat(20),
          from: 1,
          to: definition.text.split("\n").length,
          name: "ring",
          doc: "",
          change: "added",
        },
      ]
    : [];
  const pack = { ...built, exhibits: [...built.exhibits, ...around] };
  const facts = new Facts(pack);
  const roast = writeHouseRoast({ pack, usedUp: { archetypes: [], titles: [], texts: [] } });
  expect(checkRoast(roast, pack)).toEqual([]);
  expect(facts.pack.charges).not.toEqual([]);
  return roast.sections
    .slice(1)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "exhibit"
        ? [block.text]
        : block.kind === "paragraph"
          ? block.sentences.map(({ text }) => text)
          : [],
    );
}

test("a handler is shown with what it is there for", () => {
  const path = "src/bells.ts";
  const text = "function ring() {\n  try {\n    bell.strike(3);\n  } catch {}\n}";
  const diff = text.replaceAll(/^/gm, "+");
  const told = show({ title: "Ring the bells", files: { [path]: diff } }, { path, text });
  expect(told).toContain("  try {\n    bell.strike(3);\n  } catch {}");
});

test("a comment is shown with the code below it", () => {
  const path = "src/bells.ts";
  const text =
    "function ring() {\n  // is it right to ring at night?\n  bell.strike(3);\n  rope.rest();\n}";
  const diff = text.replaceAll(/^/gm, "+");
  const told = show({ title: "Ring the bells", files: { [path]: diff } }, { path, text });
  expect(told).toContain(
    "  // is it right to ring at night?\n  bell.strike(3);\n  rope.rest();\n}",
  );
});

const path = "src/bell.ts";
const line = "  if (tides.high > harbour.wall && !harbour.isClosed && clock.isNoon()) bell.ring();";

test("a line that a second fix takes out is shown as it was put in", () => {
  const told = show({
    title: "Ring bells",
    commits: [
      "Ring bells",
      { subject: "Fix bell in winter", diff: { [path]: `@@ 8\n+${line}` } },
      { subject: "Fix bell that rings twice", diff: { [path]: `@@ 8\n-${line}` } },
    ],
  });
  expect(told[0]).toMatch(/“Fix bell that rings twice” takes it out again\.$/);
  expect(told.slice(1)).toEqual([line]);
});

test("an error that can’t be sent on is shown from what it asks for to what it hands on", () => {
  const text = [
    "class BellError(RuntimeError):",
    "    def __init__(",
    "        self,",
    "        bell: str,",
    "        tower: str,",
    "        rope: dict[str, int],",
    "    ):",
    "        self.bell = bell",
    "        self.tower = tower",
    "        self.rope = rope",
    "        super().__init__(bell)",
  ];
  const told = show({
    title: "Ring each bell in a process pool",
    files: { "src/bells.py": text.map((each) => `+${each}`).join("\n") },
  });
  expect(told).toContain(text.slice(1).join("\n"));
});
