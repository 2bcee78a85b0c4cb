import type { Block, Cite, EvidencePack, Roast, Section, Sentence } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../../src/evidence/build-evidence-pack.ts";
import { asides } from "../../../src/lines/asides.ts";
import { dueAsides } from "../../../src/lines/asides.ts";
import { caseLines } from "../../../src/lines/case-lines.ts";
import { Facts } from "../../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../../src/lines/licence.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { houseWriter } from "../../../src/writers/house/write-house-roast.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";
import { nothingUsed as nothing, withRoast } from "../../../src/run/past-roasts.ts";
import { detect as detectTrying } from "../../../src/charges/charges/kept-trying/charge.ts";
import { cases as keptTrying } from "../../../src/charges/charges/kept-trying/cases.ts";
import { cases as promoted } from "../../../src/charges/charges/promoted-and-abolished/cases.ts";
import { cases as withTests } from "../../../src/charges/compliments/tests-against-code/cases.ts";
import { buildChange, buildHistory, type ChangePlan } from "../../../src/charges/cases.ts";
import { quietPacks } from "../../support/packs/quiet-packs.ts";
import { samplePacks } from "../../support/packs/sample-packs.ts";

const packs = [...samplePacks(30), ...quietPacks().slice(0, 4)];
const readings = writeInTurn(packs);

/** Writes the roasts of one dev log, each knowing the earlier ones. */
function writeInTurn(all: readonly EvidencePack[]) {
  const told: { readonly pack: EvidencePack; readonly roast: Roast; readonly prose: string }[] = [];
  let usedUp = nothing;
  for (const pack of all) {
    const roast = writeHouseRoast({ pack, usedUp });
    told.push({ pack, roast, prose: sentencesOf(roast).join("\n") });
    usedUp = withRoast(usedUp, roast);
  }
  return told;
}

function sentencesOf({ title, description, sections, compliment, verdict }: Roast) {
  return [
    title.text,
    description.text,
    ...[...sections, ...(compliment ? [compliment] : [])].flatMap(({ heading, blocks }) => [
      ...(heading ? [heading.text] : []),
      ...blocks.flatMap(sentencesOfBlock),
    ]),
    verdict.oneLiner.text,
  ];
}

function sentencesOfBlock(block: Block): readonly string[] {
  if (block.kind === "paragraph") return block.sentences.map(({ text }) => text);
  return block.kind === "log" ? block.items.map(({ remark }) => remark.text) : [];
}

function bodyOf({ sections, compliment }: Roast): readonly Section[] {
  return [...sections, ...(compliment ? [compliment] : [])];
}

function headingsOf(roast: Roast): readonly Sentence[] {
  return bodyOf(roast).flatMap(({ heading }) => (heading ? [heading] : []));
}

function citesOfBlock(block: Block): readonly Cite[] {
  if (block.kind === "paragraph") return block.sentences.flatMap(({ cites }) => cites);
  return block.kind === "log" ? block.items.flatMap(({ remark }) => remark.cites) : [];
}

/** Four words in a row of a line, between its slots. */
function framesOf(line: string): readonly string[] {
  return line.split(/\{[^{}]+\}/).flatMap((stretch) => {
    const words = stretch.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];
    return words.flatMap((_, at) =>
      at + 4 <= words.length ? [words.slice(at, at + 4).join(" ")] : [],
    );
  });
}

describe("the roasts of one dev log", () => {
  test.each(readings.map((reading) => [reading.pack.subject.id, reading] as const))(
    "%s states nothing that its pack does not prove or license",
    (_, { roast, pack }) => {
      expect(checkRoast(roast, pack)).toEqual([]);
    },
  );

  test("say in their first section which change they are about, and what for", () => {
    for (const { roast, pack } of readings) {
      const pullRequest = pack.exhibits.find(({ kind }) => kind === "pull-request");
      if (pullRequest?.kind !== "pull-request") continue;
      const first = roast.sections[0]?.blocks.flatMap(sentencesOfBlock).join(" ");
      expect(first).toContain(`#${pullRequest.number}`);
      const words = pullRequest.title
        .split(/\s+/)
        .slice(-2)
        .join(" ")
        .replace(/[.!]+$/, "");
      expect(first?.replaceAll("`", "")).toContain(words.replaceAll("`", ""));
    }
  });

  test.each(["done-and-undone", "stringly-constants"])(
    "take title and verdict from the gravest finding that they tell: %s",
    (gravest) => {
      expect.hasAssertions();
      for (const pack of packs.filter(({ subject }) => subject.id.endsWith("#47"))) {
        const charges = pack.charges.map((charge) => ({
          ...charge,
          severity: charge.code === gravest ? 9 : 1,
        }));
        const { title, verdict } = writeHouseRoast({ pack: { ...pack, charges }, usedUp: nothing });
        const byTheGravest = expect.objectContaining({ charge: gravest });
        expect(title.cites).toContainEqual(byTheGravest);
        expect(verdict.oneLiner.cites).toContainEqual(byTheGravest);
      }
    },
  );

  test("name no definition in a title or heading: nobody has met it there", () => {
    for (const { roast, pack } of readings) {
      const names = pack.charges.flatMap(({ terms }) =>
        ["function", "parameter", "old", "new", "name"].flatMap((term) => terms[term] ?? []),
      );
      const heads = [roast.title, ...headingsOf(roast)].map(({ text }) => text).join("\n");
      const title = pack.exhibits.find(({ kind }) => kind === "pull-request")?.text ?? "";
      const shown = names.filter((name) => heads.includes(`\`${name}\``) && !title.includes(name));
      const files = pack.exhibits.flatMap((each) => (each.kind === "file" ? [each.path] : []));
      expect(shown.filter((name) => !files.some((path) => path.endsWith(name)))).toEqual([]);
    }
  });

  test("use no four words of their own in two sections", () => {
    for (const { roast } of readings) {
      const seen = new Map<string, number>();
      for (const [number, section] of bodyOf(roast).entries()) {
        const cites = section.blocks.flatMap(citesOfBlock);
        const frames = new Set(
          cites.flatMap((cite) => (cite.kind === "licensed" ? framesOf(cite.line) : [])),
        );
        for (const frame of frames) {
          expect(seen.get(frame) ?? number, frame).toBe(number);
          seen.set(frame, number);
        }
      }
    }
  });

  test("cash no figure in the verdict that the text has not told", () => {
    for (const { roast, pack } of readings) {
      if (pack.subject.kind !== "pull-request") continue;
      const licence = roast.verdict.oneLiner.cites.find(({ kind }) => kind === "licensed");
      if (licence?.kind === "licensed" && licence.charge === "case") continue;
      const told = new Set(
        bodyOf(roast)
          .flatMap(({ blocks }) => blocks.flatMap(citesOfBlock))
          .flatMap((cite) => (cite.kind === "figure" ? [cite.figure] : [])),
      );
      const cashed = roast.verdict.oneLiner.cites.flatMap((cite) =>
        cite.kind === "figure" ? [cite.figure] : [],
      );
      expect(cashed.filter((figure) => !told.has(figure))).toEqual([]);
    }
  });

  test("praise what a compliment of this change shows, or nothing", () => {
    for (const { roast, pack } of readings) {
      if (pack.subject.kind !== "pull-request" || roast.compliment === undefined) continue;
      const licences = roast.compliment.blocks
        .flatMap(citesOfBlock)
        .flatMap((cite) => (cite.kind === "licensed" ? [cite.charge] : []));
      expect(pack.compliments.map(({ code }) => code)).toEqual(expect.arrayContaining(licences));
    }
  });

  test("have at most 450 words of their own", () => {
    const counts = readings.map(({ prose }) => prose.match(/\S+/g)?.length ?? 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(450);
  });

  test("share no title, and turn no charge the same way twice while it has another turn", () => {
    const titles = readings.map(({ roast }) => roast.title.text);
    expect(repeatsIn(titles)).toEqual([]);
  });

  test("tell the log in the order of its commits", () => {
    for (const { roast } of readings) {
      for (const block of roast.sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "log") continue;
        const positions = block.items.map(({ exhibit }) => Number(exhibit.slice(1)));
        expect(positions).toEqual(positions.toSorted((one, other) => one - other));
      }
    }
  });
});

test("thirty silent weeks in a row each get a true roast of their own verdict and words", () => {
  const [quiet] = quietPacks();
  if (!quiet) throw new Error("there is no quiet pack");
  const told = writeInTurn(Array.from({ length: 30 }, () => quiet));
  for (const { roast } of told) expect(checkRoast(roast, quiet)).toEqual([]);
});

test.each([0, 1])(
  "a week of nothing or of machines says of which projects, all of them: %s",
  (at) => {
    const pack = quietPacks()[at];
    const [list] = pack?.exhibits ?? [];
    if (pack === undefined || list?.kind !== "list") return expect.fail("there is no list");
    const other = { ...list, id: "list2", source: "lind/harbour" };
    const two = { ...pack, exhibits: [list, other] };
    const roast = writeHouseRoast({ pack: two, usedUp: nothing });
    expect(checkRoast(roast, two)).toEqual([]);
    expect(sentencesOf(roast).join(" ")).toContain("in `mara/tidepool` and `lind/harbour`");
  },
);

test.each([
  ["2026-04-02T08:00:00Z", "from Wednesday to Thursday"],
  ["2026-04-01T09:30:00Z", "during that time"],
  ["2026-05-01T07:00:00Z", "during that time"],
])("what only machines did until %s is said to be %s", (closes, when) => {
  const [, machines] = quietPacks();
  if (machines === undefined) return expect.fail("there is no pack");
  const pack: EvidencePack = {
    ...machines,
    slot: { ...machines.slot, closes },
    exhibits: machines.exhibits.map((each) => (each.kind === "list" ? { ...each, closes } : each)),
  };
  const said = sentencesOf(writeHouseRoast({ pack, usedUp: nothing })).join(" ");
  expect(said).toContain(`what the author had a part in ${when} stands in a machine’s name`);
});

test.each(quietPacks().map((pack) => [pack.subject.id, pack] as const))(
  "four weeks like %s have four titles",
  (_id, pack) => {
    const told = writeInTurn(Array.from({ length: 4 }, () => pack));
    expect(new Set(told.map(({ roast }) => roast.title.text)).size).toBe(4);
  },
);

test("the same case and the same past give the same text", async () => {
  const [pack] = packs;
  if (!pack) throw new Error("there is no pack");
  const input = { pack, usedUp: nothing };
  const [once, again] = [await houseWriter.write(input, {}), await houseWriter.write(input, {})];
  expect(once).toEqual(again);
  expect(once.kind).toBe("drafted");
});

describe("a change in which nothing was found", () => {
  interface Harmless {
    readonly title: string;
    readonly diff?: string;
    readonly files?: Parameters<typeof buildChange>[0]["files"];
    readonly isOwed?: boolean;
    readonly commits?: NonNullable<Parameters<typeof buildChange>[0]["commits"]>;
    /** Whether it is judged by what is found in it. */
    readonly isFound?: boolean;
  }

  function write(
    {
      title,
      diff = "",
      files = { "src/harbour.ts": diff },
      isOwed = true,
      commits = [title],
      isFound = false,
    }: Harmless,
    usedUp = nothing,
  ) {
    const change = buildChange({ title, files, commits });
    const pack = buildEvidencePack(change, {
      who: "mara",
      names: ["Mara Lind"],
      slot: {
        ...(isOwed && { number: 7 }),
        opens: "2026-03-02T07:00:00Z",
        closes: "2026-03-09T07:00:00Z",
        zone: "UTC",
      },
      findings: { ...runDetectors(change), ...(!isFound && { charges: [] }) },
    });
    const roast = writeHouseRoast({ pack, usedUp });
    expect(checkRoast(roast, pack)).toEqual([]);
    return roast;
  }

  const reason = "The fourth one was never counted, because nobody looks at it.";
  const harmless = { title: "Add the fourth constituent", diff: "+const m4 = 57.968;" };
  const missing = [...caseLines.owed, ...dueAsides.flat()].map(({ archetype }) => archetype);

  test.each([
    { title: "Correct the spelling of Brackhaven", diff: "-Brackhafen\n+Brackhaven" },
    harmless,
    { title: "wip", diff: "+const m4 = 57.968;" },
  ])("is told shortly, and the entry that was owed is what is missing: “$title”", (plan) => {
    const roast = write(plan);
    expect(sentencesOf(roast).join(" ").match(/\S+/g)?.length).toBeLessThan(150);
    expect(roast.sections).toHaveLength(1);
    expect(missing).toContain(roast.verdict.archetype);
  });

  test("gives another verdict each time while there is one", () => {
    const last = caseLines.owed
      .filter(({ lines }) => !lines.some((line) => line.includes("{several.files}")))
      .map(({ archetype }): string => archetype);
    // What it does with a file comes first, and what it is.
    const first = ["The New Tenant", "The One-Liner"];
    const archetypes: string[] = [];
    while (archetypes.length < first.length + last.length) {
      archetypes.push(write(harmless, { ...nothing, archetypes }).verdict.archetype);
    }
    expect(new Set(archetypes).size).toBe(archetypes.length);
    expect(archetypes.slice(0, first.length).toSorted()).toEqual(first);
    expect(archetypes.slice(first.length).toSorted()).toEqual(last.toSorted());
  });

  test("leaves a verdict that was given to what is missing beside the finding", () => {
    const doubted = { ...harmless, diff: "+const m4 = 57.968; // a hack", isFound: true };
    const first = write(doubted).verdict.archetype;
    expect(missing).not.toContain(first);
    expect(missing).toContain(
      write(doubted, { ...nothing, archetypes: [first] }).verdict.archetype,
    );
  });

  test("has the words of a commit with which an entry could have begun", () => {
    const commits = ["Count the tides", { subject: "Count the fourth one", body: reason }];
    const said = (isOwed: boolean) =>
      sentencesOf(write({ ...harmless, commits, isOwed })).join(" ");
    expect(said(true)).toMatch(/\bentry that .* “The fourth one was never counted/);
    expect(said(false)).toContain(`On “Count the fourth one” its commit says: “${reason}”`);
  });

  test.each([
    ["two", ["Count the tides", "Weigh the moon"], "“Count the tides” and “Weigh the moon”."],
    [
      "three",
      ["Count the tides", "wip", "Weigh the moon"],
      "“Count the tides”, “wip” and “Weigh the moon”.",
    ],
  ])("names all of its %s commits where nobody says what it is for", (count, commits, names) => {
    const said = sentencesOf(write({ ...harmless, commits })).join(" ");
    expect(said).toContain(`Its ${count} commits are called ${names}`);
  });

  test.each([
    ["one of them is the title", [harmless.title, "wip"]],
    ["there are many", ["Count the tides", "Weigh the moon", "Ask a fisher", "Row", "Row back"]],
  ])("does not name all of its commits where %s", (_, commits) => {
    expect(sentencesOf(write({ ...harmless, commits })).join(" ")).not.toContain(
      "commits are called",
    );
  });

  test.each([
    [
      "The Proofreader",
      "Correct a spelling",
      { "a.md": "-Ring the bel now.\n+Ring the gong now." },
    ],
    [undefined, "Hang it", { "src/a.ts": " open();\n+ring();\n+hang();" }],
  ])("ends on %s where no entry was owed, and it is called “%s”", (verdict, title, files) => {
    const { archetype, oneLiner } = write({ title, files, isOwed: false }).verdict;
    const plain = caseLines.acquittals.map((each) => each.archetype);
    expect(verdict === undefined ? plain : [verdict]).toContain(archetype);
    expect(oneLiner.text).not.toMatch(/\d|line|commit/);
  });
});

test.each([
  ...Object.entries(keptTrying.finds),
  ...Object.entries(withTests.finds),
  ["a small one", { files: { "src/bells.ts": " open();\n-ring(1);\n+ring(2);" } }],
] as const)("a verdict quotes nothing that the text has not shown: %s", (_, plan) => {
  const change = buildChange(plan);
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    findings: runDetectors(change),
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  });
  const roast = writeHouseRoast({ pack, usedUp: nothing });
  const body = bodyOf(roast).flatMap(({ blocks }) => blocks.flatMap(sentencesOfBlock));
  const { oneLiner } = roast.verdict;
  const quotes = oneLiner.cites.flatMap((cite) => (cite.kind === "quote" ? [cite.text] : []));
  expect(quotes.filter((quote) => !body.join("\n").includes(quote))).toEqual([]);
});

test("what led to a story of the log is told before it, and nothing that came after", () => {
  const { history } = promoted.finds["a patch that holds the post until the next commit"] ?? {};
  const plan: ChangePlan = {
    title: "Add a mode",
    commits: [
      {
        subject: "Freeze the clock in a fixture",
        body: "The tests failed because two threads wound the clock at once.",
      },
      "Move clock patch from test fixture into production scheduler",
      "Run each node in a process of its own",
      {
        subject: "Count what the scheduler has run",
        body: "Otherwise nobody can say whether all of the nodes were reached.",
      },
    ],
    ...(history && { history }),
  };
  const change = buildChange(plan);
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    findings: runDetectors(change, buildHistory(plan)),
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  });
  const { sections, verdict } = writeHouseRoast({ pack, usedUp: nothing });
  expect(verdict.archetype).toBe("The Acting Head");
  const blocks = sections.flatMap((section) => section.blocks);
  const told = blocks.map((block) =>
    block.kind === "log" ? block.items.map(({ exhibit }) => exhibit) : sentencesOfBlock(block)[0],
  );
  expect(told.slice(1)).toEqual([["c1"], expect.stringContaining("gave the patch a place")]);
});

test("an excerpt of the log goes on to what takes it back", () => {
  const change = buildChange({
    listed: [
      "Ring",
      "Try to fix the bell",
      "Count",
      "Try another rope",
      "Rope didn't work REVERT",
      "Hang",
    ],
  });
  const { proof = [] } = detectTrying(change) ?? {};
  expect(proof.map((each) => "position" in each && each.position)).toEqual([2, 4, 5]);
});

test("nobody is acquitted of whom something can be told", () => {
  const [plan] = Object.values(keptTrying.finds);
  const change = buildChange({ ...plan, title: "Remove trailing spaces" });
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    findings: runDetectors(change),
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  });
  const clean = { ...pack, charges: [] };
  const said = asides.flat().flatMap(({ archetype, lines }) =>
    lines.flatMap((line) => {
      const oneLiner = sayLine(line, caseLicence, new Facts(pack));
      return oneLiner ? [{ archetype, oneLiner }] : [];
    }),
  );
  const { archetype, oneLiner } = said[0] ?? {};
  if (archetype === undefined || oneLiner === undefined)
    return expect.fail("no word of it can be turned");
  const acquit = (evidence: EvidencePack) =>
    checkRoast(
      {
        ...writeHouseRoast({ pack: evidence, usedUp: nothing }),
        verdict: { archetype, oneLiner },
      },
      evidence,
    ).map(({ place }) => place);
  expect(pack.charges).not.toEqual([]);
  expect(acquit(pack)).toContain("verdict.oneLiner");
  expect(acquit(clean)).toEqual([]);
});

test("a charge of another version, of which there are no words, is passed over", () => {
  const [pack] = packs;
  if (!pack) throw new Error("there is no pack");
  const charges = pack.charges.map((charge) => ({ ...charge, code: `unheard-of-${charge.code}` }));
  const strange = { ...pack, charges };
  expect(checkRoast(writeHouseRoast({ pack: strange, usedUp: nothing }), strange)).toEqual([]);
});

function repeatsIn(values: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test("what is shown of the source of several files is led to once", () => {
  const change = buildChange({
    title: "Ring once more",
    files: {
      "a.ts": "+ring(bell);",
      "b.ts": "+ring(gong);",
      "c.ts": "+ring(horn);",
      "test/a.test.ts": Array.from({ length: 40 }, (_, at) => `+ring(${at});`).join("\n"),
    },
  });
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    findings: runDetectors(change),
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  });
  const said = sentencesOf(writeHouseRoast({ pack, usedUp: nothing }));
  expect(said.filter((each) => each.includes("all that changed in the source"))).toEqual([
    "Of 43 changed lines, these three are all that changed in the source, in `a.ts`, `b.ts` and `c.ts`:",
  ]);
});
