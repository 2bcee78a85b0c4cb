import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyReportSchema } from "@mea-culpa/formats";
import { evidencePackText } from "../../src/case/evidence-pack.ts";
import { sha256 } from "../../src/digest.ts";
import { renderEntry, sealBody } from "../../src/entry/render-entry.ts";
import { readEntry } from "../../src/entry/read-entry.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { receiptsText } from "../../src/receipts/parse-receipts.ts";
import { hearFigures } from "../support/proven-roasts/proven-roasts.ts";
import { ferrymanPack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";

const files = ["--roast", "roast.md", "--evidence", "evidence.json"];

describe("roast-bot verify --roast", () => {
  let cwd: string;

  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), "verify-"));
    const evidence = evidencePackText(ferrymanPack);
    const entry = renderEntry(ferrymanRoast, {
      pack: ferrymanPack,
      generator: "hugo",
      frontMatter: {
        date: "2026-03-09T07:05:00Z",
        writer: "house",
        evidence: { path: "data/evidence.json", sha256: sha256(evidence) },
        receipts: "data/receipts.json",
      },
    });
    if (entry.kind === "refused") throw new Error(entry.reasons.join("\n"));
    await writeFile(join(cwd, "roast.md"), entry.markdown);
    await writeFile(join(cwd, "evidence.json"), evidence);
    await writeFile(
      join(cwd, "receipts.json"),
      receiptsText(
        makeReceipts(ferrymanRoast, ferrymanPack, hearFigures(ferrymanRoast, ferrymanPack)),
      ),
    );
  });

  afterEach(() => rm(cwd, { recursive: true }));

  test("shows each claim with its proof, then how many sentences are true in which way", async () => {
    const { exitCode, stdout } = await runRoastBot(["verify", ...files], { cwd });
    expect(stdout).toContain("commits in the pull request: field of pr.commits = 12");
    expect(stdout).toMatch(
      /It holds: \d+ proven, \d+ licensed by what was found, \d+ figures of speech\.\n$/,
    );
    expect(exitCode).toBe(0);
  });

  test("calls nothing proven where there are no receipts, and does not hold", async () => {
    await rm(join(cwd, "receipts.json"));
    const { exitCode, stdout } = await runRoastBot(["verify", ...files], { cwd });
    expect(stdout).toContain("there are no receipts");
    expect(stdout).toContain("It does not hold: 1 finding; 0 proven");
    expect(exitCode).toBe(1);
  });

  test("names line and column of an edit, although the seal was made anew", async () => {
    await edit(cwd, "twelve commits and 67 hours", "nineteen commits and 67 hours");
    const { exitCode, stdout } = await runRoastBot(["verify", ...files, "--json"], { cwd });
    expect(exitCode).toBe(1);
    const report = verifyReportSchema.parse(JSON.parse(stdout));
    expect(report.holds).toBe(false);
    const markdown = await readFile(join(cwd, "roast.md"), "utf8");
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      layer: "receipts",
      code: "receipts-differ",
    });
    const line = markdown.split("\n")[(finding?.line ?? 0) - 1] ?? "";
    expect(line.slice((finding?.column ?? 0) - 1)).toMatch(/^nineteen/);
  });

  test.each<readonly [what: string, from: string | RegExp, to: string]>([
    ["a heading", /^## .+$/m, "## The sea was cooked"],
    ["words with emphasis", /\.\n/, ". *The sea was cooked.*\n"],
    ["a picture’s alternative text", /\n\n## /, "\n\n![The sea was cooked](sea.png)\n\n## "],
    ["a link", /\n\n## /, "\n\n[The sea was cooked](https://sea.example)\n\n## "],
    ["a comment", /\n\n## /, "\n\n<!-- The sea was cooked. -->\n\n## "],
    ["the title", /^title: .*$/m, "title: The sea was cooked"],
    ["the description", /^description: .*$/m, "description: The sea was cooked."],
    ["more front matter", /^title: /m, "summary: The sea was cooked.\ntitle: "],
    ["front matter below a key", /^title: /m, "params: { lead: The sea was cooked. }\ntitle: "],
  ])(
    "does not hold when a reader may read something else, whatever was sealed: %s",
    async (_, from, to) => {
      await edit(cwd, from, to);
      const { exitCode, stdout } = await runRoastBot(["verify", ...files], { cwd });
      expect(stdout).toContain("It does not hold");
      expect(exitCode).toBe(1);
    },
  );

  test("holds with what its own site demands, and with no other words in that place", async () => {
    const demanded = 'lead: "{{title}} was kept by the harbour office since {{date_text}}"';
    const promise = [
      "who: { handle: mara }",
      "cadence: weekly",
      "due: Monday 08:00",
      "zone: Europe/Lisbon",
      "since: 2026-01-05",
      `entry: { ${demanded} }`,
    ];
    await writeFile(join(cwd, "roast-bot.yaml"), promise.join("\n"));
    const [title = ""] =
      /(?<=^title: ).*$/m.exec(await readFile(join(cwd, "roast.md"), "utf8")) ?? [];
    const lead = `lead: ${title} was kept by the harbour office since 2026-03-09T07:05:00Z\ntitle: `;
    await edit(cwd, /^title: /m, lead);
    expect(await runRoastBot(["verify", ...files], { cwd })).toMatchObject({ exitCode: 0 });
    await edit(cwd, "was kept by", "was cooked by");
    const { exitCode, stdout } = await runRoastBot(["verify", ...files], { cwd });
    expect(stdout).toContain("no `entry` of a `roast-bot.yaml` above");
    expect(exitCode).toBe(1);
  });

  test("does not hold when the evidence was touched", async () => {
    const evidence = await readFile(join(cwd, "evidence.json"), "utf8");
    await writeFile(join(cwd, "evidence.json"), evidence.replace('"value": 12', '"value": 13'));
    const { exitCode, stdout } = await runRoastBot(["verify", ...files], { cwd });
    expect(stdout).toContain("the evidence has the SHA-256");
    expect(stdout).toContain("commits.count says 13 but computes to 12");
    expect(exitCode).toBe(1);
  });

  test("says what it needs when a file is not named", async () => {
    const { exitCode, stderr } = await runRoastBot(["verify", "--roast", "roast.md"], { cwd });
    expect(stderr).toContain("--evidence FILE");
    expect(exitCode).toBe(2);
  });
});

async function edit(cwd: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(cwd, "roast.md");
  const markdown = await readFile(file, "utf8");
  const changed = markdown.replace(from, to);
  expect(changed).not.toBe(markdown);
  const reading = readEntry(changed);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  const { body, frontMatter } = reading.entry;
  await writeFile(file, changed.replace(frontMatter.roast_bot.body_sha256, sealBody(body)));
}
