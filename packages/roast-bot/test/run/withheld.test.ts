import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkReportSchema, runReportSchema } from "@mea-culpa/formats";
import { appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { promisedDevLog, promiseText } from "../support/promised-dev-log.ts";
import { entry } from "../support/read-history.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const tides = "content/blog/tides.md";
const mara = "Mara Lind <mara@tidepool.example>";

function commit(text: string, author: string): ScriptedCommit {
  return { at: "2026-03-01T13:00:00Z", author, files: { [tides]: text } };
}

describe("a slot in which something came that can't be judged", { timeout: 120_000 }, () => {
  test.each([
    {
      what: "nobody can tell whose it is",
      came: commit(entry({ title: "Tides" }), "decap-cms <cms@decapcms.example>"),
      reason:
        "whose content/blog/tides.md is can’t be told: decap-cms <cms@decapcms.example> committed it, and its front matter names no author. Name the author there, or add who commits for mara to `who.mails`.",
      mended: { [tides]: entry({ title: "Tides", author: "mara" }) },
      again: { exitCode: 0, slots: [{ number: 1, verdict: "kept", penance: null }] },
    },
    {
      what: "nobody can tell whose it is until the promise says who commits for them",
      came: commit(entry({ title: "Tides" }), "Site Publisher <site@tidepool.example>"),
      reason:
        "whose content/blog/tides.md is can’t be told: Site Publisher <site@tidepool.example> committed it, and its front matter names no author. Name the author there, or add who commits for mara to `who.mails`.",
      mended: {
        "roast-bot.yaml": promiseText.replace("mails: [", "mails: [site@tidepool.example, "),
      },
      again: { exitCode: 0, slots: [{ number: 1, verdict: "kept", penance: null }] },
    },
    {
      what: "its front matter can't be read",
      came: commit("---\ntitle: Tides\ntags: a\ntags: b\n---\nText.\n", mara),
      reason:
        "content/blog/tides.md:4:1 cannot be read: the key `tags` stands here a second time. Mend it.",
      mended: { [tides]: "---\ntitle: Tides\ntags: b\n---\nText.\n" },
      // Mending it makes it public now, and not then.
      again: { exitCode: 1, slots: [] },
    },
  ])("is owed its roast, and the run says why: $what", async ({ came, reason, mended, again }) => {
    const devLog = await promisedDevLog([came]);
    const state = path.join(await temporaryFolder(), "state");
    const run = async (now: string) => {
      const args = ["run", "--dev-log", devLog, "--state", state, "--json", "--yes"];
      const { exitCode, stdout } = await runRoastBot(args, { now });
      return { exitCode, ...runReportSchema.parse(JSON.parse(stdout)) };
    };
    const first = await run("2026-03-02T09:00:00Z");
    expect(first).toMatchObject({
      exitCode: 1,
      outcome: "failed",
      problems: [{ slots: [1], message: reason }],
      slots: [{ number: 1, verdict: "broken", penance: { kind: "owed", reason } }],
      heartbeat: { error: { message: `slot 1: ${reason}` } },
    });
    const checked = await runRoastBot(["check", "--dev-log", devLog], {
      now: "2026-03-02T10:00:00Z",
    });
    expect(checked.stderr).toContain(`slot 1: ${reason} Until then it is not roasted.\n`);
    const json = await runRoastBot(["check", "--dev-log", devLog, "--json"], {
      now: "2026-03-02T10:00:00Z",
    });
    expect(`${checkReportSchema.parse(JSON.parse(json.stdout)).slots[0]?.doubts[0]}.`).toBe(reason);

    const verify = async (now: string) =>
      await runRoastBot(["verify", "--dev-log", devLog], { now });
    expect(await verify("2026-03-02T11:00:00Z")).toMatchObject({ exitCode: 0 });
    const mend = { at: "2026-03-02T12:00:00Z", author: mara, files: mended };
    await appendHistory(devLog, [mend]);
    // What the next run will put on record is nobody's forgery.
    expect(await verify("2026-03-02T12:30:00Z")).toMatchObject({ exitCode: 0 });
    expect(await run("2026-03-02T13:00:00Z")).toMatchObject(again);
  });
});
