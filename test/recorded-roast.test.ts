import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { roast, verify } from "roast-bot";
import { expect, onTestFinished, test } from "vitest";
import { foundingPullRequest } from "../demo/history/slackwater/founding-pull-request.ts";
import { buildSlackwater } from "../demo/history/slackwater.ts";
import { startRecordedModel } from "../packages/roast-bot/test/support/recorded/recorded-model.ts";
import { slackwaterCase } from "../packages/roast-bot/test/support/recorded/slackwater.ts";

test("the demonstration's recorded roast is accepted as it was written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recorded-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const project = join(folder, "slackwater");
  await buildSlackwater(project, { mergedAt: "2026-11-19T13:37:00Z" });
  await using model = await startRecordedModel([slackwaterCase]);
  const out = join(folder, "out");
  const { author, number } = foundingPullRequest;
  const report = await roast({
    source: `git:${project}`,
    author: "tamsin-okoye",
    names: [author.name],
    mails: [author.mail],
    from: "2026-11-16T08:00:00Z",
    to: "2026-11-23T08:00:00Z",
    pullRequest: number,
    writer: `openai-compatible:${model.url}#recorded`,
    out,
  });
  expect(report.writer).toMatch(/#recorded$/);
  expect(report.notes.join("\n")).not.toMatch(/dropped|gave up/);
  const written = await readFile(join(out, "roast.md"), "utf8");
  expect(written).toContain("title: Never a good moment");
  expect(written).toContain("**Final verdict: The Harbour Master**");
  const verified = await verify({
    roast: join(out, "roast.md"),
    evidence: join(out, "evidence.json"),
  });
  expect(verified).toMatchObject({ holds: true });
});
