import { expect, test } from "vitest";
import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import { readBlobs } from "../../src/dev-log/entry-text.ts";
import { openSite } from "../../src/generators/registry.ts";
import { noFiles } from "../../src/generators/site-files.ts";
import { runGit } from "../../src/git/run-git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Jekyll leaves such a post out and says so; Zola ends its build; the others show what they make of it. */
const refusing: ReadonlySet<GeneratorName> = new Set(["jekyll", "zola"]);

test("a text that is not UTF-8, wherever in it, is unreadable to whom only that is text", async () => {
  const cwd = await temporaryFolder();
  await runGit(["init", "--quiet", "--bare", "."], { cwd });
  const head = "+++\ntitle = 'Tides'\n+++\n---\ntitle: Tides\n---\n";
  const texts = ["Voilà.\n", `${"Low water. ".repeat(600)}Voilà.\n`];
  const put = async (input: Buffer): Promise<string> =>
    (await runGit(["hash-object", "-w", "--stdin"], { cwd, input })).trim();
  for (const name of generatorNames) {
    const { frontMatter } = openSite(name, { files: noFiles, entryFolder: "" });
    for (const text of texts) {
      // Zola has to find a head, which Jekyll takes for text.
      const [latin, utf] = [
        await put(Buffer.from(head + text, "latin1")),
        await put(Buffer.from(head + text, "utf8")),
      ];
      const read = await readBlobs({
        cwd,
        entries: new Map([
          [latin, "latin.md"],
          [utf, "utf.md"],
        ]),
        sources: new Map(),
        inheritance: undefined,
        rules: frontMatter,
      });
      const kinds = [latin, utf].map((blob) => read.frontMatters.get(blob)?.kind);
      expect([name, ...kinds]).toEqual([name, refusing.has(name) ? "unreadable" : "read", "read"]);
    }
  }
});
