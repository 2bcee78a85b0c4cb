import { describe, expect, test } from "vitest";
import { parsePatch, unquotePath } from "../../src/change/parse-patch.ts";

describe("a patch", () => {
  test("numbers every line on the sides on which it stands", () => {
    const [file] = parsePatch(`diff --git a/tide.py b/tide.py
index 1..2 100644
--- a/tide.py
+++ b/tide.py
@@ -10,3 +12,4 @@ def ebb():
 same
-old
+new
+newer
 last
`);
    expect(file?.hunks).toEqual([
      {
        section: "def ebb():",
        lines: [
          { kind: "context", text: "same", before: 10, after: 12 },
          { kind: "deleted", text: "old", before: 11 },
          { kind: "added", text: "new", after: 13 },
          { kind: "added", text: "newer", after: 14 },
          { kind: "context", text: "last", before: 12, after: 15 },
        ],
      },
    ]);
  });

  const headers = [
    {
      what: "a new file",
      patch:
        "diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+x\n",
      path: "a",
    },
    {
      what: "a deleted file",
      patch:
        "diff --git a/a b/a\ndeleted file mode 100644\n--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n",
      path: "a",
    },
    {
      what: "a renamed file without changes",
      patch: "diff --git a/a b b/c d\nsimilarity index 100%\nrename from a b\nrename to c d\n",
      path: "c d",
      previousPath: "a b",
    },
    {
      what: "a renamed file with changes",
      patch:
        "diff --git a/a b/c\nsimilarity index 90%\nrename from a\nrename to c\n--- a/a\n+++ b/c\n@@ -1 +1 @@\n-x\n+y\n",
      path: "c",
      previousPath: "a",
    },
    {
      what: "a binary file",
      patch:
        "diff --git a/p q.png b/p q.png\nindex 1..2\nBinary files a/p q.png and b/p q.png differ\n",
      path: "p q.png",
    },
    {
      what: "a change of mode alone",
      patch: "diff --git a/run b/run\nold mode 100644\nnew mode 100755\n",
      path: "run",
    },
    {
      what: "a path with a space, which git ends with a tab",
      patch: "diff --git a/a b b/a b\n--- a/a b\t\n+++ b/a b\t\n@@ -1 +1 @@\n-x\n+y\n",
      path: "a b",
    },
    {
      what: "a quoted path in bytes",
      patch:
        'diff --git "a/\\303\\244.md" "b/\\303\\244.md"\n--- "a/\\303\\244.md"\n+++ "b/\\303\\244.md"\n@@ -1 +1 @@\n-x\n+y\n',
      path: "ä.md",
    },
    {
      what: "a quoted path of a file without content",
      patch: 'diff --git "a/tab\\there" "b/tab\\there"\nnew file mode 100644\nindex 0..1\n',
      path: "tab\there",
    },
    {
      what: "a submodule",
      patch:
        "diff --git a/dep b/dep\nindex 1..2 160000\n--- a/dep\n+++ b/dep\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n",
      path: "dep",
    },
  ];

  test.each(headers)("names $what", ({ patch, path, previousPath }) => {
    const files = parsePatch(patch);
    expect(files).toHaveLength(1);
    expect(files[0]?.path).toBe(path);
    expect(files[0]?.previousPath).toBe(previousPath);
  });

  test("does not take a line that looks like a header for one", () => {
    const files = parsePatch(
      "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n-diff --git a/x b/x\n---- a/x\n+++ b/x\n+@@ -1 +1 @@\n+diff --git a/y b/y\n",
    );
    expect(files).toHaveLength(1);
    expect(files[0]?.hunks[0]?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "deleted diff --git a/x b/x",
      "deleted --- a/x",
      "added ++ b/x",
      "added @@ -1 +1 @@",
      "added diff --git a/y b/y",
    ]);
  });

  test("passes over the mark of a missing newline at the end of a file", () => {
    const [file] = parsePatch(
      "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n-x\n\\ No newline at end of file\n+x\n+y\n\\ No newline at end of file\n",
    );
    expect(file?.hunks[0]?.lines.map(({ text }) => text)).toEqual(["x", "x", "y"]);
  });

  test("passes over the combined diff of a merge", () => {
    expect(
      parsePatch("diff --cc a\nindex 1,2..3\n--- a/a\n+++ b/a\n@@@ -1,1 -1,1 +1,2 @@@\n++x\n"),
    ).toEqual([]);
  });
});

describe("a quoted path", () => {
  test.each([
    ["plain.ts", "plain.ts"],
    ['"a\\"b"', 'a"b'],
    ['"a\\\\b"', "a\\b"],
    ['"a\\nb"', "a\nb"],
    ['"\\360\\237\\246\\200.rs"', "🦀.rs"],
    ['"', '"'],
  ])("%s is %j", (quoted, path) => {
    expect(unquotePath(quoted)).toBe(path);
  });
});
