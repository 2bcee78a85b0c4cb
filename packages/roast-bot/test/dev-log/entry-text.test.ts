import { expect, test } from "vitest";
import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import { indexTexts, readBlobs } from "../../src/dev-log/entry-text.ts";
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

test.each([
  "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n",
  "/annex/objects/MD5E-s7--c4ca4238a0b923820dcc509a6f75849b.md\n",
])("what only points to a text elsewhere can't be read: %j", async (text) => {
  const cwd = await temporaryFolder();
  await runGit(["init", "--quiet", "--bare", "."], { cwd });
  const blob = (await runGit(["hash-object", "-w", "--stdin"], { cwd, input: text })).trim();
  for (const name of generatorNames) {
    const { frontMatters } = await readBlobs({
      cwd,
      entries: new Map([[blob, "content/posts/tides.md"]]),
      sources: new Map(),
      inheritance: undefined,
      rules: openSite(name, { files: noFiles, entryFolder: "content/posts" }).frontMatter,
    });
    expect([name, frontMatters.get(blob)]).toEqual([
      name,
      expect.objectContaining({ kind: "unreadable", message: expect.stringContaining("pointer") }),
    ]);
  }
});

test.each([
  ["", true],
  [" \n\n", true],
  ["\ufeff", true],
  ["---\n---\n\n", true],
  ["---\ntitle: Tides\n---\n", false],
  ["---\n---\nLow water.\n", false],
  ["Low water.\n", false],
])("what is blank is no page: %j", async (text, isBlank) => {
  const cwd = await temporaryFolder();
  await runGit(["init", "--quiet", "--bare", "."], { cwd });
  const put = ["hash-object", "-w", "--stdin"];
  const blob = (await runGit(put, { cwd, input: text })).trim();
  const path = "content/posts/tides.md";
  for (const name of generatorNames) {
    const site = openSite(name, { files: noFiles, entryFolder: "content/posts" });
    const read = await readBlobs({
      cwd,
      entries: new Map([[blob, path]]),
      sources: new Map(),
      inheritance: undefined,
      rules: site.frontMatter,
    });
    const told = indexTexts(site, read)({ path, blob });
    // Zola builds no site of a page without front matter.
    if (told?.kind === "read") expect([name, told.fields.unrendered]).toEqual([name, isBlank]);
    else expect(name).toBe("zola");
  }
});
