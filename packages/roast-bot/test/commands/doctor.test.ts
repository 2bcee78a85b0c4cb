import { describe, expect, test } from "vitest";
import { doctorReportSchema } from "@mea-culpa/formats";
import { promisedDevLog, promiseText } from "../support/promised-dev-log.ts";
import { entry } from "../support/read-history.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { ModelServer } from "../writers/model/model-server.ts";

const now = "2026-03-24T00:00:00Z";
const guest = "Tom Ek <tom@tidepool.example>";

describe("roast-bot doctor", () => {
  test("says of every entry how it was classified and why", async () => {
    const folder = await promisedDevLog([
      {
        at: "2026-03-04T12:00:00Z",
        files: {
          "content/blog/eels.md": entry({ title: "Eels", author: "MARA" }),
          "content/blog/crabs.md": entry({ title: "Crabs", draft: true }),
          "content/blog/guest.md": entry({ title: "Guest", authors: ["Tom Ek"] }),
          "content/blog/roast.md": entry({ title: "Roast", roast_bot: { slot: 1 } }),
          "content/blog/later.md": entry({ title: "Later", date: "2026-09-01" }),
        },
      },
      { at: "2026-03-05T12:00:00Z", files: { "content/blog/short.md": entry({ title: "Short" }) } },
      { at: "2026-03-06T12:00:00Z", files: { "content/blog/short.md": null } },
      {
        at: "2026-03-07T12:00:00Z",
        author: guest,
        files: { "content/blog/other.md": entry({ title: "Other" }) },
      },
    ]);
    const { stdout } = await runRoastBot(["doctor", "--dev-log", folder, "--json"], { now });
    expect(await schemaErrors("doctor", stdout)).toBeNull();
    const { entries } = doctorReportSchema.parse(JSON.parse(stdout));
    expect(entries.map(({ title, keeps, because }) => [title, keeps, because])).toEqual([
      [
        "Crabs",
        null,
        "names no author, and was committed by the promise's owner (Mara Lind); is a draft",
      ],
      ["Eels", 2, "by the promise's owner, as its front matter says (MARA); keeps slot 2"],
      ["Guest", null, "by somebody else, as its front matter says (Tom Ek); never counts"],
      [
        "Later",
        null,
        "names no author, and was committed by the promise's owner (Mara Lind); is dated in the future, and the site hides it until then",
      ],
      [
        "Other",
        null,
        "names no author, and was committed by somebody else (Tom Ek <tom@tidepool.example>); never counts",
      ],
      ["Roast", null, "roast-bot's own, by its mark; never counts"],
      [
        "Short",
        null,
        "names no author, and was committed by the promise's owner (Mara Lind); was withdrawn before a slot closed over it",
      ],
    ]);
  });

  test("asks the model that writes one question, and sends no case to a host nobody named", async () => {
    await using server = await ModelServer.start("openai", [
      { kind: "says", text: '{"ready":true}' },
    ]);
    expect(await modelFindings(server.url)).toMatchObject([
      { code: "model-answers", message: expect.stringContaining("119,000 tokens") },
    ]);
    expect(await modelFindings("https://models.example.org/v1")).toMatchObject([
      { code: "model-unavailable", message: expect.stringContaining("ROAST_BOT_MODEL_HOST") },
    ]);
  });

  test("tells what makes verdicts or roasts wrong, problems first, and ends with 1", async () => {
    const sources = `sources:
  - {name: gone, git: /nowhere/at/all}
excuses:
  - {from: 2026-03-01, until: 2026-03-02, reason: late}
`;
    const text = promiseText.replace("[mara@tidepool.example]", "[mara@elsewhere.example]");
    const folder = await promisedDevLog(
      [
        {
          at: "2026-03-09T12:00:00Z",
          author: guest,
          files: { "content/blog/other.md": entry({ title: "Other" }) },
        },
        {
          at: "2026-03-08T12:00:00Z",
          author: guest,
          files: {
            "content/blog/bad.md": "---\n- x\n---\n",
            "roast-bot.yaml": text.replace("[Mara Lind]", "[]") + sources,
          },
        },
      ],
      text,
    );
    const { stdout, exitCode } = await runRoastBot(["doctor", "--dev-log", folder, "--json"], {
      now,
    });
    const { findings } = doctorReportSchema.parse(JSON.parse(stdout));
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "problem unreadable-entry",
      "problem no-entry-matched",
      "problem source-unreachable",
      "advice mail-never-seen",
      "advice no-commit-matched",
      "advice never-ran",
      "advice clock-behind",
      "advice late-excuse",
    ]);
    expect(exitCode).toBe(1);
  });

  test("tells of others' entries in a line each, and of what can't be told how to have it told", async () => {
    const folder = await promisedDevLog([
      {
        at: "2026-03-04T12:00:00Z",
        author: "decap-cms <cms@decapcms.example>",
        files: {
          "content/blog/cms.md": entry({ title: "Cms" }),
          "content/blog/guest.md": entry({ title: "Guest", author: "Tom Ek" }),
        },
      },
    ]);
    const { stdout } = await runRoastBot(["doctor", "--dev-log", folder], { now });
    expect(stdout).toMatch(
      /\ncontent\/blog\/cms\.md {2}whose it is can't be told: decap-cms [^\n]+`who\.mails`\ncontent\/blog\/guest\.md {2}by somebody else, as its front matter says \(Tom Ek\); never counts\n\n/,
    );
  });

  test("tells the first ten of many crooked clocks, and counts the rest", async () => {
    const skewed = Array.from({ length: 12 }, (_, at) => ({
      at: `2026-03-08T12:00:${String(20 - at).padStart(2, "0")}Z`,
      files: { [`content/blog/${at}.md`]: entry({ title: `Tide ${at}` }) },
    }));
    const folder = await promisedDevLog([
      { at: "2026-03-09T12:00:00Z", files: { "content/blog/a.md": entry({ title: "A" }) } },
      ...skewed,
    ]);
    const { stdout } = await runRoastBot(["doctor", "--dev-log", folder, "--json"], { now });
    const { findings } = doctorReportSchema.parse(JSON.parse(stdout));
    const clocks = findings.filter(({ code }) => code.startsWith("clock"));
    expect(clocks).toHaveLength(11);
    expect(clocks.at(-1)).toMatchObject({ code: "clocks", message: "So are 2 more commits." });
  });

  test("finds nothing to mend where all is well, and says so in words", async () => {
    const project = await promisedDevLog([]);
    const folder = await promisedDevLog(
      [
        {
          at: "2026-03-04T12:00:00Z",
          files: { "content/blog/eels.md": entry({ title: "Eels \u001b[2J" }) },
        },
        {
          at: "2026-03-05T12:00:00Z",
          files: { "data/roast_bot.json": '{"last_run":"2026-03-05T12:00:00Z"}' },
        },
      ],
      `${promiseText}sources: [{name: tidepool, git: ${project}, branch: main}]\n`,
    );
    const { stdout, exitCode } = await runRoastBot(["doctor", "--dev-log", folder], { now });
    expect(stdout).toContain("content/blog/eels.md  Eels \ufffd[2J\n    public; names no author");
    expect(stdout).toContain("Nothing is missing.");
    expect(exitCode).toBe(0);
  });
});

/** What doctor finds of a model that only the dev log names. */
test("names the keys that all entries have and a roast's would lack, until the promise says them", async () => {
  const files = {
    "content/blog/one.md": entry({
      title: "One",
      author: "mara",
      category: "log",
      publishDate: "2026-03-01",
      published: "true",
      hero: "a.png",
    }),
    "content/blog/two.md": entry({
      title: "Two",
      author: "mara",
      category: "note",
      publishDate: "2026-03-02",
      published: "true",
    }),
  };
  const findings = async (text: string) => {
    const devLog = await promisedDevLog([{ at: "2026-03-02T12:00:00Z", files }], text);
    const { stdout } = await runRoastBot(["doctor", "--dev-log", devLog, "--json"]);
    return doctorReportSchema
      .parse(JSON.parse(stdout))
      .findings.filter(({ code }) => code === "front-matter-keys");
  };
  expect(await findings(promiseText)).toEqual([
    expect.objectContaining({
      severity: "advice",
      message: expect.stringMatching(
        /have `category`, `publishDate`, `published`, which a roast's entry would lack.*`entry: \{ category: …, publishDate: "\{\{date\}\}", published: … \}`/,
      ),
    }),
  ]);
  expect(
    await findings(
      `${promiseText}entry: { category: roast, publishDate: "{{date}}", published: true }\n`,
    ),
  ).toEqual([]);
});

test.each([
  [
    "test -f content/blog/a-trial-of-roast-bot.md && grep -q '^category: roast$' content/blog/a-trial*",
    0,
    "build-passed",
  ],
  ["echo 'category is required'; false", 1, "build-failed"],
  [
    "echo 'category is required'; ! grep -qE '^title: .{61}' content/blog/a-trial*",
    1,
    "build-too-long",
  ],
])("builds a copy of the site with a trial entry by `%s`", async (command, code, found) => {
  const files = { "content/blog/one.md": entry({ title: "One", author: "mara", category: "log" }) };
  const text = `${promiseText}entry: { category: roast }\n`;
  const devLog = await promisedDevLog([{ at: "2026-03-02T12:00:00Z", files }], text);
  const { exitCode, stdout } = await runRoastBot(
    ["doctor", "--dev-log", devLog, "--build", command, "--json"],
    { env: { PATH: process.env.PATH ?? "" } },
  );
  expect(exitCode).toBe(code);
  const { findings } = doctorReportSchema.parse(JSON.parse(stdout));
  expect(findings.map((finding) => finding.code)).toContain(found);
  expect(stdout.includes("category is required")).toBe(found !== "build-passed");
});

async function modelFindings(url: string) {
  const folder = await promisedDevLog(
    [],
    `${promiseText}writer: "openai-compatible:${url}#loopback"\n`,
  );
  const { stdout } = await runRoastBot(["doctor", "--dev-log", folder, "--json"], { now });
  const { findings } = doctorReportSchema.parse(JSON.parse(stdout));
  return findings.filter(({ code }) => code.startsWith("model-"));
}
