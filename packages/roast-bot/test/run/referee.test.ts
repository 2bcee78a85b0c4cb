import { join } from "node:path";
import { expect, test } from "vitest";
import { roastReportSchema } from "@mea-culpa/formats";
import { buildSlackwater } from "../../../../demo/history/slackwater.ts";
import { sentencesIn } from "../referee/rule-on.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { slackwaterCase } from "../support/recorded/slackwater.ts";
import { answerRecorded } from "../support/recorded/recorded-model.ts";
import { ModelServer } from "../writers/model/model-server.ts";

test("a referee of its own judges what the writer writes, with its own key, within one budget", async () => {
  const folder = await temporaryFolder();
  await buildSlackwater(join(folder, "slackwater"));
  await using writer = await ModelServer.start("openai", (seen) =>
    answerRecorded(seen, [slackwaterCase]),
  );
  await using referee = await ModelServer.start("openai", (seen) =>
    answerRecorded(seen, [slackwaterCase]),
  );
  const args = [
    ["roast", "--source", `git:${folder}/slackwater`, "--pull-request", "214", "--json"],
    ["--author", "tamsin-okoye", "--mail", "tamsin@slackwater.example"],
    ["--from", "2026-03-23T08:00:00Z", "--to", "2026-03-30T07:00:00Z"],
    ["--writer", `openai-compatible:${writer.url}#writer`],
    ["--referee", `openai-compatible:${referee.url}#referee`],
  ];
  const { stdout, exitCode } = await runRoastBot(args.flat(), {
    now: "2026-03-30T07:00:00Z",
    env: { ROAST_BOT_MODEL_KEY: "key-of-the-writer", ROAST_BOT_REFEREE_KEY: "key-of-the-referee" },
  });
  expect(exitCode).toBe(0);
  const { notes, writer: name } = roastReportSchema.parse(JSON.parse(stdout));
  expect(name).toContain("#writer");
  const [rulings, drafts] = [referee, writer].map(({ seen }) =>
    seen.filter(({ body }) => sentencesIn(body).length > 0),
  );
  expect(rulings).toHaveLength(referee.seen.length);
  expect(drafts).toEqual([]);
  expect(keysSeen(writer)).toEqual(new Set(["Bearer key-of-the-writer"]));
  expect(keysSeen(referee)).toEqual(new Set(["Bearer key-of-the-referee"]));
  expect(notes.join("\n")).not.toContain("dropped");
  expect(notes.join("\n")).toMatch(/^referee openai-compatible:\S+#referee: [\d,]+ tokens asked/m);
});

function keysSeen({ seen }: ModelServer): ReadonlySet<string | undefined> {
  return new Set(seen.map(({ headers }) => headers.authorization));
}
