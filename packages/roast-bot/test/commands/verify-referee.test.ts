import { type Roast, verifyReportSchema } from "@mea-culpa/formats";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidencePackText } from "../../src/case/evidence-pack.ts";
import { sha256 } from "../../src/digest.ts";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { receiptsText } from "../../src/receipts/parse-receipts.ts";
import { hearDraft } from "../../src/referee/hear-roast.ts";
import type { Referee } from "../../src/referee/referee.ts";
import { shown } from "../receipts/hearings.ts";
import { recognisingCanaries, ruleOn } from "../referee/rule-on.ts";
import { paragraph, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { type Behaviour, ModelServer, type SeenRequest } from "../writers/model/model-server.ts";

const argument = "The handler keeps no type, so every failure is a string.";
const proof = "failures.append(Failure(str(cause)))";
const files = ["--roast", "roast.md", "--evidence", "evidence.json"];

/** What the referee of the published roast, and a reader's that agrees with it, say. */
const judge = recognisingCanaries(pack, (text) =>
  text === argument ? [shown(text, "h1", proof)] : [],
);
const agreeing = ({ body }: SeenRequest): Behaviour => ruleOn(body, judge);

describe("roast-bot verify --referee", () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "verify-"));
    await publishArgued(cwd);
  });
  afterAll(() => rm(cwd, { recursive: true }));

  test("holds where the reader's own model finds the same, and says nothing of it", async () => {
    await using server = await ModelServer.start("openai", agreeing);
    const { exitCode, report } = await verify(server);
    expect(report).toMatchObject({ holds: true, sentences: { argued: 1 }, disputed: [] });
    expect(exitCode).toBe(0);
  });

  test("reports each sentence that it does not find shown, or that it finds to state something", async () => {
    const remark = "The harbour keeps its own counsel.";
    await using server = await ModelServer.start("openai", ({ body }) =>
      ruleOn(
        body,
        recognisingCanaries(pack, (text) =>
          text === argument || text === remark ? [{ text, verdict: "not-shown", proofs: [] }] : [],
        ),
      ),
    );
    const { exitCode, report } = await verify(server);
    expect(report.holds).toBe(true);
    expect(report.disputed).toEqual([
      expect.objectContaining({
        text: argument,
        referee: expect.stringContaining("#loopback"),
        reason: expect.stringContaining("is shown by no exhibit"),
      }),
      expect.objectContaining({ text: remark }),
    ]);
    expect(exitCode).toBe(1);
    const { stdout } = await runRoastBot(["verify", ...files, ...refereeAt(server)], { cwd });
    expect(stdout).toContain("disputed");
    expect(stdout).toMatch(/2 sentences disputed by your referee\.\n$/);
  });

  test("disputes what it finds shown turned round, and be it once of twice", async () => {
    let answered = 0;
    const once = recognisingCanaries(pack, (text) => {
      if (!text.startsWith("It is not so that ")) return judge(text);
      answered += 1;
      return answered === 1 ? [shown(text, "h1", proof)] : [];
    });
    await using server = await ModelServer.start("openai", ({ body }) => ruleOn(body, once));
    const { report } = await verify(server);
    const reason = expect.stringMatching(/does not tell it from its opposite/);
    expect(report.disputed).toEqual([expect.objectContaining({ text: argument, reason })]);
    expect(answered).toBe(2);
  });

  test.each<readonly [string, (request: SeenRequest) => Behaviour, RegExp]>([
    [
      "agrees with everything",
      ({ body }) => ruleOn(body, (text) => [shown(text, "h1", proof)]),
      /failed a canary/,
    ],
    ["answers nothing", () => ({ kind: "status", status: 401, body: "{}" }), /not tried/],
  ])("disputes all of it where the model %s", async (_, behave, reason) => {
    await using server = await ModelServer.start("openai", behave);
    const { exitCode, report } = await verify(server);
    expect(report.disputed.map((dispute) => dispute.text)).toContain(argument);
    for (const dispute of report.disputed) expect(dispute.reason).toMatch(reason);
    expect(exitCode).toBe(1);
  });

  test("gives the reader's key to the model that the reader names", async () => {
    await using server = await ModelServer.start("openai", agreeing);
    await verify(server, { ROAST_BOT_REFEREE_KEY: "key-of-the-reader" });
    for (const { headers } of server.seen) {
      expect(headers.authorization).toBe("Bearer key-of-the-reader");
    }
    await using other = await ModelServer.start("openai", agreeing);
    const elsewhere = { ROAST_BOT_MODEL_KEY: "another", ROAST_BOT_MODEL_HOST: "other.example.org" };
    await verify(other, elsewhere);
    for (const { headers } of other.seen) expect(headers.authorization).toBeUndefined();
  });

  test.each([
    ["oracle", "--referee: expected `anthropic:MODEL`"],
    ["house", "--referee: expected `anthropic:MODEL`"],
    ["openai:gpt-5", "--referee: OPENAI_API_KEY is not set."],
  ])("refuses %s before anything is read", async (referee, message) => {
    const { exitCode, stderr } = await runRoastBot(["verify", ...files, "--referee", referee], {
      cwd,
    });
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  async function verify(server: ModelServer, env: Record<string, string> = {}) {
    const args = ["verify", ...files, ...refereeAt(server), "--json"];
    const { exitCode, stdout } = await runRoastBot(args, { cwd, env });
    return { exitCode, report: verifyReportSchema.parse(JSON.parse(stdout)) };
  }
});

function refereeAt({ url }: ModelServer): readonly string[] {
  return ["--referee", `openai-compatible:${url}#loopback`];
}

/** Writes a roast that argues, its evidence and its receipts into a folder. */
async function publishArgued(folder: string): Promise<void> {
  const written: Roast = {
    ...ferrymanRoast,
    sections: [
      ...ferrymanRoast.sections,
      section(
        "The harbour",
        paragraph(
          say(argument, { kind: "argued", text: argument, exhibits: ["h1"] }),
          "The harbour keeps its own counsel.",
        ),
      ),
    ],
  };
  const { roast, hearing } = await hearDraft({ draft: written, pack, referee: careful });
  if (hearing === undefined) throw new Error("nothing was asked");
  const evidence = evidencePackText(pack);
  const entry = renderEntry(roast, {
    pack,
    generator: "hugo",
    frontMatter: {
      date: "2026-03-09T07:05:00Z",
      writer: "loopback",
      evidence: { path: "data/evidence.json", sha256: sha256(evidence) },
      receipts: "data/receipts.json",
    },
  });
  if (entry.kind === "refused") throw new Error(entry.reasons.join("\n"));
  await writeFile(join(folder, "roast.md"), entry.markdown);
  await writeFile(join(folder, "evidence.json"), evidence);
  await writeFile(join(folder, "receipts.json"), receiptsText(makeReceipts(roast, pack, hearing)));
}

const careful: Referee = {
  name: "test:careful",
  characters: 20_000,
  judge: ({ sentences }) =>
    Promise.resolve({
      kind: "answered",
      statements: sentences.map(({ sentence }) => judge(sentence)),
    }),
};
