import path from "node:path";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { ilsesHistory, promiseText } from "../publish/promised-dev-log.ts";

const author = "Ilse Varga <ilse@example.org>";

/** A kiln controller of Ilse's, with one merged pull request in each of the weeks two and three. */
export function ilsesProject(folder: string): Promise<string> {
  return importHistory(path.join(folder, "kiln.git"), [
    {
      at: "2026-01-02T09:00:00Z",
      author,
      message: "Begin the kiln controller",
      files: { "src/kiln.ts": "export const kiln = { degrees: 20 };\n", "README.md": "# Kiln\n" },
    },
    pullRequest(4, "2026-01-14T16:00:00Z", "Add a cooling schedule"),
    pullRequest(5, "2026-01-21T23:40:00Z", "Improve the thermocouple"),
  ]);
}

/** A squash of a pull request that is not without fault. */
export function pullRequest(number: number, at: string, title: string): ScriptedCommit {
  const steps = Array.from(
    { length: 90 },
    (_, step) => `  if (degrees > ${step * 13}) {\n    console.log("step ${step}", degrees);\n  }`,
  );
  const body = `// TODO: make this better\nexport function schedule${number}(degrees: any) {\n${steps.join("\n")}\n}\n`;
  return {
    at,
    author,
    message: `${title} (#${number})\n\n* wip\n\n* fix\n\n* fix again\n`,
    files: { [`src/schedule-${number}.ts`]: body },
  };
}

/** A bare dev log whose promise names the project as its source. */
export function ilsesSourcedDevLog(folder: string, project: string): Promise<string> {
  const [first, ...rest] = ilsesHistory;
  const promise = `${promiseText}sources:\n  - name: ilse/kiln\n    git: ${project}\nentry:\n  tagline: What nobody wrote that week\n`;
  return importHistory(path.join(folder, "dev-log.git"), [
    { at: "2026-01-05T09:00:00Z", ...first, files: { ...first?.files, "roast-bot.yaml": promise } },
    ...rest,
  ]);
}
