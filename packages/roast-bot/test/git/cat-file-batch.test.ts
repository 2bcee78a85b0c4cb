import { rename, rm } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BatchReplies, type GitObject } from "../../src/git/batch-replies.ts";
import { CatFileBatch } from "../../src/git/cat-file-batch.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = { "a.txt": "first", "empty.txt": "", "large.txt": "x".repeat(5000) };

async function history(): Promise<string> {
  return importHistory(await temporaryFolder(), [{ at: "2026-01-01T00:00:00Z", files }]);
}

async function opened(): Promise<CatFileBatch> {
  return new CatFileBatch({ cwd: await history(), maxBytes: 1000 });
}

async function readLarge(objects: CatFileBatch): Promise<number | string> {
  const object = await objects.read("main:large.txt");
  return object.kind === "found" ? object.bytes.length : object.kind;
}

describe("CatFileBatch", () => {
  test("answers any number of reads in their order, from one process", async () => {
    await using objects = await opened();
    const names = ["a.txt", "large.txt", "nowhere.txt", "empty.txt", "a.txt"];
    const read = await Promise.all(names.map((name) => objects.read(`main:${name}`)));
    expect(
      read.map((object) => (object.kind === "found" ? object.bytes.toString() : object.kind)),
    ).toEqual(["first", "too-large", "missing", "", "first"]);
  });

  test("shares its process with those that are open beside it, each with limits of its own", async () => {
    const cwd = await history();
    await using outer = new CatFileBatch({ cwd, maxBytes: 5000 });
    {
      await using small = new CatFileBatch({ cwd, maxBytes: 1000 });
      await using short = new CatFileBatch({ cwd, maxBytes: 5000, keptBytes: 7 });
      const sizes = await Promise.all([small, outer, short, small, outer].map(readLarge));
      expect(sizes).toEqual(["too-large", 5000, 7, "too-large", 5000]);
    }
    expect(await readLarge(outer)).toBe(5000);
    // What came since is read, too.
    await appendHistory(cwd, [{ at: "2026-01-02T00:00:00Z", files: { "large.txt": "less" } }]);
    expect(await readLarge(outer)).toBe(4);
  });

  test("begins anew where another folder came to stand, and after all were closed", async () => {
    const cwd = await history();
    await using before = new CatFileBatch({ cwd, maxBytes: 1000 });
    expect(await before.read("main:a.txt")).toMatchObject({ kind: "found", size: 5 });
    await rename(cwd, `${cwd}-before`);
    await importHistory(cwd, [{ at: "2026-01-01T00:00:00Z", files: { "a.txt": "other" } }]);
    for (const _ of [1, 2]) {
      await using after = new CatFileBatch({ cwd, maxBytes: 1000 });
      expect(await after.read("main:a.txt")).toMatchObject({ bytes: Buffer.from("other") });
    }
    await rm(`${cwd}-before`, { recursive: true });
  });

  test("refuses a name that would be two", async () => {
    await using objects = await opened();
    await expect(objects.read("main:a.txt\nmain:large.txt")).rejects.toThrow(RangeError);
  });

  test("tells what git said when it could not even start to read", async () => {
    await using objects = new CatFileBatch({ cwd: await temporaryFolder(), maxBytes: 10 });
    await expect(objects.read("HEAD")).rejects.toThrow(/not a git repository/);
    await expect(objects.read("HEAD")).rejects.toThrow(/not a git repository/);
  });
});

test("replies are cut out of the stream the same however it is chunked", () => {
  const id = "0123456789012345678901234567890123456789";
  const texts = fc.array(fc.string({ maxLength: 30, unit: "grapheme" }), { maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), (contents, size) => {
      const bodies = contents.map((text) => Buffer.from(text));
      const stream = Buffer.concat(
        bodies.flatMap((body) => [
          Buffer.from(`${id} blob ${body.length}\n`),
          body,
          Buffer.from("\nx missing\n"),
        ]),
      );
      const replies: GitObject[] = [];
      const parser = new BatchReplies({
        limits: () => ({ maxBytes: 20 }),
        onReply: (object) => replies.push(object),
      });
      for (let at = 0; at < stream.length; at += size) parser.push(stream.subarray(at, at + size));
      const expected = bodies.flatMap((body): GitObject[] => [
        body.length > 20
          ? { kind: "too-large", id, type: "blob", size: body.length }
          : { kind: "found", id, type: "blob", bytes: body, size: body.length },
        { kind: "missing" },
      ]);
      expect(replies).toEqual(expected);
    }),
  );
});
