import type { Person } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import {
  EvidencePackError,
  evidencePackText,
  parseEvidencePack,
} from "../../src/case/evidence-pack.ts";
import { isKnownOther } from "../../src/change/authorship.ts";
import type { Finding } from "../../src/case/charge.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildListPack } from "../../src/evidence/build-list-pack.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { sampleChange, sampleOccasion } from "../change/sample-change.ts";
import {
  buildChange,
  buildHistory,
  type ChangePlan,
  type FilePlan,
  machine,
  otto,
} from "../../src/charges/cases.ts";

const louder: Finding = {
  severity: 4,
  summary: "The bell is louder.",
  proof: [
    { kind: "lines", path: "src/bell.ts", side: "after", from: 11, to: 13 },
    { kind: "lines", path: "src/bell.ts", side: "before", from: 4, to: 4, commit: 2 },
    { kind: "review", id: "88" },
    { kind: "commit", position: 2 },
  ],
  figures: [
    {
      id: "levels",
      unit: "level",
      label: "levels of indentation",
      op: "nesting",
      of: [{ exhibit: { kind: "lines", path: "src/bell.ts", side: "after", from: 10, to: 14 } }],
    },
    {
      id: "added",
      unit: "line",
      label: "lines added in the end",
      op: "sum",
      of: [{ exhibit: { kind: "commit", position: 2 }, field: "additions" }],
    },
    {
      id: "share",
      unit: "percent",
      label: "of all lines",
      op: "percent",
      of: [{ figure: "added" }, { figure: "lines.added" }],
      digits: 0,
    },
  ],
  terms: { bell: "bell(11)" },
};

describe("an evidence pack", () => {
  test("marks the commits that somebody else or a machine wrote on the author's branch", () => {
    const commits = [
      "Ring",
      { subject: "Tidy", author: otto },
      { subject: "Pin", author: machine },
      "Ring louder",
    ];
    const mark = (known: boolean) =>
      buildEvidencePack(buildChange({ commits, commitsKnown: known }), {
        ...sampleOccasion,
        findings: { charges: [], compliments: [] },
      }).exhibits.flatMap((each) => (each.kind === "commit" && each.byOthers ? [each.id] : []));
    expect(mark(true)).toEqual(["c2", "c3"]);
    expect(mark(false)).toEqual([]);
  });

  test("tells how long it took from the first commit only where the author wrote that one", () => {
    expect(findSpans(["Ring", { subject: "Tidy", author: otto }])).toEqual([["span.days", 31]]);
    expect(findSpans([{ subject: "Tidy", author: otto }, "Ring"])).toEqual([]);
    const earlier = { subject: "Count", at: "2026-03-01T09:00:00+01:00" };
    expect(findSpans(["Ring", earlier])).toEqual([]);
    expect(findSpans([earlier, "Ring"])).toEqual([["span.days", 32]]);
    // What was pushed, or written anew, has no moment of its own.
    expect(findSpans(["Ring"], { isMergeDated: false })).toEqual([]);
  });

  test("has no sums of source and tests where tests were added inside of the source", () => {
    expect(listSums(0)).toEqual(["lines.added", "tests.added", "source.added", "docs.added"]);
    expect(listSums(1)).toEqual(["lines.added", "docs.added"]);
  });

  test("does not part a commit's lines where some may be tests inside of the source", () => {
    const touched = { "src/ring.rs": [60, 0], "tests/ring.rs": [4, 0] } as const;
    const partsOf = (file: FilePlan): readonly unknown[] => {
      const commits = [{ subject: "Add tests", files: touched }, "Ring"];
      const pack = buildEvidencePack(buildChange({ commits, files: { "src/ring.rs": file } }), {
        ...sampleOccasion,
        findings: { charges: [], compliments: [] },
      });
      return pack.exhibits.flatMap((each) =>
        each.kind === "commit" && each.subject === "Add tests" ? [each.parts] : [],
      );
    };
    const source = { additions: 60, deletions: 0 };
    const parts = { source, test: { additions: 4, deletions: 0 } };
    expect(partsOf({ additions: 60 })).toEqual([parts]);
    expect(partsOf({ additions: 60, inlineTestsAdded: 40 })).toEqual([undefined]);
  });

  test("says of nobody's commit that it is somebody else's where the author may be among them", () => {
    const ines = { name: "I. Okafor", mail: "ines@elsewhere.example" };
    expect(markByOthers([{ name: "iokafor", mail: "12@users.example" }, otto, machine])).toEqual([
      "c3",
    ]);
    expect(markByOthers([{ name: "Ines Okafor", mail: "ines@example.org" }, ines, otto])).toEqual([
      "c3",
    ]);
  });

  const ivy = { name: "ivy", mail: "ivy@example.org" };
  const accented = { name: "Inés Okafor", mail: "ines@elsewhere.example" };

  test.each([
    ["somebody who is alone on the branch is its author", [otto, otto], [], []],
    [
      "somebody alone is another where the squash names them beside its author",
      [otto],
      [otto],
      ["c1"],
    ],
    ["so are several", [otto, ivy], [otto, ivy], ["c1", "c2"]],
    ["of several who are all unnamed one may be the author", [otto, ivy], [], []],
    ["of several the one may be the author who is not named", [otto, ivy], [ivy], ["c2"]],
    ["a co-author with the author's name is the author", [accented], [accented], []],
    ["a name is the author's with other accents", [accented, otto], [], ["c2"]],
  ])("%s", (_, people, named, marked) => {
    const trailers = named.map(({ name, mail }) => `Co-authored-by: ${name} <${mail}>`);
    expect(markByOthers(people, trailers.join("\n"))).toEqual(marked);
  });

  test("says of nobody's commit that it is somebody else's where a handle may be made of the name", () => {
    const people = [
      { name: "iokafor9", mail: "3+iokafor9@users.noreply.github.com" },
      { name: "Ines Okafor", mail: "ines" },
      { name: "ines", mail: "ines" },
      otto,
    ];
    const [author, ...others] = people;
    const change = buildChange({
      commits: people.map((each) => ({ subject: "Ring", author: each })),
    });
    expect(others.map((each) => isKnownOther(each, { ...change, author: author ?? otto }))).toEqual(
      [false, false, true],
    );
  });

  test("keeps of thousands of places and files the first, counts none of them, and says so", () => {
    const files = Array.from({ length: 5_000 }, (_, at) => `src/bell-${at}.ts`);
    const change = sampleChange;
    const [bell] = change.files;
    if (bell === undefined) throw new Error("there is no file in the sample");
    const everywhere = { ...change, files: files.map((path) => ({ ...bell, path })) };
    const proof = files.map(
      (path) => ({ kind: "lines", path, side: "after", from: 11, to: 11 }) as const,
    );
    const of = proof.map((exhibit) => ({ exhibit }));
    const counted = { id: "places", unit: "occurrence", label: "places", op: "count", of } as const;
    const share = {
      id: "share",
      unit: "percent",
      label: "of all lines",
      op: "percent",
      of: [{ figure: "places" }, { figure: "lines.added" }],
    } as const;
    const finding = { ...louder, proof, figures: [counted, share] };
    const pack = buildEvidencePack(everywhere, {
      ...sampleOccasion,
      findings: { charges: [{ code: "louder", title: "Louder", finding }], compliments: [] },
    });
    expect(pack.charges[0]?.exhibits).toHaveLength(40);
    expect(pack.charges[0]?.figures).toEqual({});
    expect(pack.leftOut).toEqual(
      expect.arrayContaining([
        "Of the 5000 places of “Louder”, the first 40 are shown, and none is counted.",
        "Of the 5000 files, the 60 that changed most are shown, and those that a finding asks for.",
      ]),
    );
    expect(evidencePackText(pack).length).toBeLessThan(100_000);
  });

  test("shows of each commit first what is not in the merge, then what else it did there", () => {
    const source = "src/tide.ts";
    const tests = "test/tide.test.ts";
    const gone = "test/ebb.test.ts";
    const change = buildChange({
      files: { [source]: "+export const tide = measure();", [tests]: "+tide.toBeHigh();" },
      commits: [
        { subject: "Measure the tide", diff: { [source]: "+export const tide = guess();" } },
        { subject: "Hush the tide in tests", diff: { [tests]: "+tide.mock(() => undefined);" } },
        {
          subject: "Measure for real",
          diff: {
            [source]: "-export const tide = guess();\n+export const tide = 4;",
            [tests]: "-tide.mock(() => undefined);\n+tide.reset();\n+tide.toBeLow();",
          },
        },
        { subject: "Stop guessing", diff: { [source]: "-export const tide = 4;" } },
        { subject: "Test the ebb", diff: { [gone]: "+ebb.toBeLow();" } },
      ],
    });
    const history = buildHistory({ history: {} });
    const { exhibits } = buildEvidencePack(change, {
      ...sampleOccasion,
      findings: { charges: [], compliments: [] },
      ...(history && { history }),
    });
    const brought = exhibits.flatMap((each) =>
      each.kind === "lines" && each.commit !== change.mergeCommit
        ? [`${each.side}: ${each.text}`]
        : [],
    );
    expect(brought).toEqual([
      "after: export const tide = guess();",
      "after: tide.mock(() => undefined);",
      "after: export const tide = 4;",
      "before: export const tide = 4;",
      "after: ebb.toBeLow();",
      "after: tide.reset();\ntide.toBeLow();",
    ]);
  });

  test("shows of configuration nothing that lists people", () => {
    const diff = { ".github/CODEOWNERS": "+/bells @otto", "ring.yml": "+bell: loud" };
    const commits = [
      { subject: "Ring", diff },
      { subject: "Name Otto", diff: { ".mailmap": "+Otto <otto@tidepool.example>" } },
    ];
    const history = buildHistory({ history: {} });
    const { exhibits } = buildEvidencePack(buildChange({ files: diff, commits }), {
      ...sampleOccasion,
      findings: { charges: [], compliments: [] },
      ...(history && { history }),
    });
    const shown = exhibits.flatMap((each) => (each.kind === "lines" ? each.path : []));
    expect(new Set(shown)).toEqual(new Set(["ring.yml"]));
  });

  test("binds a finding to exhibits and figures", () => {
    const pack = packOf(louder);
    expect(pack.charges).toEqual([
      {
        code: "louder",
        title: "Louder",
        severity: 4,
        summary: "The bell is louder.",
        exhibits: ["h1", "h2", "r1", "c2"],
        figures: { levels: "louder.levels", added: "louder.added", share: "louder.share" },
        terms: { bell: "bell(11)" },
      },
    ]);
    const values = pack.figures.filter(({ id }) => id.startsWith("louder."));
    expect(values.map(({ id, value }) => [id, value])).toEqual([
      ["louder.levels", 3],
      ["louder.added", 3],
      ["louder.share", 25],
    ]);
    expect(pack.exhibits.find(({ id }) => id === "h1")?.text).toBe(
      "    if (loud) {\n      bell(11);\n    }",
    );
    expect(pack.leftOut).toEqual([]);
  });

  test("links every exhibit to what it is pinned to", () => {
    const urls = Object.fromEntries(packOf(louder).exhibits.map(({ id, url }) => [id, url]));
    const web = "https://github.com/mara/tidepool";
    const merge = "a".repeat(40);
    expect(urls).toEqual({
      pr: `${web}/pull/12`,
      c1: `${web}/commit/${"1".repeat(40)}`,
      c2: `${web}/commit/${"2".repeat(40)}`,
      f1: `${web}/blob/${merge}/src/bell.ts`,
      f2: `${web}/blob/${merge}/test/bell.test.ts`,
      f3: `${web}/blob/${merge}/docs/bell%20caf%C3%A9.md`,
      h1: `${web}/blob/${merge}/src/bell.ts#L11-L13`,
      h2: `${web}/commit/${"2".repeat(40)}`,
      h3: `${web}/blob/${merge}/src/bell.ts#L10-L14`,
      r1: undefined,
    });
  });

  test("takes the shape of GitLab's addresses from its host", () => {
    const source = { name: "mara/tidepool", web: "https://gitlab.example/mara/tidepool/" };
    const pack = packOf(louder, { ...sampleChange, source });
    const web = "https://gitlab.example/mara/tidepool/-";
    expect(pack.exhibits[0]?.url).toBe(`${web}/merge_requests/12`);
    expect(pack.exhibits.find(({ id }) => id === "h1")?.url).toBe(
      `${web}/blob/${"a".repeat(40)}/src/bell.ts#L11-13`,
    );
  });

  test.each([
    ["gitlab", "/-/merge_requests/12", `/-/blob/${"a".repeat(40)}/src/bell.ts#L11-13`],
    ["gitea", "/pulls/12", `/src/commit/${"a".repeat(40)}/src/bell.ts#L11-L13`],
    ["github", "/pull/12", `/blob/${"a".repeat(40)}/src/bell.ts#L11-L13`],
  ] as const)("takes the shape of %s where the source names it", (forge, pull, lines) => {
    const web = "https://git.pier.example/mara/tidepool";
    const source = { name: "mara/tidepool", web, forge };
    const pack = packOf(louder, { ...sampleChange, source });
    expect(pack.exhibits[0]?.url).toBe(web + pull);
    expect(pack.exhibits.find(({ id }) => id === "h1")?.url).toBe(web + lines);
  });

  test.each<readonly [why: string, change: Partial<Finding>]>([
    ["a commit that isn't there", { proof: [{ kind: "commit", position: 3 }] }],
    ["a file that isn't there", { proof: [{ kind: "file", path: "src/gong.ts" }] }],
    [
      "lines that aren't in the diff",
      { proof: [{ kind: "lines", path: "src/bell.ts", side: "after", from: 13, to: 15 }] },
    ],
    ["no proof", { proof: [] }],
    [
      "a figure that can't be computed",
      { figures: [{ id: "x", unit: "line", label: "x", op: "sum", of: [{ figure: "nowhere" }] }] },
    ],
  ])("drops a finding with %s, and says so", (_, change) => {
    const pack = packOf({ ...louder, ...change });
    expect(pack.charges).toEqual([]);
    expect(pack.leftOut).toEqual(["“Louder” was dropped, because its proof could not be made."]);
  });

  test("is the same text for the same change, with its keys in order", () => {
    const text = evidencePackText(packOf(louder));
    expect(evidencePackText(packOf(louder))).toBe(text);
    expect(text.indexOf('"authorship"')).toBeLessThan(text.indexOf('"charges"'));
    expect(evidencePackText(parseEvidencePack(text))).toBe(text);
  });

  test("has no figures of commits where only the squash is known", () => {
    const pack = packOf(louder, { ...sampleChange, commitsKnown: false });
    const ids = pack.figures.map(({ id }) => id);
    expect(ids).not.toContain("span.days");
    expect(ids).not.toContain("lines-per-commit");
  });
});

describe("the pack of a slot without a pull request to roast", () => {
  test("proves a silence by an empty list for every source", () => {
    const pack = buildListPack(
      [
        { source: "mara/tidepool", candidates: [] },
        { source: "mara/quay", candidates: [] },
      ],
      sampleOccasion,
    );
    expect(pack.subject).toEqual({
      kind: "silence",
      id: "silence@2026-03-30T07:00:00Z",
      sources: ["mara/tidepool", "mara/quay"],
    });
    expect(pack.exhibits.map(({ id, text }) => [id, text])).toEqual([
      ["list", ""],
      ["list2", ""],
    ]);
    expect(pack.figures[0]?.value).toBe(0);
    expect(parseEvidencePack(evidencePackText(pack))).toEqual(pack);
  });

  test("names the machines when only they merged anything", () => {
    const author = { name: "renovate[bot]", mail: "bot@renovateapp.com" };
    const pack = buildListPack(
      [{ source: "mara/tidepool", candidates: [{ ...sampleChange, author }] }],
      sampleOccasion,
    );
    expect(pack.subject.kind).toBe("machines-only");
    expect(pack.authorship).toEqual({ kind: "machine", machines: ["Renovate"] });
    expect(pack.exhibits[0]?.text).toBe("Ring at high tide");
  });
});

describe("a text that is no evidence pack", () => {
  const whole = evidencePackText(packOf(louder));

  test.each([
    ["is not JSON", "{", "it is not JSON"],
    ["is something else", "[]", "the whole"],
    ["has another schema", whole.replace("evidence/1", "evidence/2"), "schema"],
    ["lacks an exhibit's text", whole.replace('"text": "Ring"', '"texts": "Ring"'), "exhibits[1]"],
    [
      "had a text altered",
      whole.replace('"text": "Ring louder"', '"text": "Ring"'),
      "exhibits[2].sha256",
    ],
    ["has an id twice", whole.replace('"id": "c2"', '"id": "c1"'), "two have the id c1"],
    ["has a formula of its own", whole.replace('"op": "nesting"', '"op": "guess"'), "formula"],
    [
      "has a link that is a script",
      whole.replace("https://github.com/mara/tidepool/pull/12", "javascript:1"),
      "url",
    ],
    ["has a field too many", whole.replace('"who":', '"whom": "", "who":'), "whom"],
  ])("is refused when it %s, with the place", (_, text, said) => {
    expect(() => parseEvidencePack(text)).toThrow(EvidencePackError);
    expect(() => parseEvidencePack(text)).toThrow(said);
  });
});

test("the published JSON Schema accepts a pack and refuses what is none", async () => {
  expect(await schemaErrors("evidence", evidencePackText(packOf(louder)))).toBeNull();
  expect(await schemaErrors("evidence", '{"schema":"mea-culpa/evidence/1"}')).not.toBeNull();
});

function packOf(finding: Finding, change = sampleChange): ReturnType<typeof buildEvidencePack> {
  return buildEvidencePack(change, {
    ...sampleOccasion,
    findings: { charges: [{ code: "louder", title: "Louder", finding }], compliments: [] },
  });
}

/** The commits of a change by these people that are marked as somebody else's. */
function markByOthers(people: readonly Person[], body = ""): string[] {
  const commits = people.map((author) => ({ subject: "Ring", author }));
  const { exhibits } = buildEvidencePack(buildChange({ commits, body }), {
    ...sampleOccasion,
    findings: { charges: [], compliments: [] },
  });
  return exhibits.flatMap((each) => (each.kind === "commit" && each.byOthers ? [each.id] : []));
}

function findSpans(
  commits: NonNullable<ChangePlan["commits"]>,
  { isMergeDated = true } = {},
): readonly unknown[] {
  const change = {
    ...buildChange({ commits, mergedAt: "2026-04-02T09:00:00+02:00" }),
    isMergeDated,
  };
  const findings = { charges: [], compliments: [] };
  return buildEvidencePack(change, { ...sampleOccasion, findings }).figures.flatMap(
    ({ id, value }) => (id.startsWith("span.") ? [[id, value]] : []),
  );
}

/** The sums of added lines in a change of which so many are tests inside of the source. */
function listSums(inlineTestsAdded: number): readonly string[] {
  const files = {
    "src/ring.rs": { diff: "+fn ring() {}\n+fn rings() {}", inlineTestsAdded },
    "tests/ring.rs": "+fn rings() {}",
    "README.md": "+Ring it",
  };
  const findings = { charges: [], compliments: [] };
  return buildEvidencePack(buildChange({ files }), { ...sampleOccasion, findings })
    .figures.map(({ id }) => id)
    .filter((id) => /^[a-z]+\.added$/.test(id));
}
