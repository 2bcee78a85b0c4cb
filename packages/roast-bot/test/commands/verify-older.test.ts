import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Receipts, type Roast, verifyReportSchema } from "@mea-culpa/formats";
import { evidencePackText } from "../../src/case/evidence-pack.ts";
import { sha256 } from "../../src/digest.ts";
import { readEntry } from "../../src/entry/read-entry.ts";
import { renderEntry, sealBody } from "../../src/entry/render-entry.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { receiptsText } from "../../src/receipts/parse-receipts.ts";
import { paragraph, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";

const site = new URL("../../../../site/", import.meta.url);
const proof = new URL("data/roast_bot/2026-11-16-slot-4/", site);

describe("receipts of an older format", () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), "verify-older-"));
  });
  afterEach(() => rm(cwd, { recursive: true }));

  test("verify as far as they can, and say which sentences nobody heard", async () => {
    await copyRecorded();
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("proven    0 pull requests");
    expect(stdout).toMatch(/unheard {5}roast\.md:27:95 {2}You could frame it\./);
    expect(stdout).toMatch(
      /What can be checked holds: 0 proven, .*, 17 sentences published under older rules and not checked again \(--referee MODEL asks about them\)\.\n$/,
    );
    expect((await verify("--proven-only")).exitCode).toBe(1);
  });

  test("hold cites and a last line that no version gives any more, where they are of the first", async () => {
    await copyRecorded();
    const remark = "You could frame it.";
    await edit("receipts.json", (text) =>
      text
        .replace("mea-culpa/receipts/2", "mea-culpa/receipts/1")
        .replace(
          `"text": "${remark}",\n                "cites": []`,
          `"text": "${remark}",\n                "cites": [{ "kind": "charge", "text": "frame it", "charge": "empty" }]`,
        ),
    );
    await edit("roast.md", (text) =>
      text.replace("Proven in `", "Each claim above is proven in `"),
    );
    expect(await readFile(join(cwd, "receipts.json"), "utf8")).toContain('"kind": "charge"');
    const { exitCode, report } = await verifyJson();
    expect(report.findings).toEqual([]);
    expect(report.unheard.at(-1)?.text).toContain("Each claim above is proven");
    expect(exitCode).toBe(0);
  });

  test("hold what was published before a referee heard every figure of speech, and today's don't", async () => {
    await publish(ferrymanRoast, "mea-culpa/receipts/3");
    const old = await verifyJson();
    expect(old.report.holds).toBe(true);
    expect(old.report.sentences.figure).toBeLessThan(old.report.sentences.unheard);
    expect(old.exitCode).toBe(0);
    await publish(ferrymanRoast, "mea-culpa/receipts/4");
    const today = await verifyJson();
    expect(today.report).toMatchObject({ holds: false, unheard: [], sentences: { unheard: 0 } });
    expect(today.exitCode).toBe(1);
  });

  test("never call licensed what no line of this version gives", async () => {
    const text = "The ferry went under twelve times.";
    const licensed = { kind: "licensed", text, charge: "case", line: text } as const;
    await publish(withSentence(say(text, licensed)), "mea-culpa/receipts/3");
    const { report } = await verifyJson();
    expect(report.unheard.map((each) => each.text)).toContain(text);
    expect(report.claims.map((claim) => claim.text)).not.toContain(text);
    expect(report.findings).toEqual([]);
  });

  test.each<readonly [string, Parameters<typeof say>[1], string]>([
    [
      "number",
      { kind: "figure", text: "thirteen commits", figure: "commits.count" },
      "number-differs",
    ],
    ["quote", { kind: "quote", text: "“sunk”", exhibit: "c1" }, "quote-not-in-exhibit"],
    ["time", { kind: "time", text: "Sunday", exhibit: "c1", field: "authoredAt" }, "time-differs"],
  ])("do not hold where a cite gives a wrong %s", async (_, cite, code) => {
    const text = "On Sunday thirteen commits were “sunk”.";
    await publish(withSentence(say(text, cite)), "mea-culpa/receipts/3");
    const { exitCode, report } = await verifyJson();
    expect(report.findings.map((finding) => finding.code)).toContain(code);
    expect(exitCode).toBe(1);
  });

  function verify(...more: readonly string[]) {
    return runRoastBot(["verify", "--roast", "roast.md", "--evidence", "evidence.json", ...more], {
      cwd,
    });
  }

  async function verifyJson() {
    const { exitCode, stdout } = await verify("--json");
    return { exitCode, report: verifyReportSchema.parse(JSON.parse(stdout)) };
  }

  /** The sample dev log's roast, which a version of November 2026 published without a referee. */
  async function copyRecorded(): Promise<void> {
    const entry = new URL("src/content/blog/the-lighthouse-keeper-slot-4.md", site);
    const files = { "roast.md": entry, "evidence.json": new URL("evidence.json", proof) };
    for (const [name, from] of Object.entries({
      ...files,
      "receipts.json": new URL("receipts.json", proof),
    })) {
      await writeFile(join(cwd, name), await readFile(fileURLToPath(from)));
    }
  }

  async function publish(roast: Roast, schema: Receipts["schema"]): Promise<void> {
    const evidence = evidencePackText(pack);
    const entry = renderEntry(roast, {
      pack,
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
    const receipts = { ...makeReceipts(roast, pack), schema };
    await writeFile(join(cwd, "receipts.json"), receiptsText(receipts));
  }

  /** Changes a file, and seals the entry anew. */
  async function edit(name: string, change: (text: string) => string): Promise<void> {
    const file = join(cwd, name);
    const before = await readFile(file, "utf8");
    const changed = change(before);
    expect(changed).not.toBe(before);
    const reading = readEntry(changed);
    const sealed =
      reading.kind === "read"
        ? changed.replace(
            reading.entry.frontMatter.roast_bot.body_sha256,
            sealBody(reading.entry.body),
          )
        : changed;
    await writeFile(file, sealed);
  }
});

function withSentence(sentence: ReturnType<typeof say>): Roast {
  const sections = [...ferrymanRoast.sections, section("The harbour", paragraph(sentence))];
  return { ...ferrymanRoast, sections };
}
