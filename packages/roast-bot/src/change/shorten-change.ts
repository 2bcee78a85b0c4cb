import type { Change, ChangedFile } from "./change.ts";

/**
 * Characters. Nobody writes a longer line by hand, or reads one. What a rule costs at a line may grow
 * with the square of its length; with this, it is linear in the text as a whole.
 */
export const longestLine = 1_000;

/** Characters of a description, a message or a review that rules look at. */
const longestText = 10_000;

/**
 * A change as rules see it: a line that is too long is blank, a text ends early. Numbers and paths of
 * lines stay, so that proof is made of the change itself.
 */
export function shortenChange(change: Change): Change {
  return {
    ...change,
    title: shorten(change.title, longestLine),
    body: shorten(change.body, longestText),
    commits: change.commits.map((commit) => ({
      ...commit,
      subject: shorten(commit.subject, longestLine),
      body: shorten(commit.body, longestText),
      ...(commit.diff && { diff: commit.diff.map(withShortLines) }),
    })),
    listed: change.listed.map((each) => ({
      ...each,
      subject: shorten(each.subject, longestLine),
      body: shorten(each.body, longestText),
    })),
    files: change.files.map(withShortLines),
    reviews: change.reviews.map((review) => ({
      ...review,
      body: shorten(review.body, longestText),
    })),
  };
}

/** How many lines of the merged diff are too long for rules to look at. */
export function countLongLines({ files }: Pick<Change, "files">): number {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return lines.filter(({ text }) => text.length > longestLine).length;
}

function withShortLines<File extends Pick<ChangedFile, "hunks">>(file: File): File {
  if (!file.hunks.some(({ lines }) => lines.some(({ text }) => text.length > longestLine))) {
    return file;
  }
  return {
    ...file,
    hunks: file.hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map((line) =>
        line.text.length > longestLine ? { ...line, text: "", isLeftOut: true as const } : line,
      ),
    })),
  };
}

/** Ends where a line does, if there is one. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf("\n", length);
  return text.slice(0, end > 0 ? end : length).replace(/\p{Cs}$/u, "");
}
