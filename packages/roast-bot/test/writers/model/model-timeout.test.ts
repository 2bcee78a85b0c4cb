import { join } from "node:path";
import { roastReportSchema } from "@mea-culpa/formats";
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { buildSlackwater } from "../../../../../demo/history/slackwater.ts";
import { longestRun, writingProcess } from "../../../src/run/processes.ts";
import { tryModel } from "../../../src/writers/model/try-model.ts";
import { runRoastBot } from "../../support/run-roast-bot.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { ModelServer } from "./model-server.ts";

test("a model that is too slow for the time it is given is told from one that is down", async () => {
  const folder = await temporaryFolder();
  await buildSlackwater(join(folder, "slackwater"));
  await using server = await ModelServer.start("openai", () => ({ kind: "silent" }));
  const args = [
    ["roast", "--source", `git:${folder}/slackwater`, "--pull-request", "214", "--json"],
    ["--author", "tamsin-okoye", "--mail", "tamsin@slackwater.example"],
    ["--from", "2026-03-23T08:00:00Z", "--to", "2026-03-30T07:00:00Z"],
    ["--writer", `openai-compatible:${server.url}#slow`, "--model-timeout", "1"],
  ];
  const { stdout, exitCode } = await runRoastBot(args.flat());
  const { notes, writer } = roastReportSchema.parse(JSON.parse(stdout));
  expect(server.seen).toHaveLength(1);
  expect(notes.join("\n")).toContain("no answer within 1 s; --model-timeout gives a model more");
  expect(writer).toBe("house");
  expect(exitCode).toBe(0);
});

test("a model is waited for beyond the time in which Node gives a server up", async () => {
  const usual = getGlobalDispatcher();
  onTestFinished(() => setGlobalDispatcher(usual));
  setGlobalDispatcher(new Agent({ headersTimeout: 200 }));
  const given = Promise.withResolvers<void>();
  await using server = await ModelServer.start("openai", () => ({
    kind: "held",
    until: given.promise,
    text: '{"ready":true}',
  }));
  const choice = { kind: "openai-compatible", url: server.url, model: "loopback" } as const;
  const trying = tryModel(choice, {});
  await expect.poll(() => server.seen.length).toBe(1);
  // What Node alone does, begun later and given up already.
  const alone = fetch(server.url, { method: "POST", body: "{}" });
  await expect(alone).rejects.toMatchObject({ cause: { code: "UND_ERR_HEADERS_TIMEOUT" } });
  given.resolve();
  expect(await trying).toMatchObject({ kind: "answers" });
});

test("what answers slowly may answer often: twenty times in a run, which is not stuck meanwhile", () => {
  expect(writingProcess({}).timeout).toBe(15 * 60_000);
  expect(writingProcess({ modelTimeout: 30 }).timeout).toBe(15 * 60_000);
  expect(writingProcess({ modelTimeout: 900 }).timeout).toBe(20 * 900_000);
  expect(longestRun({ modelTimeout: 900 }) - longestRun({})).toBe(20 * 900_000 - 15 * 60_000);
});
