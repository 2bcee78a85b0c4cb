import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { ilsesDevLog, publishTo } from "../publish/promised-dev-log.ts";
import { appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const kept = "2026-01-12T07:00:05Z";

test.each<[string, ScriptedCommit["files"]]>([
  ["leaves it out", { "hugo.toml": 'title = "Kiln notes"\nignoreFiles = ["first-firing"]\n' }],
  [
    "hides it with its section",
    { "content/posts/_index.md": "---\ncascade: { draft: true }\n---\n" },
  ],
])("an entry has kept its slot though the site %s later", async (_, files) => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  await publishTo(remote, { scratch, id: "run-1", at: kept, prepared: [] });
  await appendHistory(remote, [{ at: "2026-01-13T09:00:00Z", files: files ?? {} }]);
  const devLog = await openDevLog({ location: remote, from: "/", cache: remote });
  const { findings, slots } = await auditDevLog(devLog, "2026-01-14T09:00:00Z");
  expect(findings).toEqual([]);
  expect(slots).toMatchObject([{ number: 1, recorded: "kept", judged: "kept" }]);
});
