import type { CommitExhibit, Exhibit, Unit } from "@mea-culpa/formats";

/** The number in an exhibit's field and what it counts; `undefined` if there is no such number. */
export function numberField(
  exhibit: Exhibit,
  field: string,
): { readonly value: number; readonly unit: Unit } | undefined {
  const numbers = listNumbers(exhibit);
  return Object.hasOwn(numbers, field) ? numbers[field] : undefined;
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

type Numbers = Readonly<Record<string, { readonly value: number; readonly unit: Unit }>>;

function listNumbers(exhibit: Exhibit): Numbers {
  switch (exhibit.kind) {
    case "pull-request":
      return {
        ...changedLines(exhibit),
        files: { value: exhibit.files, unit: "file" },
        commits: { value: exhibit.commits, unit: "commit" },
      };
    case "commit":
      return {
        ...changedLines(exhibit),
        files: { value: exhibit.files, unit: "file" },
        position: { value: exhibit.position, unit: "position" },
        coAuthors: { value: exhibit.coAuthors.length, unit: "co-author" },
        ...linesOfParts(exhibit),
      };
    case "listed":
      return {
        position: { value: exhibit.position, unit: "position" },
        coAuthors: { value: exhibit.coAuthors.length, unit: "co-author" },
      };
    case "file":
      return {
        ...changedLines(exhibit),
        linesAtMerge: { value: exhibit.linesAtMerge, unit: "line" },
      };
    case "lines":
      return {
        from: { value: exhibit.from, unit: "position" },
        to: { value: exhibit.to, unit: "position" },
      };
    case "function":
    case "introduction":
      return {
        from: { value: exhibit.from, unit: "position" },
        to: { value: exhibit.to, unit: "position" },
      };
    case "review":
    case "issue":
    case "label":
    case "later":
      return {};
    case "earlier":
      return { lines: { value: exhibit.lines, unit: "line" } };
    case "list":
      return { count: { value: exhibit.count, unit: "pull-request" } };
  }
}

/** `newLines` and `goneLines` are what was added and deleted less what only moved or was re-indented. */
function changedLines({
  additions,
  deletions,
  movedIn = 0,
  movedOut = 0,
}: {
  readonly additions: number;
  readonly deletions: number;
  readonly movedIn?: number;
  readonly movedOut?: number;
}): Numbers {
  return {
    additions: { value: additions, unit: "line" },
    deletions: { value: deletions, unit: "line" },
    newLines: { value: additions - movedIn, unit: "line" },
    goneLines: { value: deletions - movedOut, unit: "line" },
  };
}

/** `testAdditions`, `sourceDeletions` and the like, of a commit that changes more than one kind. */
function linesOfParts({ parts = {} }: CommitExhibit): Numbers {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([role, { additions, deletions }]) => [
      [`${role}Additions`, { value: additions, unit: "line" } as const],
      [`${role}Deletions`, { value: deletions, unit: "line" } as const],
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
    case "introduction":
    case "review":
    case "issue":
    case "label":
    case "list":
      return { text };
  }
}
