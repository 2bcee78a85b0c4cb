import type { Change, DiffLine } from "../../../change/change.ts";
import { isPage } from "../../files.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt, linesAfter } from "../../requests.ts";
import { shortPath, type Told } from "./told.ts";

/** How many times as long a change may be as the document of which it does not speak. */
const mostOthers = 3;

/** A document that is new, or a section of one, by its heading: what has most to do with the title, or the only one. */
export function tellSection({ title, files, additions, deletions }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const stood = new Set(
    files.flatMap(({ hunks }) =>
      hunks.flatMap(({ lines }) =>
        lines.flatMap(({ kind, text }) => (kind === "added" ? [] : [readHeading(text)])),
      ),
    ),
  );
  const sections = files
    .filter(
      ({ path, role, status }) =>
        isPage({ path, role }) &&
        (status === "modified" || status === "added") &&
        !isForUsers.test(path) &&
        // What new code is introduced by is no page of its own.
        !(status === "added" && /(?:^|\/)readme\b/i.test(path)),
    )
    // Where a heading goes, one that comes may be its other name.
    .filter(
      ({ hunks }) =>
        !hunks.some(({ lines }) =>
          lines.some((line) => line.kind === "deleted" && isHeading(line)),
        ),
    )
    .flatMap(({ path, hunks, status, additions: own }) => {
      const isNew = status === "added";
      const lines = hunks.flatMap((hunk) => hunk.lines);
      const heads = lines.filter((line) => (isNew ? isTitle(line) : isHeading(line)));
      // What stands below the name of a document is a part of it.
      return (isNew ? heads.slice(0, 1) : heads).flatMap((line) => {
        // A heading of a lower level says little without those above it.
        if (!isNew && !line.text.startsWith("## ")) return [];
        const section = line.kind === "added" ? readHeading(line.text) : "";
        if (line.kind !== "added" || stood.has(section)) return [];
        const shared = readTellingWords(section).intersection(titled).size;
        // Of what is mostly something else it would be a sample.
        if (shared === 0 && own * mostOthers < additions + deletions) return [];
        return /^\p{L}[^“”"<>[\]{}|\\*`]{3,59}$/u.test(section)
          ? [{ path, section, line: line.after, shared, isNew }]
          : [];
      });
    })
    .toSorted((one, other) => other.shared - one.shared);
  const [best] = sections;
  if (best === undefined || (sections.length > 1 && best.shared === 0)) return undefined;
  return {
    terms: best.isNew
      ? { [files.length === 1 ? "sole-page" : "page"]: best.section }
      : { "section-in": shortPath(best.path), section: best.section },
    proof: [linesAfter(best.path, { from: best.line }), fileAt(best)],
  };
}

/** One sign alone may begin a comment in a script that the page shows. */
function isHeading({ text }: DiffLine): boolean {
  return /^##+ /.test(text);
}

/** The name of a whole document, in its text or in its front matter. */
function isTitle({ text }: DiffLine): boolean {
  return /^(?:# |title: )/.test(text);
}

function readHeading(text: string): string {
  return text
    .replace(/^(?:#+ |title: )/, "")
    .trim()
    .replaceAll(/^(["'])(.*)\1$/g, "$2");
}
