import { join } from "node:path";
import { expect, test } from "vitest";
import { FastImport, runGit } from "../../../../demo/history/fast-import.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const manifest = (version: string) => `{\n  "dependencies": { "bell": "${version}" }\n}\n`;
const zoe = { name: "Zoe Marsh", mail: "zoe@marsh.example" };

test("an empty merge is roasted, too, and nothing is said of it that isn't so", async () => {
  const folder = await temporaryFolder();
  const history = new FastImport();
  const at = Date.parse("2026-03-02T10:00:00Z");
  const start = history.commit({
    message: "Begin\n",
    author: zoe,
    authoredAt: at - 86_400_000,
    parents: [],
    files: { "notes.md": "# Notes\n" },
  });
  const merge = { message: "Nothing (#36)\n", author: zoe, authoredAt: at, parents: [start] };
  history.ref("refs/heads/main", history.commit({ ...merge, files: {} }));
  await runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
  await history.write(folder);

  const source = `--source=git:${folder}`;
  const week = ["--from=2026-03-01T00:00:00Z", "--to=2026-03-08T00:00:00Z"];
  const roast = await runRoastBot(
    ["roast", source, "--author=zoe", `--mail=${zoe.mail}`, ...week, "--out=out"],
    { cwd: folder },
  );
  expect(roast.stderr).toBe("");
  const files = ["--roast=out/roast.md", `--evidence=${join(folder, "out/evidence.json")}`];
  const verified = await runRoastBot(["verify", ...files, source], { cwd: folder });
  expect(verified.stdout).toContain("It holds: ");
});

test("whoever asks for a pull request that only moves versions is told so, whatever else landed", async () => {
  const folder = await temporaryFolder();
  const history = new FastImport();
  const at = Date.parse("2026-03-02T10:00:00Z");
  const write = (message: string, files: Readonly<Record<string, string>>, parents: number[]) =>
    history.commit({ message: `${message}\n`, author: zoe, authoredAt: at, parents, files });
  const start = write("Begin", { "package.json": manifest("1.0.0") }, []);
  const bump = write("Bump the bell (#36)", { "package.json": manifest("1.1.0") }, [start]);
  const ring = write("Ring it (#37)", { "src/ring.ts": "export const ring = 3;\n" }, [bump]);
  history.ref("refs/heads/main", ring);
  await runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
  await history.write(folder);
  const options = ["--author=zoe", `--mail=${zoe.mail}`, "--from=2026-03-01", "--to=2026-03-08"];
  const asked = ["roast", `--source=git:${folder}`, ...options, "--pull-request=36"];
  const roast = await runRoastBot(asked, { cwd: folder });
  expect(roast.exitCode).not.toBe(0);
  expect(roast.stderr).toContain("#36 is not roasted: only moves versions of dependencies");
});
