import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doctorReportSchema } from "@mea-culpa/formats";
import { DevLogForge, devLogPath } from "../forges/dev-log-forge.ts";
import { ilsesHistory, promiseText } from "../publish/promised-dev-log.ts";
import { importHistory } from "../support/fast-import.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { skipTheWire } from "../support/skip-the-wire.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function diagnose(
  name: "github" | "gitlab" | "gitea",
  {
    terms = "",
    files = {},
    answers = {},
    token,
  }: {
    readonly terms?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly token?: string;
  },
) {
  const root = await temporaryFolder();
  const [first, ...rest] = ilsesHistory;
  const promise = `${promiseText}forge: ${name}\n${terms}`;
  await importHistory(join(root, `${devLogPath}.git`), [
    {
      at: "2026-01-05T09:00:00Z",
      ...first,
      files: { ...first?.files, ...files, "roast-bot.yaml": promise },
    },
    ...rest,
  ]);
  await using forge = await new DevLogForge(name, root).listen();
  await skipTheWire(forge.origin, root);
  Object.assign(forge.answers, answers);
  const { stdout, stderr } = await runRoastBot(["doctor", "--dev-log", forge.address, "--json"], {
    now: "2026-01-27T00:00:00Z",
    env: { ROAST_BOT_PUSH_TOKEN: token ?? forge.token, XDG_CACHE_HOME: root },
  });
  expect(stderr).toBe("");
  const { findings } = doctorReportSchema.parse(JSON.parse(stdout));
  const codes = /^(push-|deploy-|no-pull|no-commit)/;
  return findings.filter(({ code }) => codes.test(code)).map((each) => each);
}

const bot = (more: string) => `name: roast-bot
jobs:
  run:
    steps:
      - run: npx roast-bot run
        env:
          ROAST_BOT_PUSH_TOKEN: \${{ github.token }}
${more}`;
const deploy = "on:\n  push:\njobs:\n  deploy:\n    uses: actions/deploy-pages@v4\n";

describe("what keeps a push from readers", () => {
  it.each([
    ["", deploy, 1],
    ["      - run: gh workflow run pages.yml\n", deploy, 0],
    ["", deploy.replace("push:", 'workflow_run: { workflows: ["roast-bot"] }'), 0],
    ["", "on: push\njobs: { test: {} }\n", 0],
  ])("is found out: a deploy that GITHUB_TOKEN does not start (%#)", async (more, pages, count) => {
    const files = {
      ".github/workflows/roast-bot.yml": bot(more),
      ".github/workflows/pages.yml": pages,
    };
    const findings = await diagnose("github", { files });
    expect(findings).toHaveLength(count);
    for (const { code, message } of findings) {
      expect(code).toBe("deploy-not-started");
      expect(message).toMatch(/workflow_dispatch.*gh workflow run pages\.yml/);
    }
  });

  it("is no finding where another token pushes", async () => {
    const files = {
      ".github/workflows/roast-bot.yml": bot("").replace("github.token", "secrets.BOT_TOKEN"),
      ".github/workflows/pages.yml": deploy,
    };
    expect(await diagnose("github", { files })).toEqual([]);
  });

  it.each([
    [
      "github",
      {
        "/rules/branches/main": [
          { type: "required_signatures" },
          { type: "merge_queue" },
          { type: "deletion" },
        ],
      },
      [/verified signatures\. Have git sign/, /merge queue\. Let the bot's identity bypass/],
    ],
    [
      "github",
      { "": { permissions: { push: false } } },
      [/not granted\. Give ROAST_BOT_PUSH_TOKEN/],
    ],
    [
      "github",
      { "/branches/main": { protection: { enabled: true } } },
      [/Protected branch update failed/],
    ],
    [
      "gitlab",
      {
        "": { permissions: { project_access: { access_level: 30 }, group_access: null } },
        "/protected_branches/main": { push_access_levels: [{ access_level: 40 }] },
        "/push_rule": { reject_unsigned_commits: true },
      },
      [/protected branches on this project/, /signed with a GPG key\. Have git sign/],
    ],
    [
      "gitea",
      { "/branches/main": { protected: true, user_can_push: false } },
      [/branch main is protected from changing/],
    ],
    ["gitea", { "/branches/main": { protected: true, user_can_push: true } }, []],
  ] as const)("is told in the words of %s", async (name, answers, said) => {
    const owner = { "": { permissions: { project_access: { access_level: 40 } } } };
    const findings = await diagnose(name, {
      answers: { ...(name === "gitlab" && owner), ...answers },
    });
    expect(findings.map(({ message }) => message)).toEqual(
      said.map((words) => expect.stringMatching(words)),
    );
  });

  it("is no required signature where GitHub signs, and what it lacks for that", async () => {
    const terms = "publish: commit-api\n";
    const answers = { "/rules/branches/main": [{ type: "required_signatures" }] };
    expect(await diagnose("github", { terms, answers })).toEqual([]);
    const reasons = [
      ["github", "", /ROAST_BOT_PUSH_TOKEN is not set/],
      ["github", "ghp_1", /is a person's/],
      ["gitea", "", /none at GitHub/],
    ] as const;
    for (const [name, token, message] of reasons) {
      const [finding] = await diagnose(name, { terms, token });
      expect(finding).toMatchObject({
        code: "no-commit-api",
        message: expect.stringMatching(message),
      });
    }
  });

  it("is said not to be known where the token is refused, or the project is not seen", async () => {
    expect(await diagnose("github", { token: "expired" })).toMatchObject([
      { code: "push-unknown", message: expect.stringMatching(/does not know the token/) },
    ]);
  });

  it("is what pull requests lack", async () => {
    expect(await diagnose("github", { terms: "publish: pull-request\n", token: "" })).toMatchObject(
      [
        {
          code: "no-pull-request",
          message: expect.stringMatching(/ROAST_BOT_PUSH_TOKEN is not set/),
        },
      ],
    );
  });
});
