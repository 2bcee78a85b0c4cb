import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import type { Cases, ChangePlan } from "../../cases.ts";

const python = (lines: string) => ({ title: "Bells", files: { "src/bells.py": lines } });
const script = (lines: string) => ({ title: "Bells", files: { "src/bells.ts": lines } });
const go = (lines: string) => ({ title: "Bells", files: { "src/bells.go": lines } });
const ruby = (lines: string) => ({ title: "Bells", files: { "lib/bells.rb": lines } });
const java = (lines: string) => ({ title: "Bells", files: { "src/Bells.java": lines } });
const yaml = (lines: string) => ({ title: "Bells", files: { "bells.yml": lines } });

/** The same in a function that holds nothing else. */
function inside(diff: string): ChangePlan {
  const path = "src/bells.ts";
  const text = diff
    .split("\n")
    .filter((line) => !line.startsWith("-"))
    .map((line) => line.slice(1));
  return {
    title: "Bells",
    files: { [path]: diff },
    history: {
      definitions: [
        {
          kind: "function",
          name: "Tower.ring",
          path,
          language: "typescript",
          role: "source",
          side: "after",
          from: 1,
          to: text.length,
          line: 1,
          doc: "",
          text: text.join("\n"),
          changedLines: 1,
          isOnlyTalk: false,
          isOnBothSides: true,
          isKnown: true,
        },
      ],
    },
  };
}

const document = (lines: string) => ({ title: "Bells", files: { "docs/bells.md": lines } });

/** A function that is written anew where it changes: no run of it is short enough to be told by itself. */
function rewrite(
  before: readonly string[],
  after: readonly string[],
  plan: Pick<ChangePlan, "title"> & { readonly name?: string; readonly language?: "python" } = {},
): ChangePlan {
  const { title = "Muffle the bells", name = "ring", language = "typescript" } = plan;
  const [head, end] =
    language === "python" ? [`def ${name}(bell):`, []] : [`function ${name}(bell) {`, ["}"]];
  const path = language === "python" ? "src/bells.py" : "src/bells.ts";
  const [old, now] = [before, after].map((lines) => [
    head,
    ...lines.map((line) => `  ${line}`),
    ...end,
  ]);
  const diff = [
    ` ${head}`,
    ...before.map((line) => `-  ${line}`),
    ...after.map((line) => `+  ${line}`),
    ...end.map((line) => ` ${line}`),
  ].join("\n");
  const define = (side: "before" | "after", lines: readonly string[] = []) => ({
    kind: "function" as const,
    name,
    path,
    language,
    role: "source" as const,
    side,
    from: 1,
    to: lines.length,
    line: 1,
    doc: "",
    text: lines.join("\n"),
    changedLines: lines.length - 2,
    isOnlyTalk: lines.every((line) => /^\s*(?:\/\/|function|\})/.test(line)),
    isOnBothSides: true,
    isKnown: true,
  });
  return {
    title,
    files: { [path]: diff },
    history: { definitions: [define("after", now), define("before", old)] },
  };
}

/** A function of the source after the change, from a line on. */
function defineAfter(name: string, body: readonly string[], from: number): TouchedDefinition {
  return {
    kind: "function",
    name,
    path: "src/bells.ts",
    language: "typescript",
    role: "source",
    side: "after",
    from,
    to: from + body.length + 1,
    line: from,
    doc: "",
    text: [`function ${name}(bell) {`, ...body.map((line) => `  ${line}`), "}"].join("\n"),
    changedLines: body.length,
    isOnlyTalk: false,
    isOnBothSides: true,
    isKnown: true,
  };
}

/** Lines of code that nobody can tell in a sentence, each another one. */
const lines = (sign: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${sign}[${at}] ||= ${sign}[${at + 1}] ** ${at};`);

const often = Array.from(
  { length: 12 },
  (_, at) => `+const a${at} = [${at}, "b"].map((one) => {\n+};`,
);

/** Each by what is told of it. */
export const cases: Cases = {
  finds: {
    "A function now returns early if `bell.muffled`.": script(
      " function ring(bell) {\n+  if (bell.muffled) return;\n   pull(bell);",
    ),
    "A function now returns early if `bell is None`.": python(
      " def ring(bell):\n+    if bell is None:\n+        return 0\n     pull(bell)",
    ),
    "A function now returns early if `bell.cold`.": python(
      '     Ring it.\n     """\n-    # Now.\n+    # Not in winter.\n+    if bell.cold:\n+        return 0\n     pull(bell)',
    ),
    "A function now returns early unless `bell.hung?`.": ruby(
      " def ring(bell)\n+  return unless bell.hung?\n   pull(bell)",
    ),
    "A function now returns early if `err != nil`.": go(
      " \tbell, err := hang()\n+\tif err != nil {\n+\t\treturn err\n+\t}\n \tbell.Ring()",
    ),
    "An early return, if `bell.muffled`, is gone.": script(
      " function ring(bell) {\n-  if (bell.muffled) return;\n   pull(bell);",
    ),
    "`ValueError` is now raised if `often < 1`.": python(
      " def ring(often):\n+    if often < 1:\n+        raise ValueError('none')\n     pull()",
    ),
    "`RangeError` is now thrown if `often < 1`.": script(
      " ring(often) {\n+  if (often < 1) {\n+    throw new RangeError(often);\n+  }\n   pull();",
    ),
    "A loop now skips a turn if `bell.muffled`.": python(
      " for bell in bells:\n+    if bell.muffled:\n+        continue\n     pull(bell)",
    ),
    "If `bell.cold`, it now runs `warm(bell)`.": script(
      " function ring(bell) {\n+  if (bell.cold) {\n+    warm(bell);\n+  }\n   pull(bell);",
    ),
    "If `bell.cold`, it now calls `warm`.": script(
      " ring(bell) {\n+  if (bell.cold) {\n+    warm(\n+      bell,\n+    );\n+  }\n   pull(bell);",
    ),
    "Before `pull(bell)` is run, it is now asked if `bell.hung`.": script(
      " ring(bell) {\n-  pull(bell);\n+  if (bell.hung) {\n+    pull(bell);\n+  }\n }",
    ),
    "`pull(bell)` is now run without asking if `bell.hung`.": python(
      "     a\n-    if bell.hung:\n-        pull(bell)\n+    pull(bell)\n     b",
    ),
    "`ValueError` is now caught.": python(
      "     a\n-    pull(bell)\n+    try:\n+        pull(bell)\n+    except ValueError:\n+        pass\n     b",
    ),
    "What goes wrong there is now caught.": script(
      " a();\n-pull(bell);\n+try {\n+  pull(bell);\n+} catch (error) {\n+  hold();\n+}\n b();",
    ),
    "`KeyError` is caught where `ValueError` was.": python(
      "     try:\n         pull()\n-    except ValueError:\n+    except KeyError:\n         hold()",
    ),
    "Where it said “The bell is not rung yet”, it says “The bell has not been rung” now.": script(
      ' a();\n-throw new Error("The bell is not rung yet");\n+throw new Error("The bell has not been rung");\n b();',
    ),
    "`ropes` goes from `^1.2.0` to `^1.3.0`.": {
      files: { "package.json": ' "a": "1",\n-"ropes": "^1.2.0",\n+"ropes": "^1.3.0",\n "b": "2",' },
    },
    "`bells/ring` goes from `v3` to `v4`.": {
      files: {
        ".github/workflows/a.yml": " steps:\n-  - uses: bells/ring@v3\n+  - uses: bells/ring@v4\n ",
      },
    },
    "It sets `often` to `5` instead of `3`.": yaml(" bells:\n-  often: 3\n+  often: 5\n hang: 1"),
    "A function returns `gong` where it returned `bell`.": python(
      "     a\n-    return bell\n+    return gong\n ",
    ),
    "`ring` is `async` now.": script(
      " a();\n-export function ring(bell) {\n+export async function ring(bell) {\n   pull();",
    ),
    "`often` is `volatile` now.": java(
      " a();\n-    private int often;\n+    private volatile int often;\n b();",
    ),
    "A condition now also looks at `bell.hung`.": script(
      " a();\n-if (bell.cold) {\n+if (bell.cold && bell.hung) {\n   pull();",
    ),
    "A condition no longer looks at `bell.hung`.": python(
      "     a\n-    if bell.cold and bell.hung:\n+    if bell.cold:\n         pull()",
    ),
    "In a condition, `bell is None` takes the place of `not bell`.": python(
      "     a\n-    if not bell:\n+    if bell is None:\n         pull()",
    ),
    "A call of `pull` is also passed `often=3` now.": python(
      "     a\n-    pull(bell)\n+    pull(bell, often=3)\n     b",
    ),
    "A call of `pull` is no longer passed `often`.": script(
      " a();\n-pull(bell, often);\n+pull(bell);\n b();",
    ),
    "A call of `pull` is passed `gong` instead of `bell`.": script(
      " a();\n-pull(bell);\n+pull(gong);\n b();",
    ),
    "The function `ring` is called `pull` now.": script(
      " a();\n-function ring(bell) {\n+function pull(bell) {\n   b();",
    ),
    "A call of `rope.tie` is new.": script(" a();\n+rope.tie(bell);\n b();"),
    "`while` takes the place of `if`.": script(
      " a();\n-if (bell.rings) {\n+while (bell.rings) {\n   pull();\n }",
    ),
    "`rope.tie` is called once more.": script(" rope.tie(gong);\n+rope.tie(bell);\n b();"),
    "`rope.tie` is called once less.": script(" rope.tie(gong);\n-rope.tie(bell);\n b();"),
    "A call of `rope.tie` is gone.": script(" a();\n-rope.tie(bell);\n b();"),
    "`hold.tight` is called where `pull` was.": script(
      " a();\n-pull(bell, rope, often);\n+hold.tight(gong);\n b();",
    ),
    "`ring` now bears `@Muffled`.": java(
      " a();\n+  @Muffled\n   public <V> V ring(K key) {\n     b();",
    ),
    "The function `muffle` is gone.": python(" a\n-def muffle(bell):\n-    tie(bell)\n-\n b"),
    "A message of its code is new: “The bell has not been hung yet”.": python(
      "     a\n+    if not hung and often:\n+        log.warning('The bell has not been hung yet')\n+        hold()\n     b",
    ),
    "`hold` is called where `pull` was.": script(" a();\n-pull(bell);\n+hold(bell);\n b();"),
    "It tells one more case apart, `Gong`.": script(
      " switch (a) {\n+  case Gong:\n+    return 3;\n   case Bell:",
    ),
    "It adds `gong` to a list.": script(' bells = [\n   "bell",\n+  "gong",\n   "horn",'),
    "It takes `gong` off a list.": yaml(" bells:\n - bell\n-- gong\n - horn"),
    "It sets `often` to `5`.": yaml(" bells:\n+  often: 5\n hang: 1"),
    "`on` has `gong-2` instead of `gong-1`.": yaml(
      " a:\n-  on: [bell, gong-1, horn]\n+  on: [bell, gong-2, horn]\n b: 1",
    ),
    "`on` no longer has `gong`.": yaml(" a:\n-  on: [bell, gong]\n+  on: [bell]\n b: 1"),
    "It sets `compileVersion` to `34` instead of `31`.": {
      files: { "a.gradle": " a {\n-  compileVersion 31\n+  compileVersion 34\n }" },
    },
    "It has a new step, “Ring the bells”.": yaml(
      " steps:\n+  - name: Ring the bells\n+    run: ring\n ",
    ),
    "Under `permissions`, it sets `contents` to `write`.": yaml(
      " deploy:\n+  permissions:\n+    contents: write\n   steps:",
    ),
    "It brings a new function, `muffle`.": python(" a\n+def muffle(bell):\n+    tie(bell)\n+\n b"),
    "In a document, “bells” takes the place of “belsl”.": {
      files: { "docs/a.md": " One\n-Ring the belsl at noon.\n+Ring the bells at noon.\n Two" },
    },
    "In a comment, “bells” takes the place of “belsl”.": script(
      " a();\n-// Ring the belsl at noon.\n+// Ring the bells at noon.\n b();",
    ),
    "A link goes to `docs/gong` where it went to `docs/bell`.": {
      files: { "docs/a.md": " One\n-Read [it](docs/bell).\n+Read [it](docs/gong).\n Two" },
    },
    "An early return, unless `bell.hung?`, is gone.": ruby(
      " def ring(bell)\n-  return unless bell.hung?\n   pull(bell)",
    ),
    "The `ValueError` that was raised if `often < 1` is gone.": python(
      " def ring(often):\n-    if often < 1:\n-        raise ValueError('none')\n     pull()",
    ),
    "`RopeError` is now raised.": python(
      "     a\n-    hang(bell)\n+    rope = hang(bell)\n+    raise RopeError(rope)\n     b",
    ),
    "A handler for `ValueError` is gone.": python(
      "     a\n-    try:\n-        pull(bell)\n-    except ValueError:\n-        pass\n+    pull(bell)\n     b",
    ),
    "`often` is `number` now, and was `string`.": script(
      " interface Bell {\n-  often: string;\n+  often: number;\n   hung: boolean;",
    ),
    "`on` has `gong` as well now.": yaml(" a:\n-  on: [bell]\n+  on: [bell, gong]\n b: 1"),
    "The setting of `often` to `5` is gone.": yaml(" bells:\n-  often: 5\n hang: 1"),
    "`often` is no longer `final`.": java(" a();\n-    final int often;\n+    int often;\n b();"),
    "`ring` is `public` now, and was `private`.": java(
      " a();\n-    private int ring(Bell bell) {\n+    public int ring(Bell bell) {\n       b();",
    ),
    "`ring` no longer bears `@Muffled`.": java(
      " a();\n-  @Muffled\n   public void ring(K key) {\n     b();",
    ),
    "There is a branch of its own now for `bell.cold`.": script(
      " a(b) {\n+  } else if (bell.cold) {\n+    hold(bell);\n   } else {",
    ),
    "It adds `gong` and `drum` to a list.": yaml(" bells:\n - bell\n+- gong\n+- drum\n - horn"),
    "It takes `gong` and `drum` off a list.": yaml(" bells:\n - bell\n-- gong\n-- drum\n - horn"),
    "It brings new functions, `muffle` and `unmuffle`.": python(
      " a\n+def muffle(bell):\n+    tie(bell)\n+\n+def unmuffle(bell):\n+    untie(bell)\n+\n b",
    ),
    "`gong` takes the place of `bell`.": script(
      " a();\n-hung[bell] += 1;\n+hung[gong] += 1;\n b();",
    ),
    "Among other things, a condition now also looks at `bell.hung`.": script(
      ` a();\n-if (bell.cold) {\n+if (bell.cold && bell.hung) {\n   pull();\n${often.slice(0, 2).join("\n")}`,
    ),
    "It changes what comments say, and no code.": script(
      " a();\n-// Ring it.\n+// Ring it twice, and hold it.\n b();\n+/* Let it hang. */\n c();",
    ),
    "It adds comments, and changes no code.": script(
      " a();\n+// Ring it twice, and hold it.\n b();",
    ),
    "It takes comments out, and changes no code.": script(
      " a();\n-// Ring it twice, and hold it.\n b();",
    ),
    "It puts the same lines at each place that it changes.": yaml(
      " a:\n+  often: 3\n b:\n+  often: 3\n c:\n+  often: 3\n d: 1",
    ),
    "It takes the same lines from each place that it changes.": yaml(
      " a:\n-  often: 3\n b:\n-  often: 3\n c:\n-  often: 3\n d: 1",
    ),
    "It puts `rope` into each line that it changes.": script(
      " a();\n-ring(bell);\n+ring(bell, rope);\n b();\n-hold(bell);\n+hold(bell, rope);\n c();\n-tie(bell);\n+tie(bell, rope);\n d();",
    ),
    "It takes `rope` out of each line that it changes.": script(
      " a();\n-ring(bell, rope);\n+ring(bell);\n b();\n-hold(bell, rope);\n+hold(bell);\n c();\n-tie(bell, rope);\n+tie(bell);\n d();",
    ),
    "In each line that it changes, `gong` takes the place of `bell`.": script(
      " a();\n-ring(bell);\n+ring(gong);\n b();\n-hold(bell);\n+hold(gong);\n c();\n-tie(bell);\n+tie(gong);\n d();",
    ),
    "What it did if `bell.cold` is gone.": script(
      " a();\n-if (bell.cold) {\n-  warm(bell);\n-}\n b();",
    ),
    "What `ring` did if `bell.cold` is gone.": inside(
      " function ring(bell) {\n   a();\n-  if (bell.cold) {\n-    warm(bell);\n-  }\n   b();\n }",
    ),
    "`RopeError` is now caught, too.": ruby(
      " begin\n   pull\n-rescue BellError\n+rescue BellError, RopeError\n   hold",
    ),
    "A call of `pull` is passed `gong` instead of `bell.first`.": script(
      " a();\n-rope = pull(3, bell.first);\n+rope = pull(3, gong);\n b();",
    ),
    "`ring` now returns early if `bell.cold`.": inside(
      " function ring(bell) {\n+  if (bell.cold) return;\n   pull(bell);\n }",
    ),
    "The early return of `ring` if `bell.cold` is gone.": inside(
      " function ring(bell) {\n   a();\n-  if (bell.cold) return;\n   pull(bell);\n }",
    ),
    "`ring` now throws `ColdError` if `bell.cold`.": inside(
      " function ring(bell) {\n+  if (bell.cold) throw new ColdError();\n   pull(bell);\n }",
    ),
    "The `ColdError` that was thrown in `ring` if `bell.cold` is gone.": inside(
      " function ring(bell) {\n   a();\n-  if (bell.cold) throw new ColdError();\n   pull(bell);\n }",
    ),
    "`ring` now throws `ColdError`.": inside(
      " function ring(bell) {\n   a();\n-  hang(bell);\n+  rope = hang(bell);\n+  throw new ColdError(rope);\n }",
    ),
    "A loop in `ring` now skips a turn if `bell.cold`.": inside(
      " function ring(bells) {\n   for (const bell of bells) {\n+    if (bell.cold) continue;\n     pull(bell);\n   }\n }",
    ),
    "If `bell.cold`, `ring` now runs `warm(bell)`.": inside(
      " function ring(bell) {\n+  if (bell.cold) {\n+    warm(bell);\n+  }\n   pull(bell);\n }",
    ),
    "If `bell.cold`, `ring` now calls `warm`.": inside(
      " function ring(bell) {\n+  if (bell.cold) {\n+    warm(\n+      bell,\n+    );\n+  }\n   pull(bell);\n }",
    ),
    "Before `ring` runs `pull(bell)`, it now asks if `bell.hung`.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  if (bell.hung) {\n+    pull(bell);\n+  }\n }",
    ),
    "`ring` now runs `pull(bell)` without asking if `bell.hung`.": inside(
      " function ring(bell) {\n-  if (bell.hung) {\n-    pull(bell);\n-  }\n+  pull(bell);\n }",
    ),
    "A part of `ring` now depends on whether `bell.hung`.": inside(
      " function ring(bell) {\n-  pull(bell);\n-  hold(bell);\n+  if (bell.hung) {\n+    pull(bell);\n+    hold(bell);\n+  }\n }",
    ),
    "A part of `ring` no longer depends on whether `bell.hung`.": inside(
      " function ring(bell) {\n-  if (bell.hung) {\n-    pull(bell);\n-    hold(bell);\n-  }\n+  pull(bell);\n+  hold(bell);\n }",
    ),
    "`ring` now catches `java.io.RopeError`.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  try {\n+    pull(bell);\n+  } catch (java.io.RopeError error) {\n+    hold();\n+  }\n }",
    ),
    "`ring` now catches what goes wrong in it.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  try {\n+    pull(bell);\n+  } catch {\n+    hold();\n+  }\n }",
    ),
    "A handler for `java.io.RopeError` is gone from `ring`.": inside(
      " function ring(bell) {\n-  try {\n-    pull(bell);\n-  } catch (java.io.RopeError error) {\n-    hold();\n-  }\n+  pull(bell);\n }",
    ),
    "`ring` catches `BellError` where it caught `RopeError`.": inside(
      " function ring(bell) {\n   try {\n-  } catch (RopeError error) {\n+  } catch (BellError error) {\n     hold();\n }",
    ),
    "`ring` returns `gong` where it returned `bell`.": inside(
      " function ring(bell) {\n   a();\n-  return bell;\n+  return gong;\n }",
    ),
    "`ring` sets `often` to `5` instead of `3`.": inside(
      " function ring(bell) {\n-  const often = 3;\n+  const often = 5;\n   pull(bell);\n }",
    ),
    "A condition in `ring` now also looks at `bell.hung`.": inside(
      " function ring(bell) {\n-  if (bell.cold) {\n+  if (bell.cold && bell.hung) {\n     pull();\n   }\n }",
    ),
    "A condition in `ring` no longer looks at `bell.hung`.": inside(
      " function ring(bell) {\n-  if (bell.cold && bell.hung) {\n+  if (bell.cold) {\n     pull();\n   }\n }",
    ),
    "In a condition in `ring`, `bell.hot` takes the place of `bell.cold`.": inside(
      " function ring(bell) {\n-  if (bell.cold) {\n+  if (bell.hot) {\n     pull();\n   }\n }",
    ),
    "`ring` also passes `rope` to `pull` now.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  pull(bell, rope);\n   a();\n }",
    ),
    "A call of `pull` in `ring` is no longer passed `rope`.": inside(
      " function ring(bell) {\n-  pull(bell, rope);\n+  pull(bell);\n   a();\n }",
    ),
    "`ring` passes `gong` to `pull` instead of `bell`.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  pull(gong);\n   a();\n }",
    ),
    "`ring` now calls `rope.tie`.": inside(
      " function ring(bell) {\n   a();\n+  rope.tie(bell);\n   b();\n }",
    ),
    "`ring` calls `rope.tie` once more.": inside(
      " function ring(bell) {\n   rope.tie(gong);\n   a();\n   c();\n   d();\n+  rope.tie(bell);\n   b();\n }",
    ),
    "`ring` no longer calls `rope.tie`.": inside(
      " function ring(bell) {\n   a();\n-  rope.tie(bell);\n   b();\n }",
    ),
    "`ring` calls `rope.tie` once less.": inside(
      " function ring(bell) {\n   rope.tie(gong);\n   a();\n   c();\n   d();\n-  rope.tie(bell);\n   b();\n }",
    ),
    "`ring` calls `hold` where it called `pull`.": inside(
      " function ring(bell) {\n-  pull(bell);\n+  hold(bell);\n   a();\n }",
    ),
    "`ring` now tells one more case apart, `Gong`.": inside(
      " function ring(bell) {\n   switch (bell) {\n+    case Gong:\n+      return 3;\n     case Bell:\n   }\n }",
    ),
    "`ring` now has a branch of its own for `bell.hot`.": inside(
      " function ring(bell) {\n   if (bell.cold) {\n+  } else if (bell.hot) {\n+    hold(bell);\n   }\n }",
    ),
    "In `ring`, `gong` takes the place of `bell`.": inside(
      " function ring(bells) {\n   a();\n-  hung[bell] += 1;\n+  hung[gong] += 1;\n }",
    ),
    "If `bell`, it now runs `next(bell)`.": {
      files: { "src/a.js": " function f(bell) {\n+  if (bell) next(bell);\n   b();\n }" },
    },
    "If `has_header`, it now runs `next(reader)`.": python(
      " def load(reader):\n+    if has_header:\n+        next(reader)\n     b()",
    ),
    "`fetchName` takes the place of `getName`.": java(
      " a();\n-  String getName() {\n+  String fetchName() {\n     b();",
    ),
    "`Gong` takes the place of `Bell`.": java(
      " a();\n-x[0] = new Bell(3);\n+x[0] = new Gong(3);\n b();",
    ),
    "`item.name` takes the place of `item.label`.": script(
      " a(\n-  item => item.label,\n+  item => item.name,\n b",
    ),
    "`31` takes the place of `30`.": script(
      " a();\n-  default: return 30;\n+  default: return 31;\n b();",
    ),
    "`41` takes the place of `40`.": python(
      " if a:\n-    else: return 40\n+    else: return 41\n b",
    ),
    "`21` takes the place of `20`.": {
      files: { "src/a.rs": " match a {\n-  Red => 20,\n+  Red => 21,\n   b" },
    },
    "`open` takes the place of `shut`.": {
      files: {
        "src/a.pgsql": {
          language: "sql",
          role: "source",
          diff: " a\n-where status = 'shut'\n+where status = 'open'\n b",
        },
      },
    },
    "`toll` takes the place of `ring`.": {
      files: { "src/a.c": " a;\n-int ring(Bell *bell);\n+int toll(Bell *bell);\n b;" },
    },
    "A call of `rung?` is gone.": ruby(
      " a()\n-pull while rung?(bell) && !muffled\n+pull until muffled\n b()",
    ),
    "In a condition, `4` takes the place of `2`.": go(
      " \tx\n-\tif often > 2 {\n+\tif often > 4 {\n \ty",
    ),
    // A function as a whole.
    "`ring` now calls `muffle`.": rewrite(lines("a", 9), [
      ...lines("a", 4),
      "muffle(bell);",
      ...lines("b", 5),
    ]),
    "`ring` no longer calls `muffle`.": rewrite(
      [...lines("a", 4), "muffle(bell);", ...lines("b", 5)],
      lines("a", 9),
    ),
    "In `ring`, a call of `muffle` is new.": rewrite(lines("a", 9), [
      ...lines("a", 4),
      "bells.forEach((each) => {",
      "  muffle(each);",
      "});",
      ...lines("b", 5),
    ]),
    "In `ring`, a call of `muffle` is gone.": rewrite(
      [...lines("a", 4), "bells.forEach((each) => {", "  muffle(each);", "});", ...lines("b", 5)],
      lines("a", 9),
    ),
    "`ring` now throws `MuffledError`.": rewrite(
      lines("a", 9),
      [...lines("a", 4), "throw new MuffledError(bell);", ...lines("b", 5)],
      { title: "Muffled bells" },
    ),
    "`ring` now catches `MuffledError`.": rewrite(
      lines("a", 9),
      [
        ...lines("a", 4),
        "try:",
        "  a[1] ||= 2",
        "except MuffledError:",
        "  a[2] ||= 3",
        ...lines("b", 3),
      ],
      { title: "Muffled bells", language: "python" },
    ),
    "It rewrites most of `muffle`.": rewrite(
      lines("a", 9),
      Array.from({ length: 9 }, (_, at) => `if (bell[${at}]) tie.${"x.".repeat(at)}y += ${at};`),
      { name: "muffle" },
    ),
    // Where it changes.
    "In the source, it changes one function, `ring`.": rewrite(lines("a", 3), lines("b", 16)),
    "In the source, it changes two functions, `ring` and `toll`.": {
      title: "Bells",
      files: {
        "src/bells.ts": ` function ring(bell) {\n${lines("a", 9)
          .map((line) => `+  ${line}`)
          .join("\n")}\n }\n function toll(bell) {\n${lines("b", 9)
          .map((line) => `+  ${line}`)
          .join("\n")}\n }`,
      },
      history: {
        definitions: [
          defineAfter("ring", lines("a", 9), 1),
          defineAfter("toll", lines("b", 9), 12),
        ],
      },
    },
    "In the source, it changes three functions, `ring`, `toll` and `hang`.": {
      title: "Bells",
      files: {
        "src/bells.ts": ["ring", "toll", "hang"]
          .map((name) => ` function ${name}(bell) {\n+  ${lines(name, 9).join("\n+  ")}\n }`)
          .join("\n"),
      },
      history: {
        definitions: ["ring", "toll", "hang"].map((name, at) =>
          defineAfter(name, lines(name, 9), 1 + 11 * at),
        ),
      },
    },
    "`ring` is `private` now, and was `public`.": java(
      " a();\n-  public int ring(Bell bell) {\n+  private int ring(Bell bell) {\n     b();",
    ),
    // Documents.
    "It adds a section to `docs/bells.md`: “How to muffle a bell”.": document(
      " They ring.\n+\n+## How to muffle a bell\n+\n+Tie a piece of leather to it.\n \n ## More",
    ),
    "Behind a sentence of `docs/bells.md`, another one is new: “No bell rings at night.”": document(
      " # Bells\n-They ring.\n+They ring. No bell rings at night.\n ",
    ),
    "It changes what comments and documents say, and no code.": {
      title: "Bells",
      files: {
        "docs/bells.md": " # Bells\n-They rang.\n+They ring at noon.\n ",
        "src/bells.ts": " a();\n-// It was rung.\n+// It is rung at noon.\n b();",
      },
    },
    // Entries.
    "It adds a table, `bells.muffled`, to `bells.toml`.": {
      title: "Bells",
      files: {
        "bells.toml": ' a = 1\n+\n+[bells.muffled]\n+often = 3\n+by = "leather"\n \n [more]',
      },
    },
    "It sets `build-depends` to `bells >=0.1.4 && <0.4` instead of `bells >=0.1.4 && <0.3`.": {
      title: "Bells",
      files: {
        "bells.cabal":
          " a\n-  build-depends: bells >=0.1.4 && <0.3\n+  build-depends: bells >=0.1.4 && <0.4\n b",
      },
    },
    "`Copy` also sets `often` to `bell.often` now.": {
      title: "Bells",
      files: {
        "src/bells.go":
          " func Copy() *Bell {\n \treturn &Bell{\n \t\tby: bell.by,\n+\t\toften: bell.often,\n \t}\n }",
      },
      history: {
        definitions: [
          {
            ...defineAfter("Copy", [], 1),
            path: "src/bells.go",
            language: "go",
            to: 6,
            text: "func Copy() *Bell {\n\treturn &Bell{\n\t\tby: bell.by,\n\t\toften: bell.often,\n\t}\n}",
          },
        ],
      },
    },
    "It also sets `often` to `bell.often` now.": go(
      " \treturn &Bell{\n-\t\tby: bell.by,\n-\t\tat: bell.at,\n+\t\tby:    bell.by,\n+\t\tat:    bell.at,\n+\t\toften: bell.often,\n \t}",
    ),
  },
  leavesAlone: {
    "a function that most of it is in, but for white space as it may be": {
      title: "Bells",
      files: {
        "src/bells.ts": ` function ring(bell) {\n+  ${lines("a", 17).join("\n+  ")}\n }\n+const a = [1].map((one) => {\n+});`,
      },
      history: { definitions: [defineAfter("ring", lines("a", 17), 1)] },
    },
    "what is called by another name": script(
      " a();\n-x ||= muffled.block.call(y) + z;\n-w ||= 1 + z;\n+[w, z][0] ||= muffled;\n+[x, y][1] ||= 2;\n b();",
    ),
    "a function that is an example in a docstring": python(
      '     """\n     Rings.\n+\n+    ```python\n+    def muffle(bell):\n+        tie(bell)\n+    ```\n     """\n     pull()',
    ),
    "what an example in a docstring calls": python(
      "     ```python\n     hang(bell)\n+    muffle(bell)\n     ```\n     More.",
    ),
    "a function that had another call of that name": {
      ...rewrite([...lines("a", 8), "muffle(bell);"], [...lines("b", 8), "this.muffle(bell);"]),
      files: { "src/bells.ts": often.join("\n") },
    },
    "an error that another handler of the function may have caught": {
      ...rewrite(
        [...lines("a", 6), "try:", "  a[1] ||= 2", "except Exception as why:", "  a[2] ||= 3"],
        [...lines("b", 6), "try:", "  b[1] ||= 2", "except MuffledError:", "  b[2] ||= 3"],
        { title: "Muffled bells", language: "python" },
      ),
      files: { "src/bells.py": often.join("\n"), "src/ropes.py": often.join("\n") },
    },
    "what is asked at another place, the other way round": {
      ...python(
        " def ring(bell):\n+    if bell.muffled:\n+        hold[bell] ||= 1 + bell\n+        hold[rope] ||= 2\n     a\n-    if not bell.muffled:\n-        pull(bell)\n+    pull(bell)\n     b",
      ),
      title: "Pull it",
    },
    "a function whose lines are only broken elsewhere": {
      ...rewrite(
        lines("bell", 9),
        lines("bell", 9).flatMap((line) => line.split(/(?<==|\*\*) /)),
        { name: "muffle" },
      ),
      files: { "src/bells.ts": often.join("\n"), "src/ropes.ts": often.join("\n") },
    },
    "a function of which each name has a type now": {
      ...rewrite(
        Array.from({ length: 9 }, (_, at) => `const bell${at} = hang(bells, ropes, ${at});`),
        Array.from({ length: 9 }, (_, at) => `const bell${at}: Bell = hang(bells, ropes, ${at});`),
        { name: "muffle" },
      ),
      files: { "src/bells.ts": often.join("\n"), "src/ropes.ts": often.join("\n") },
    },
    "one function, where another file hands on other names": {
      ...rewrite(lines("a", 3), lines("b", 16)),
      files: {
        "src/bells.ts": ` function ring(bell) {\n${lines("b", 3)
          .map((line) => `+  ${line}`)
          .join("\n")}\n }`,
        "src/index.ts":
          '-export {a} from "./a";\n-export {b} from "./b";\n-export {c} from "./c";\n',
      },
    },
    "a command that is given another number": {
      title: "Bells",
      files: {
        "ring.sh": { language: "shell", diff: " open\n-sleep 5\n+sleep 10\n close" },
        "a.mk": { language: "makefile", diff: " a:\n-\tring 5\n+\tring 10\n\tb" },
      },
    },
    "two functions that are called the same": {
      title: "Bells",
      files: {
        "src/bells.ts": ["a", "b"]
          .map((sign) => ` function ring(bell) {\n+  ${lines(sign, 9).join("\n+  ")}\n }`)
          .join("\n"),
      },
      history: {
        definitions: [
          defineAfter("Tower.ring", lines("a", 9), 1),
          defineAfter("Gate.ring", lines("b", 9), 12),
        ],
      },
    },
    "a call that came from another function": {
      ...rewrite(lines("a", 9), [...lines("a", 4), "muffle(bell);", ...lines("b", 16)]),
      files: {
        "src/bells.ts": `-  muffle(bell);\n${often.join("\n")}`,
      },
    },
    "what a function calls that has nothing to do with the title": {
      ...rewrite(lines("a", 9), [...lines("a", 4), "hang(bell);", ...lines("b", 16)]),
      files: { "src/bells.ts": often.join("\n"), "src/ropes.ts": often.join("\n") },
    },
    "a function of which only other names are used": {
      ...rewrite(lines("a", 9), lines("bell", 9), { name: "muffle" }),
      files: { "src/bells.ts": often.join("\n"), "src/ropes.ts": often.join("\n") },
    },
    "a function of which only remarks are other ones": rewrite(
      ["// One.", "// Two.", "// Three."],
      Array.from({ length: 17 }, (_, at) => `// It is ${at} of them, and not more.`),
    ),
    "one function, where it writes outside of it as well": {
      ...rewrite(lines("a", 3), lines("b", 16)),
      files: {
        "src/bells.ts": ` function ring(bell) {\n${lines("b", 16)
          .map((line) => `+  ${line}`)
          .join("\n")}\n }\n${often.join("\n")}`,
      },
    },
    "a heading that was there by another name": document(
      " They ring.\n-## Muffling of bells\n+## How to muffle a bell\n+\n+Tie leather to it.\n ",
    ),
    "a heading that stood elsewhere": document(
      " They ring.\n+## How to muffle a bell\n+\n+Tie a piece of leather to it.\n a\n-## How to muffle a bell\n b",
    ),
    "a line of code below a hash": document(" ```sh\n+# ring the bell at noon\n+ring --now\n ```"),
    "a sentence that is not whole": document(
      " # Bells\n-They ring,\n+They ring, and they toll.\n ",
    ),
    "a parameter that is constant now": {
      files: { "src/a.c": " a;\n-int ring(char *bell);\n+int ring(const char *bell);\n b;" },
    },
    "a constant reference in C++": {
      files: {
        "src/a.cpp": {
          language: "cpp",
          diff: " a;\n-int ring(Shape& bell);\n+int ring(const Shape& bell);\n b;",
        },
      },
    },
    "a block in Python that is waited for": python(
      "     a\n-    with session.get(bell) as b:\n+    async with session.get(bell) as b:\n         c",
    ),
    "a loop in Python that is waited for": python(
      "     a\n-    for bell in tower.bells():\n+    async for bell in tower.bells():\n         c",
    ),
    "a line that moved": {
      files: {
        "src/bells.ts": " function ring() {\n+  pullTheRope(bell);\n   tie();\n }",
        "src/ropes.ts": " function tie() {\n-  pullTheRope(bell);\n   hold();\n }",
      },
    },
    "what a module tries where it is run": python(
      ' if __name__ == "__main__":\n     open()\n+    ring(bell)\n     close()',
    ),
    "a number of a release beside much else": {
      title: "Muffle bells",
      files: {
        "src/bells.py": ` open\n-version = "1.3.1"\n+version = "1.4.0"\n close\n+muffle(bells)\n${often.join("\n")}`,
      },
    },
    "a small part that has nothing to do with the title": {
      title: "Muffle the bells at night",
      files: { "src/ropes.ts": ` open();\n+tie(rope);\n close();\n${often.join("\n")}` },
    },
    "a text that is only looked for": python(
      '     a\n+    bypass = error.startswith("The bell was not hung at all")\n     b',
    ),
    "what a loop goes through": script(
      " a();\n+for (const bell of tower.listOfBells()) {\n+  hold.of[bell] = 1;\n+}\n b();",
    ),
    "another name of one and the same": {
      title: "Bells",
      files: {
        "src/muffledBell.ts": { previousPath: "src/quietBell.ts", status: "renamed", diff: "" },
        "src/bells.ts": " a();\n-hang(quietBell);\n+hang(muffledBell);\n b();",
      },
    },
    "a return that nothing follows": script(" ring(bell) {\n   a();\n+  if (bell) return;\n }"),
    "a path of Rust's": {
      files: { "src/a.rs": " a(\n-  bells::str![1]\n+  bells::str![2, 3]\n )" },
    },
    "a piece of two texts": script(' a();\n-pull("1", "<2");\n+pull("3", "<4");\n b();'),
    "a method of Java's": java(" a();\n+  int ring(Bell bell) {\n+    return bell;\n+  }\n b();"),
    "a column that has a name": yaml(" - name: a\n+- name: muffled\n+  description: It is.\n "),
    "what is only made": java(
      " a();\n-    bell = null;\n+    bell = new Bell(3) {\n+    };\n b();",
    ),
    "a setting with a remark": {
      title: "Bells",
      files: { "bells.toml": " a = 1\n-often = true # 67 bells\n b = 2" },
    },
    "a test that is new": python(" a\n+def test_muffle(bell):\n+    tie(bell)\n+\n b"),
    "a line that moves past others as if it were white space": script(
      " a();\n-tie(bell);\n pull(rope);\n+tie(bell);\n b();",
    ),
    "white space in a text": script(' a();\n-x["Hello , world"]++;\n+x["Hello, world"]++;\n b();'),
    "a word that is torn, where all lines are white space": {
      files: { "src/a.hs": " a\n-  where foo bar\n-        baz\n+where foobar\n+  baz\n b" },
    },
    "a list that goes on": script(" a(node) {\n+  if (node.cold) next = node.next;\n   b();"),
    "a turn of a block in Kotlin": {
      files: {
        "src/a.kt": "     bells.forEach {\n+        if (it.cold) return@forEach\n         pull(it)",
      },
    },
    "a return from a closure in Swift": {
      files: {
        "src/a.swift": {
          language: "swift",
          diff: "     bells.forEach { bell in\n+        if bell.cold {\n+            return\n+        }\n         pull(bell)",
        },
      },
    },
    "a return at the margin of a file": script(" a();\n+if (bell.cold) return;\n b();"),
    "a block of Ruby that is no loop": ruby(
      " hold do |bell|\n+  next if bell.cold?\n   pull(bell)",
    ),
    "a handler in Kotlin that has its type behind": {
      files: {
        "src/a.kt":
          " a()\n-pull[bell]\n+try {\n+    pull[bell]\n+} catch (e: IOException) {\n+    hold[bell]\n+}\n b()",
      },
    },
    "a handler in C++ that takes a reference": {
      files: {
        "src/a.cpp": {
          language: "cpp",
          diff: " a();\n-pull[bell];\n+try {\n+  pull[bell];\n+} catch (const std::out_of_range& e) {\n+  hold[bell];\n+}\n b();",
        },
      },
    },
    "a handler in PHP that has a path": {
      files: {
        "src/a.php": {
          language: "php",
          diff: " a();\n-$pull[$bell];\n+try {\n+  $pull[$bell];\n+} catch (\\Foo\\NotFound $e) {\n+  $hold[$bell];\n+}\n b();",
        },
      },
    },
    "a handler in C# that is for some": {
      files: {
        "src/a.cs":
          " a();\n-pull[bell];\n+try {\n+  pull[bell];\n+} catch (IOException e) when (e.Code == 3) {\n+  hold[bell];\n+}\n b();",
      },
    },
    "an error in Python that a name stands for": python(
      "     a\n-    pull[bell]\n+    try:\n+        pull[bell]\n+    except errors:\n+        pass\n     b",
    ),
    "a parameter more in a header": {
      files: { "src/a.c": " a;\n-int toll(Bell *bell);\n+int toll(Bell *bell, int times);\n b;" },
    },
    "a parameter more in an interface of Java": java(
      " interface Bells {\n-  int toll(Bell bell);\n+  int toll(Bell bell, int times);\n   a();",
    ),
    "a parameter more in an interface of TypeScript": script(
      " interface Bells {\n-  toll(bell: Bell): void;\n+  toll(bell: Bell, times: number): void;\n   a();",
    ),
    "a parameter more of a macro": {
      files: { "src/a.c": " a;\n-#define TOLL(x) x\n+#define TOLL(x, y) x\n b;" },
    },
    "another length of a column": {
      files: {
        "src/a.pgsql": {
          language: "sql",
          role: "source",
          diff: " a\n-name varchar(20, x)\n+name varchar(20)\n b",
        },
      },
    },
    "one thing more that a struct derives": {
      files: { "src/a.rs": " a\n-#[derive(Debug)]\n+#[derive(Debug, Clone)]\n struct Bell;" },
    },
    "a constructor that is declared": {
      files: { "src/a.c": " struct A {\n+  Foo(int a);\n   b;" },
    },
    "a call that moved, and is passed something else": script(
      " function run() {\n   a();\n+  record(bell);\n   b();\n   c();\n   d();\n   e();\n-  record(gong, 3);\n   f();\n }",
    ),
    "a message that moved into a constant": script(
      ' const a = 1;\n+const said = new Error("The bell has not been hung yet");\n b();\n c();\n d();\n-throw Error("The bell has not been hung yet");\n e();',
    ),
    "a choice of Python's that is written out": python(
      "     x\n-    a = b if ready else c\n+    if ready:\n+        a = b\n+        d = 1\n+    else:\n+        a = c\n     b",
    ),
    "a choice of Kotlin's that is written out": {
      files: {
        "src/a.kt":
          "     x\n-    val a = if (ready) b else c\n+    if (ready) {\n+        a = b\n+        d = 1\n+    } else {\n+        a = c\n+    }\n     b",
      },
    },
    "a choice over several lines that is written out": script(
      " x();\n-const a = bell.hung\n-  ? b\n-  : c;\n+if (bell.hung) {\n+  a = b;\n+  d = 1;\n+} else {\n+  a = c;\n+}\n y();",
    ),
    "one more clause in Elixir": {
      files: {
        "lib/a.ex": {
          language: "elixir",
          diff: '   x\n+  def handle_event("toll", _, socket) do\n+    {:noreply, socket}\n+  end\n   y',
        },
      },
    },
    "a setter of what is there": python(
      " a\n+    @often.setter\n+    def often(self, value):\n+        self.x[0] = value\n+\n b",
    ),
    "one more function of a name that stands beside it": script(
      " function toll(bell: string): void;\n+function toll(bell: number): void {\n+  a[bell] = 3;\n+}\n b();",
    ),
    "what a tool reads in a comment": go(" package a\n-//go:build linux\n+//go:build darwin\n "),
    "what a compiler reads in a comment": script(
      " a();\n+// @ts-ignore is what it is\n b();\n+/*@__NO_SIDE_EFFECTS__*/\n c();",
    ),
    "what a linter reads in a comment": script(
      " a();\n+// eslint-disable-next-line no-console\n b();",
    ),
    "what looks like a comment in a text": script(" a(`\n+# Ring the bells\n+\n b`);"),
    "an object that is a case in Scala": {
      files: {
        "src/a.scala": {
          language: "scala",
          diff: " sealed trait Color {\n+  case object Green extends Color\n   a",
        },
      },
    },
    "a case of an enum in Swift": {
      files: {
        "src/a.swift": {
          language: "swift",
          diff: " enum Color {\n     case red\n+    case green\n     a",
        },
      },
    },
    "a name that is imported": script(
      ' import {\n   bell,\n+  gong,\n   horn,\n } from "./bells.ts";',
    ),
    "a name that is imported no more": python(
      " from bells import (\n     bell,\n-    gong,\n     horn,\n )",
    ),
    "a word before a sign of Go's": go(" \tx\n+\tcase bell := <-bells:\n+\t\ta[0] = bell\n \ty"),
    "what stands in a name's place in many": yaml(" a: 1\n-b: 2\n-c: 3\n+b: 4\n+c: 5\n d: 6"),
  },
};
