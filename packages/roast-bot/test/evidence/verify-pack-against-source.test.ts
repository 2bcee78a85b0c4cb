import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { buildListPack } from "../../src/evidence/build-list-pack.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository, type SourceRepository } from "../../src/change/open-repository.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { collectHistory } from "../../src/history/collect-history.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const names = ["Tamsin Okoye"];
const slot = { opens: "2026-03-23T08:00:00Z", closes: "2026-03-30T07:00:00Z", zone: "UTC" };
const occasion = { who: "tamsin-okoye", names, slot };
const quoted = { code: "quoted", title: "Quoted" };

describe("a pack, measured again from its repository,", () => {
  test("is proven when nothing was altered", async () => {
    const { pack, repository } = await foundingPack();
    expect(pack.exhibits.length).toBeGreaterThan(25);
    expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
  });

  test("is proven whatever the order of its keys", async () => {
    const { pack, repository } = await foundingPack();
    expect(pack.exhibits.some((each) => each.kind === "commit" && each.parts)).toBe(true);
    const turned = JSON.stringify(pack, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect(await verifyPackAgainstSource(parseEvidencePack(turned), repository)).toEqual([]);
  });

  test.each<readonly [what: string, id: string, altered: Partial<Exhibit>, said: string]>([
    ["a commit's stat", "c3", { additions: 4711 }, "additions differs"],
    ["a commit's subject", "c1", { text: "Add nothing" }, "text differs"],
    ["a file's length", "f2", { linesAtMerge: 12 }, "linesAtMerge differs"],
    ["the title", "pr", { title: "Nothing to see" }, "title differs"],
    ["a quoted line", "h1", { text: "return None" }, "text differs"],
    ["a quote's place", "h2", { from: 1 }, "no such thing"],
    ["a commit's time", "c2", { authoredAt: "2026-03-20T00:00:00Z" }, "authoredAt differs"],
    ["whose commit it is", "c1", { byOthers: true }, "byOthers differs"],
    ["a link", "c1", { url: "https://example.org/elsewhere" }, "url differs"],
  ])("is not proven when %s was altered", async (_, id, altered, said) => {
    const { pack, repository } = await foundingPack();
    const exhibits = pack.exhibits.map((exhibit) =>
      exhibit.id === id ? Object.assign({}, exhibit, altered) : exhibit,
    );
    const differences = await verifyPackAgainstSource({ ...pack, exhibits }, repository);
    expect(differences.map(({ exhibit }) => exhibit)).toEqual([id]);
    expect(differences[0]?.message).toContain(said);
  });

  test.each<readonly [what: string, altered: object | undefined, differs: readonly string[]]>([
    ["nothing", {}, []],
    ["a subject that a squash lists", { subject: "Ring never" }, ["subject differs"]],
    ["where it stands in the message", { line: 9 }, ["line differs"]],
    ["which squash lists it", { commit: "a".repeat(40) }, ["commit differs"]],
    ["that a machine wrote it", { byOthers: undefined }, ["byOthers differs"]],
    ["that it is listed at all", undefined, ["the pack leaves it out"]],
  ])("is measured against the message of a squash: %s altered", async (_, altered, differs) => {
    const git = join(await temporaryFolder(), "tidepool.git");
    const byHook = "Co-authored-by: hook[bot] <66+hook[bot]@users.noreply.github.com>";
    await importHistory(git, [
      { at: at("09"), message: "Begin", files: { "a.py": "a\n" } },
      {
        at: at("10"),
        message: `Ring (#7)\n\n* Ring\n\nIt was dumb.\n\n* [hook] auto fixes\n\n${byHook}`,
        committer: "GitHub <noreply@github.com>",
        files: { "a.py": "b\n" },
      },
    ]);
    const { change, repository } = await onlyChange(git);
    const findings = { charges: [], compliments: [] };
    const pack = buildEvidencePack(change, { who: "mara", names: ["Mara Lind"], slot, findings });
    expect(pack.exhibits.filter(({ kind }) => kind === "listed")).toHaveLength(2);
    const exhibits = pack.exhibits.flatMap((each) => {
      if (each.id !== "l2") return [each];
      return altered === undefined ? [] : [Object.assign({}, each, altered)];
    });
    const figures = altered === undefined ? [] : pack.figures;
    // What is undefined is absent from a pack that was read.
    const forged = parseEvidencePack(JSON.stringify({ ...pack, exhibits, figures }));
    const measured = await verifyPackAgainstSource(forged, repository);
    expect(measured.map(({ message }) => message.replace(" from the repository", ""))).toEqual(
      differs,
    );
  });

  test.each<readonly [what: string, altered: object, said: RegExp]>([
    ["nothing", {}, /^$/],
    ["the line", { from: 5, to: 5, text: "Slackwater is a nuisance." }, /no such thing/],
    ["the file", { path: "./README.md" }, /no such thing/],
    ["what the change writes", { path: "a.py", from: 1, to: 1, text: "b" }, /^id differs/],
  ])("says of the project what its README says: %s altered", async (_, altered, said) => {
    const git = join(await temporaryFolder(), "slackwater.git");
    const readme =
      "# Slackwater\n\nSlackwater is a calendar of tides.\n\nSlackwater is a nuisance.\n";
    await importHistory(git, [
      { at: at("09"), message: "Begin", files: { "a.py": "a\n", "README.md": readme } },
      { at: at("10"), message: "Ring (#7)", files: { "a.py": "b\n" } },
    ]);
    const { change, repository } = await onlyChange(git);
    const history = await collectHistory(repository, change, { until: slot.closes });
    const proof = [{ kind: "lines", path: "README.md", side: "after", from: 3, to: 3 }] as const;
    const finding = { severity: 5, summary: "It says so.", proof, figures: [] };
    const findings = { charges: [{ ...quoted, finding }], compliments: [] };
    const pack = buildEvidencePack(change, { ...occasion, findings, history });
    const exhibits = pack.exhibits.map((each) =>
      each.id === "about" ? Object.assign({}, each, altered) : each,
    );
    const measured = await verifyPackAgainstSource({ ...pack, exhibits }, repository);
    const about = measured.filter(({ exhibit }) => exhibit === "about");
    expect(about.map(({ message }) => message).join("\n")).toMatch(said);
  });

  test("is proven in the order of before, where lines of its branch ran beside each other", async () => {
    const { change, repository } = await parallelChange();
    expect(change.commits.map(({ subject }) => subject)).toEqual([
      "Tides 1",
      "Bells 1",
      "Tides 2",
      "Bells 2",
      "Merge the bells",
    ]);
    const prove = async (...order: readonly number[]) => {
      const commits = order.flatMap((from, at) => {
        const commit = change.commits[from];
        return commit === undefined ? [] : [{ ...commit, position: at + 1 }];
      });
      const proof = commits.map(({ position }) => ({ kind: "commit", position }) as const);
      const finding = { severity: 5, summary: "Commits.", proof, figures: [] };
      const pack = buildEvidencePack(
        { ...change, commits },
        { ...occasion, findings: { charges: [{ ...quoted, finding }], compliments: [] } },
      );
      return await verifyPackAgainstSource(pack, repository);
    };
    expect(await prove(0, 1, 2, 3, 4)).toEqual([]);
    expect(await prove(0, 2, 1, 3, 4)).toEqual([]);
    expect((await prove(2, 0, 1, 3, 4)).map(({ exhibit }) => exhibit)).toContain("c1");
  });

  test("is proven of a push, whose last commit is what landed and a commit of its own", async () => {
    const git = join(await temporaryFolder(), "tidepool.git");
    await importHistory(git, [
      { at: "2026-03-20T09:00:00Z", message: "Begin", files: { "a.py": "one\n" } },
      { at: at("10"), message: "Say two", files: { "a.py": "two\n" } },
      { at: at("11"), message: "Say three", files: { "a.py": "three\n" } },
    ]);
    const { change, repository } = await onlyChange(git, { number: undefined });
    expect(change.commits).toHaveLength(2);
    const lines = { kind: "lines", path: "a.py", side: "before", from: 1, to: 1 } as const;
    const proof = [lines, { ...lines, commit: 2 }];
    const finding = { severity: 5, summary: "What was before.", proof, figures: [] };
    const findings = { charges: [{ ...quoted, finding }], compliments: [] };
    const pack = buildEvidencePack(change, { ...occasion, findings });
    const shown = pack.exhibits.filter(({ kind }) => kind === "lines");
    expect(shown.map(({ text }) => text)).toEqual(["one", "two"]);
    expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
  });

  test("is not proven when its merge is not on the main line", async () => {
    const { pack, repository } = await foundingPack();
    const commit = pack.exhibits.find(({ kind }) => kind === "commit");
    const mergeCommit = commit?.kind === "commit" ? commit.sha : "";
    for (const elsewhere of [mergeCommit, "0".repeat(40)]) {
      const subject = { ...pack.subject, mergeCommit: elsewhere };
      const differences = await verifyPackAgainstSource({ ...pack, subject }, repository);
      expect(differences.map(({ exhibit }) => exhibit)).toEqual(["subject"]);
    }
  });

  test("proves a silence, and disproves one that wasn't", async () => {
    const { repository } = await foundingPack();
    const list = [{ source: "slackwater", candidates: [] }];
    const quiet = { opens: "2026-03-02T08:00:00Z", closes: "2026-03-09T08:00:00Z", zone: "UTC" };
    const silence = buildListPack(list, { ...occasion, slot: quiet });
    const untrue = buildListPack(list, occasion);
    expect(await verifyPackAgainstSource(silence, repository)).toEqual([]);
    expect(await verifyPackAgainstSource(untrue, repository)).toEqual([
      { exhibit: "list", message: "the repository lists 3 pull requests here, not 0" },
    ]);
  });
});

function at(hour: string): string {
  return `2026-03-24T${hour}:00:00Z`;
}

/** A pull request of two lines of commits that were written in turns. */
async function parallelChange() {
  const git = join(await temporaryFolder(), "tidepool.git");
  const tides = { branch: "tides", from: "main" };
  const bells = { branch: "bells", from: "main" };
  await importHistory(git, [
    { at: at("09"), message: "Begin", files: { "a.py": "a\n" } },
    { at: at("10"), message: "Tides 1", files: { "t1.py": "t\n" }, ...tides },
    { at: at("11"), message: "Bells 1", files: { "b1.py": "b\n" }, ...bells },
    { at: at("12"), message: "Tides 2", files: { "t2.py": "t\n" }, branch: "tides" },
    { at: at("13"), message: "Bells 2", files: { "b2.py": "b\n" }, branch: "bells" },
    {
      at: at("14"),
      message: "Merge the bells",
      branch: "tides",
      merges: "bells",
      files: { "b1.py": "b\n", "b2.py": "b\n" },
    },
    {
      at: at("15"),
      message: "Merge pull request #7 from mara/tides\n\nRing",
      merges: "tides",
      files: { "t1.py": "t\n", "t2.py": "t\n", "b1.py": "b\n", "b2.py": "b\n" },
    },
  ]);
  return await onlyChange(git);
}

async function foundingPack(): Promise<{
  readonly pack: EvidencePack;
  readonly repository: SourceRepository;
}> {
  const folder = await temporaryFolder();
  const { directory } = await buildSlackwater(`${folder}/slackwater`);
  const source = { name: "slackwater", git: directory, web: "https://github.com/tide/slackwater" };
  const repository = await openRepository(source, { cache: folder });
  const author = { handle: "tamsin-okoye", names, mails: [] };
  const slotOf = { from: slot.opens, to: slot.closes };
  const candidates = await findCandidates(repository, { ...slotOf, author });
  const founding = candidates.find(({ number }) => number === 214);
  if (founding === undefined) throw new Error("the founding case was not found");
  const change = await collectChange(repository, founding);
  const path = "slackwater/refresh.py";
  const finding = {
    severity: 5,
    summary: "Lines are quoted.",
    proof: [
      { kind: "lines", path, side: "after", from: 47, to: 48 },
      { kind: "lines", path, side: "before", from: 20, to: 22, commit: 16 },
    ],
    figures: [],
  } as const;
  const findings = { charges: [{ ...quoted, finding }], compliments: [] };
  const pack = buildEvidencePack(change, { ...occasion, findings });
  if (pack.charges.length !== 1) throw new Error(pack.leftOut.join(" "));
  return { pack, repository };
}

/** The pull request of a history that has one. */
async function onlyChange(
  git: string,
  { number }: { number?: number | undefined } = { number: 7 },
) {
  const repository = await openRepository({ name: "tidepool", git }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const interval = { from: slot.opens, to: slot.closes };
  const found = await findCandidates(repository, { ...interval, author });
  const candidate = found.find((each) => each.number === number);
  if (candidate === undefined) return expect.fail("nothing was merged");
  return { change: await collectChange(repository, candidate), repository };
}
