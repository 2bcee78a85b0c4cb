import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository } from "../../src/change/open-repository.ts";
import { findUnnamed } from "../../src/history/find-unnamed.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const npm = (dependencies: object, rest: object = {}) =>
  `${JSON.stringify({ name: "tidepool", ...rest, dependencies }, undefined, 2)}\n`;
const crate = (text: string) => `[package]\nname = "tidepool"\n\n${text}\n`;
const bell = { "bell.js": 'import { ring } from "bells";\nring(3);\n' };

describe("a dependency that nothing else names", () => {
  const rows: readonly (readonly [
    title: string,
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
    found: readonly string[],
  ])[] = [
    [
      "of npm",
      { "package.json": npm({}) },
      { "package.json": npm({ bells: "^2.0.0" }) },
      ["bells"],
    ],
    [
      "but for the lock file",
      { "package.json": npm({}), "package-lock.json": "{}\n" },
      { "package.json": npm({ bells: "^2.0.0" }), "package-lock.json": '{ "bells": {} }\n' },
      ["bells"],
    ],
    [
      "of Cargo",
      { "Cargo.toml": crate("[dependencies]") },
      { "Cargo.toml": crate('[dependencies]\ntide-table = "0.4"') },
      ["tide-table"],
    ],
    [
      "of Go",
      { "go.mod": "module tide\n" },
      { "go.mod": "module tide\n\nrequire example.org/bells/v2 v2.1.0\n" },
      ["example.org/bells/v2"],
    ],
    [
      "of Python",
      { "pyproject.toml": "[project]\ndependencies = [\n]\n" },
      { "pyproject.toml": '[project]\ndependencies = [\n  "bells>=2",\n]\n' },
      ["bells"],
    ],
    [
      "is in another manifest already",
      { "package.json": npm({}), "tower/package.json": npm({ bells: "^2.0.0" }) },
      { "package.json": npm({ bells: "^2.0.0" }) },
      [],
    ],
    [
      "is imported",
      { "package.json": npm({}) },
      { "package.json": npm({ bells: "^2.0.0" }), ...bell },
      [],
    ],
    [
      "is imported where it was before",
      { "package.json": npm({}), ...bell },
      { "package.json": npm({ bells: "^2.0.0" }) },
      [],
    ],
    ...["changePassword.js", "newsletter.js", "history.js", "news/bell.js", "changelog.js"].map(
      (path) =>
        [
          `is imported by ${path}`,
          { "package.json": npm({}) },
          { "package.json": npm({ bells: "^2.0.0" }), [`src/${path}`]: bell["bell.js"] },
          [],
        ] as const,
    ),
    ...["CHANGELOG.md", "docs/changes-2.txt", "NEWS", "History.rst"].map(
      (path) =>
        [
          `but for ${path}`,
          { "package.json": npm({}) },
          { "package.json": npm({ bells: "^2.0.0" }), [path]: "Bells are added.\n" },
          ["bells"],
        ] as const,
    ),
    [
      "in a folder whose name is not shown as it is",
      { '"bell\\ttower/package.json"': npm({}) },
      { '"bell\\ttower/package.json"': npm({ bells: "^2.0.0" }) },
      [],
    ],
    [
      "is called by a script",
      { "package.json": npm({}) },
      { "package.json": npm({ bells: "^2.0.0" }, { scripts: { ring: "bells --all" } }) },
      [],
    ],
    [
      "is named by a configuration",
      { "package.json": npm({}), "rollup.yaml": "plugins: [bells]\n" },
      { "package.json": npm({ bells: "^2.0.0" }) },
      [],
    ],
    [
      "is for development",
      { "package.json": npm({}) },
      { "package.json": npm({}, { devDependencies: { bells: "^2.0.0" } }) },
      [],
    ],
    [
      "is imported by another name that follows from it",
      { "requirements.txt": "tides\n", "bell.py": "import yaml\n" },
      { "requirements.txt": "tides\nPyYAML\n" },
      [],
    ],
    [
      "is imported by another name that is known",
      { "requirements.txt": "tides\n", "bell.py": "from bs4 import BeautifulSoup\n" },
      { "requirements.txt": "tides\nbeautifulsoup4\n" },
      [],
    ],
    [
      "is asked for with features",
      { "Cargo.toml": crate("[dependencies]") },
      { "Cargo.toml": crate('[dependencies]\nbells = { version = "2", features = ["js"] }') },
      [],
    ],
    [
      "is for tests of a crate",
      { "Cargo.toml": crate("[dev-dependencies]") },
      { "Cargo.toml": crate('[dev-dependencies]\nbells = "2"') },
      [],
    ],
  ];

  test.each(rows)("%s", async (_, before, after, found) => {
    const git = join(await temporaryFolder(), "tidepool.git");
    await importHistory(git, [
      { at: "2026-03-02T09:00:00Z", message: "Begin", files: before },
      { at: "2026-03-04T09:00:00Z", message: "Ring (#7)", files: after },
    ]);
    const repository = await openRepository({ name: "mara/tidepool", git }, { cache: git });
    const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
    const interval = { from: "2026-03-03T00:00:00Z", to: "2026-03-09T00:00:00Z" };
    const [candidate] = await findCandidates(repository, { ...interval, author });
    if (candidate === undefined) return expect.fail("nothing was merged");
    const change = await collectChange(repository, candidate);
    const unnamed = await findUnnamed(change, { cwd: repository.directory });
    expect(unnamed.map(({ name }) => name)).toEqual(found);
  });
});
