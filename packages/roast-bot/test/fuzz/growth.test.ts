import { describe, expect, it } from "vitest";
import { parseForgeAddress } from "@mea-culpa/formats";
import { parseTrailers } from "../../src/dev-log/bot-trailers.ts";
import { parseCoAuthors, parseWriters } from "../../src/change/authorship.ts";
import { classifyFile } from "../../src/change/classify-file.ts";
import { cleanText } from "../../src/change/clean-text.ts";
import { detectLanguage } from "../../src/change/detect-language.ts";
import { readListedCommits } from "../../src/change/listed-commits.ts";
import { parseMergeMessage } from "../../src/change/parse-merge-message.ts";
import { parsePatch, unquotePath } from "../../src/change/parse-patch.ts";
import { parseSubject } from "../../src/change/parse-subject.ts";
import { plainText } from "../../src/commands/terminal.ts";
import { countWords } from "../../src/dev-log/count-words.ts";
import { isBotName, mayBeAuthorName } from "../../src/dev-log/person.ts";
import { readEntry } from "../../src/entry/read-entry.ts";
import { makeSlug, sealBody, stripMarks } from "../../src/entry/render-entry.ts";
import { readAuthorNames } from "../../src/front-matter/author-names.ts";
import { parseEntryDate } from "../../src/front-matter/entry-date.ts";
import { cutFrontMatter, parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import { parsePlainYaml } from "../../src/front-matter/parse-plain-yaml.ts";
import {
  parseExportedValues,
  parseTemplateData,
  stripComments,
} from "../../src/front-matter/parse-script-values.ts";
import { readSchemaDefaults } from "../../src/generators/astro/schema-defaults.ts";
import { matchesGlob } from "../../src/generators/globs.ts";
import {
  plainFolder,
  readGroups,
  readLists,
  readTexts,
} from "../../src/generators/script-values.ts";
import { withoutCredentials } from "../../src/git/git-error.ts";
import { isMachine } from "../../src/git/machines.ts";
import { mayBeSame } from "../../src/git/same-person.ts";
import { explainRefusal } from "../../src/publish/explain-refusal.ts";
import { inOneLine } from "../../src/publish/commit-message.ts";
import { redactSecrets } from "../../src/secrets/find-secrets.ts";

const mara = { handle: "mara", names: ["Mara Lind"], mails: ["mara@tidepool.example"] };

/** What reads text that somebody else has written; the YAML library is slow, and linear. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "a commit's trailers": parseTrailers,
  "a commit's co-authors": parseCoAuthors,
  "a commit's writers": parseWriters,
  "what a squash lists": (text) =>
    readListedCommits({
      author: { name: "Mara Lind", mail: "mara@tidepool.example" },
      committer: { name: "GitHub", mail: "noreply@github.com" },
      committedAt: "2026-03-05T15:00:00Z",
      message: `Ring (#7)\n\n* Ring\n\n${text}\n\n* Ring louder`,
    }),
  "a message": parseMergeMessage,
  "a merge's body": (text) => parseMergeMessage(`Merge branch 'a'\n\n${text}`),
  "a subject": parseSubject,
  "a name": (text) => [isBotName(text), mayBeAuthorName(mara, text)],
  "a person": (text) => [
    isMachine({ name: text, mail: text }),
    mayBeSame({ name: text, mail: text }, mara),
  ],
  "a diff": (text) => parsePatch(`diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@ ${text}`),
  "a quoted path": unquotePath,
  "a path": (text) => classifyFile({ path: text, binary: false, start: "" }),
  "a file's start": (text) => [
    classifyFile({ path: "a.js", binary: false, start: text }),
    detectLanguage("a", text),
  ],
  "a pattern's path": (text) => matchesGlob(text, "**/*.md"),
  "a pattern": (text) => matchesGlob("content/posts/a.md", text.slice(0, 2_000)),
  "an entry": (text) => [readEntry(text), countWords(text, "Tides")],
  "the end of front matter": cutFrontMatter,
  "front matter in TOML": (text) => parseFrontMatter(`+++\n${text}\n+++\n`),
  "front matter in JSON": (text) => parseFrontMatter(`{"${text}`),
  "front matter of Org": (text) => parseFrontMatter(`#+title: a\n${text}`),
  "front matter that is a program": (text) => parseFrontMatter(`---js\n${text}\n---\n`),
  "plain YAML": parsePlainYaml,
  "an author": (text) => readAuthorNames({ author: text }),
  "a date": (text) => parseEntryDate(text),
  "a site's script": (text) => [
    parseExportedValues(text),
    parseTemplateData(text),
    stripComments(text),
    readSchemaDefaults(text),
  ],
  "a site's settings": (text) => [
    readTexts(text, "path"),
    readLists(text, "path"),
    readGroups(text, "path"),
    plainFolder(text),
  ],
  "an address": (text) => parseForgeAddress(`github:${text}`),
  "what a remote says": (text) => [explainRefusal(text), withoutCredentials(text)],
  "a title": (text) => [inOneLine(text), makeSlug({ title: text, slot: 1 }), stripMarks(text)],
  "a body": sealBody,
  "what is shown": (text) => [plainText(text), cleanText(text)],
  "what may be secret": redactSecrets,
};

/** What opens something, separates, repeats or ends in one of them. */
const parts = [
  ...Array.from("a0A(){}[]\"'`/\\#=-_.,:;|&<>@!?+*~^$% \t\n\r"),
  ..."a |a\n|\n |\n\n|a: b\n|- a\n|/*|//|<!--|</a>|a.b.|a/|${|{{|{%|[a](b) |**a|```\n|> |---\n|+++\n|#+".split(
    "|",
  ),
  ..."co-authored-by: a |from a/|#1 - a|Fixes #1\n|import a from 'b'\n|export const a = |author: |2026-01-01|https://a:b@|token=|@@ -1 +1 @@ |漢|🦀".split(
    "|",
  ),
];

const size = 60_000;
/** Milliseconds of a processor: what grows with the square takes three times as long. */
const most = 1_000;

describe("what reads a text of 60 kB", { timeout: 300_000 }, () => {
  it.each(Object.entries(readers))("is linear in %s, whatever that is made of", (_, read) => {
    const slow: string[] = [];
    const runs = parts.flatMap((part) => [
      part.repeat(Math.ceil(size / part.length)).slice(0, size),
      `${part}${" ".repeat(size)}`,
    ]);
    for (const run of runs) {
      const text = `${run}\u0001x`;
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      if (took > most) slow.push(`${JSON.stringify(run.slice(0, 40))}: ${took} ms`);
    }
    expect(slow).toEqual([]);
  });
});
