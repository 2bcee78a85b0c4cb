import type { CommitExhibit, Exhibit, Unit } from "@mea-culpa/formats";

/** The number in an exhibit's field and what it counts; `undefined` if there is no such number. */
export function numberField(
  exhibit: Exhibit,
  field: string,
): { readonly value: number; readonly unit: Unit } | undefined {
  const numbers = listNumbers(exhibit);
  const value = Object.hasOwn(numbers, field) ? numbers[field] : undefined;
  return value === undefined ? undefined : { value, unit: units[field] ?? "line" };
}

/** The moment in an exhibit's field, ISO 8601 with an offset. */
export function timeField(exhibit: Exhibit, field: string): string | undefined {
  const times = listTimes(exhibit);
  return Object.hasOwn(times, field) ? times[field] : undefined;
}

/** The names of the time fields that an exhibit has, the one by which its kind is ordered first. */
export function timeFields(exhibit: Exhibit): readonly string[] {
  return Object.keys(listTimes(exhibit));
}

/** The text in an exhibit's field; `text` is the whole of it. */
export function textField(exhibit: Exhibit, field: string): string | undefined {
  const texts = listTexts(exhibit);
  return Object.hasOwn(texts, field) ? texts[field] : undefined;
}

/** What the numbers in a field count, whatever the exhibit; lines in all others. */
const units: Readonly<Partial<Record<string, Unit>>> = {
  files: "file",
  commits: "commit",
  position: "position",
  coAuthors: "co-author",
  from: "position",
  to: "position",
  count: "pull-request",
};

type Numbers = Readonly<Record<string, number>>;

function listNumbers(exhibit: Exhibit): Numbers {
  switch (exhibit.kind) {
    case "pull-request": {
      const { files, commits } = exhibit;
      return { ...changedLines(exhibit), files, commits };
    }
    case "commit": {
      const { files, position, coAuthors } = exhibit;
      const counted = { files, position, coAuthors: coAuthors.length };
      return { ...changedLines(exhibit), ...counted, ...linesOfParts(exhibit) };
    }
    case "listed":
      return { position: exhibit.position, coAuthors: exhibit.coAuthors.length };
    case "file":
      return { ...changedLines(exhibit), linesAtMerge: exhibit.linesAtMerge };
    case "patch":
      return { additions: exhibit.additions, deletions: exhibit.deletions };
    case "lines":
    case "function":
    case "introduction":
      return { from: exhibit.from, to: exhibit.to };
    case "review":
    case "issue":
    case "label":
    case "later":
      return {};
    case "earlier":
      return { lines: exhibit.lines };
    case "list":
      return { count: exhibit.count };
  }
}

/** `newLines` and `goneLines` are what was added and deleted less what only moved or was re-indented. */
function changedLines({
  additions,
  deletions,
  movedIn = 0,
  movedOut = 0,
}: Pick<CommitExhibit, "additions" | "deletions" | "movedIn" | "movedOut">): Numbers {
  return {
    additions,
    deletions,
    newLines: additions - movedIn,
    goneLines: deletions - movedOut,
  };
}

/** `testAdditions`, `sourceDeletions` and the like, of a commit that changes more than one kind. */
function linesOfParts({ parts = {} }: CommitExhibit): Numbers {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([role, { additions, deletions }]) => [
      [`${role}Additions`, additions],
      [`${role}Deletions`, deletions],
    ]),
  );
}

function listTimes(exhibit: Exhibit): Readonly<Record<string, string>> {
  switch (exhibit.kind) {
    case "pull-request":
      return { mergedAt: exhibit.mergedAt };
    case "commit":
      return { authoredAt: exhibit.authoredAt, committedAt: exhibit.committedAt };
    case "review":
    case "earlier":
    case "later":
      return { at: exhibit.at };
    case "list":
      return { opens: exhibit.opens, closes: exhibit.closes };
    case "listed":
    case "file":
    case "lines":
    case "patch":
    case "function":
    case "introduction":
    case "issue":
    case "label":
      return {};
  }
}

function listTexts(exhibit: Exhibit): Readonly<Record<string, string>> {
  const { text } = exhibit;
  switch (exhibit.kind) {
    case "pull-request":
      return { text, title: exhibit.title, body: exhibit.body };
    case "commit":
    case "listed":
      return { text, subject: exhibit.subject, body: text.slice(exhibit.subject.length).trim() };
    case "file":
      return { text, path: exhibit.path };
    case "earlier":
    case "later":
      return { text, subject: exhibit.subject };
    case "function":
      return { text, name: exhibit.name, doc: exhibit.doc };
    case "lines":
    case "patch":
    case "introduction":
    case "review":
    case "issue":
    case "label":
    case "list":
      return { text };
  }
}
