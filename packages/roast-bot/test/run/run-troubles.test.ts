import path from "node:path";
import { describe, expect, it } from "vitest";
import { runReportSchema } from "@mea-culpa/formats";
import { afterThirdDeadline, fileOf, filesOf } from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine, ilsesCommand } from "./ilses-command.ts";

describe("roast-bot run, where something is wrong", () => {
  it("tells a source that is gone once, with its slots and its place in roast-bot.yaml", async () => {
    const { devLog, folder } = await ilsesCommand({ project: "/nowhere/at/all" });
    const run = ["run", "--dev-log", devLog, "--state", path.join(folder, "state")];
    const dry = [...run, "--dry-run", "--now", afterThirdDeadline];
    const { code, output, errors } = await commandLine(
      [...run, "--now", afterThirdDeadline],
      folder,
    );
    expect(code).toBe(1);
    // A folder that is missing now is missing a moment later, too.
    expect(errors).not.toContain("attempt 2");
    const told =
      "candidates: There is no folder at /nowhere/at/all. (slots 2, 3; roast-bot.yaml:11:10)";
    expect(output.split("\n").filter((line) => line.includes("/nowhere"))).toEqual([told]);
    expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
      outcome: "failed",
      error: { stage: "candidates", message: expect.stringMatching(/^slots 2, 3: There is no/) },
      penance: "owed",
    });
    expect((await filesOf(devLog)).filter((file) => /^content\/.*\/[^_]/.test(file))).toHaveLength(
      1,
    );

    const verbose = await commandLine([...dry, "--verbose"], folder, "apart");
    expect(verbose.output).toMatch(
      /SourceError \[SOURCE_UNREADABLE\]: There is no folder[^]* at .*candidates-stage[^]*caused by EvidenceError \[SOURCE_NOT_FOUND\]: There is no folder[^]* at .*open-repository/,
    );
    expect(verbose.output.match(/caused by EvidenceError/g)).toHaveLength(1);

    const { problems } = runReportSchema.parse(
      JSON.parse((await commandLine([...dry, "--json"], folder)).output),
    );
    expect(problems).toMatchObject([
      {
        stage: "candidates",
        slots: [2, 3],
        nodes: ["candidates[slot-3]", "candidates[slot-2]"],
        place: { file: "roast-bot.yaml", line: 11, column: 10 },
        errors: [
          { class: "SourceError", stack: expect.stringContaining("candidates-stage") },
          { class: "EvidenceError", code: "SOURCE_NOT_FOUND" },
        ],
      },
    ]);
  });

  it.each([
    ["the promise is wrong", { "roast-bot.yaml": "who: nobody\n" }, /roast-bot.yaml:1:\d+/],
    ["there is no promise", { "roast-bot.yaml": null }, /roast-bot.yaml is missing/],
  ])("ends with 2 when %s, and says where", async (_what, files, message) => {
    const { devLog, command } = await ilsesCommand();
    await appendHistory(devLog, [{ at: "2026-01-26T05:00:00Z", files }]);
    const { code, json } = await command("run", "--now", afterThirdDeadline);
    expect(code).toBe(2);
    const { problems } = runReportSchema.parse(json);
    expect(problems[0]).toMatchObject({
      stage: "configuration",
      message: expect.stringMatching(message),
    });
  });

  it("leaves a heartbeat on a promise that can't be read, the first time and each time after", async () => {
    const { devLog, command } = await ilsesCommand();
    await command("run", "--now", "2026-01-23T09:00:00Z");
    await appendHistory(devLog, [
      { at: "2026-01-24T05:00:00Z", files: { "roast-bot.yaml": "cadence: [" } },
      { at: "2026-01-24T06:00:00Z", files: { "roast-bot.yaml": "who: nobody\n" } },
    ]);
    for (const day of ["24", "25", "26"]) {
      const now = `2026-01-${day}T09:00:00Z`;
      const { code, json } = await command("run", "--now", now);
      expect(code).toBe(2);
      expect(new Set(runReportSchema.parse(json).problems.map(({ stage }) => stage))).toEqual(
        new Set(["configuration"]),
      );
      expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
        last_run: now,
        outcome: "failed",
        error: { stage: "configuration" },
      });
    }
  });

  it.each([
    [["run", "--writer", "nobody"], /--writer: expected `house`/],
    [["run", "--now", "yesterday"], /--now: expected an instant/],
    [["run", "--dev-log", "nowhere"], /expected a git work tree or a bare repository/],
    [["verify"], /verify needs --dev-log DIR/],
    [["init", "--schedule", "sundial"], /--schedule: expected github-actions/],
    [["serve", "--port", "http"], /--port .*'http'.* Expected a whole number from 0 to 65535/],
    [["verify", "--dev-log", ".", "--roast", "x"], /'--dev-log .*cannot be used with .*'--roast/],
  ])("ends with 2 on `%s`", async (args, message) => {
    const folder = await temporaryFolder();
    const { code, errors } = await commandLine(args, folder);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
