import type { FileExhibit, PullRequestExhibit } from "@mea-culpa/formats";
import { asideBlanks } from "./asides.ts";
import { figureBlanks } from "./counted.ts";
import { commitsBlanks } from "./commits-blanks.ts";
import { definitionBlanks } from "./definition-blanks.ts";
import type { Facts } from "./facts.ts";
import { fileBlanks } from "./file-blanks.ts";
import { findPurpose } from "./find-purpose.ts";
import { linked, named, namedAsCode, type Piece, plain } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { storyBlanks } from "./story-blanks.ts";
import { titleBlanks } from "./title-blanks.ts";
import { userBlanks } from "./user-blanks.ts";

/**
 * What the blanks of a line about the case stand for:
 *
 * - `{pull}` the pull request with its link, `{project}` its project and `{number}` its number, or
 *   `{push}`, how many commits landed without one;
 * - what the change is for: `{begins}` or `{says}`, a sentence of its description, with `{goes-on}`
 *   behind it, `{was}`, one of how it was before, or `{states}`, all of a description of one sentence; the same of the merge's message, which is
 *   all that git has of it (`{message-begins}` and so on);
 * - where no description says so, a sentence of its first commit's message: `{first-commit-says}` of
 *   `{first-commit}`, or `{titled-commit-says}` where that is called as the change is; the same of the first
 *   that a squash lists (`{first-listed}`, `{first-listed-says}`, `{titled-listed-says}`);
 * - `{only.doc}`, `{only.test}`, `{small.grown}` and `{small.shrunk}` (a few lines came, or only went), `{several.files}`, `{more.commits}` (than two), `{bare}` (neither a number nor commits),
 *   `{clean}` and `{found}` (of charges) nothing: each keeps a line unsaid where the change is not like that
 *   (`kinds`);
 * - `{one-file}` the file in which all of it is, by its path or its `{file-name}`, `{few-files}` two or three;
 * - its title (`title-blanks.ts`) and commits (`commits-blanks.ts`,
 *   `story-blanks.ts`), and what it does (`user-blanks.ts`, `definition-blanks.ts`, `file-blanks.ts`).
 */
export function caseBlanks(facts: Facts): Blanks {
  const { pullRequest } = facts;
  if (!pullRequest) return () => undefined;
  const { id } = pullRequest;
  const figures = figureBlanks((name) => facts.figure(name));
  const purpose = findPurpose(facts);
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    number: () =>
      pullRequest.number === undefined ? undefined : named(`#${pullRequest.number}`, id),
    pull: () => pullPiece(pullRequest),
    project: () => projectPiece(pullRequest),
    push: () => (pullRequest.number === undefined ? figures("f.commits.count") : undefined),
    ...described(purpose),
    "first-commit": () => purpose.firstCommit,
    "first-commit-says": () => purpose.firstCommitSays,
    "titled-commit-says": () => purpose.titledCommitSays,
    "first-listed": () => purpose.firstListed,
    "first-listed-says": () => purpose.firstListedSays,
    "titled-listed-says": () => purpose.titledListedSays,
    "one-file": () => onlyFilePiece(facts),
    "few-files": () => fewFilesPiece(facts),
    "file-name": () => onlyFilePiece(facts, { isShort: true }),
  };
  const others = [
    titleBlanks(pullRequest, facts),
    commitsBlanks(facts, figures),
    definitionBlanks(facts),
    storyBlanks(facts),
    userBlanks(facts),
    fileBlanks(facts),
    asideBlanks(facts),
    figures,
  ];
  return (name) => {
    const isSo = kinds[name];
    if (isSo !== undefined) return isSo(facts, pullRequest) ? plain("") : undefined;
    return makers[name]?.() ?? fillFirst(others, name);
  };
}

/** What a description says, or a message. */
function described({
  isMessage,
  begins,
  says,
  was,
  goesOn,
  states,
}: ReturnType<typeof findPurpose>) {
  const of = isMessage ? "message-" : "";
  return {
    [`${of}begins`]: () => begins,
    [`${of}says`]: () => says,
    [`${of}was`]: () => was,
    [`${of}goes-on`]: () => goesOn,
    [`${of}states`]: () => states,
  };
}

/** In lines: so many are seen at a glance. */
const mostSmall = 12;

/** What a change may be like as a whole. */
const kinds: Readonly<Record<string, (facts: Facts, whole: PullRequestExhibit) => boolean>> = {
  "only.doc": (facts) => isAll("doc", facts),
  "only.test": (facts) => isAll("test", facts),
  bare: (facts, { number }) => number === undefined && facts.figure("commits.count") === undefined,
  clean: ({ pack }) => pack.charges.length === 0,
  "small.grown": (_, { additions, deletions }) =>
    additions > 0 && additions <= mostSmall && additions >= deletions,
  "small.shrunk": (_, { additions, deletions }) => deletions <= mostSmall && additions === 0,
  "several.files": (_, { files }) => files > 1,
  "more.commits": ({ log }, { commits }) => log.length > 2 || commits > 2,
  found: ({ pack }) => pack.charges.length > 0,
};

function listFiles({ pack: { exhibits } }: Facts): readonly FileExhibit[] {
  return exhibits.filter((exhibit) => exhibit.kind === "file");
}

/** What lies beside source and tests, and is neither: settings, samples, and what tests expect. */
const settings = /\.(?:ya?ml|json|toml|ini|cfg|csv|txt|snap)$/i;

/** Whether all files of the change, each of which is shown, have this role. */
function isAll(role: FileExhibit["role"], facts: Facts): boolean {
  const files = listFiles(facts);
  // A merge may change nothing.
  return (
    files.length > 0 &&
    files.length === facts.pullRequest?.files &&
    files.every((file) => isPlainly(role, file))
  );
}

function isPlainly(role: FileExhibit["role"], file: FileExhibit): boolean {
  const { path } = file;
  return file.role === role && !settings.test(path) && plainly[role]?.test(path) !== false;
}

/** Beside pages may stand code, and lists of words or of hosts; beside tests, what helps to try things out. */
const plainly: Partial<Record<FileExhibit["role"], RegExp>> = {
  doc: /\.(?:mdx?|markdown|rst|adoc)$/i,
  test: /^(?!.*(?:^|\/)(?:playgrounds?|testing)\/)(?!.*\.(?:mdx?|markdown|rst|adoc)$)/i,
};

function onlyFilePiece(
  { pack: { exhibits }, pullRequest }: Facts,
  { isShort = false }: { readonly isShort?: boolean } = {},
): Piece | undefined {
  const file = exhibits.find((exhibit) => exhibit.kind === "file");
  // What came from elsewhere is in two places.
  return pullRequest?.files === 1 && file !== undefined && file.previousPath === undefined
    ? namedAsCode(isShort ? file.path.slice(file.path.lastIndexOf("/") + 1) : file.path, file.id)
    : undefined;
}

function fewFilesPiece({ pack: { exhibits }, pullRequest }: Facts): Piece | undefined {
  const files = exhibits.filter((exhibit) => exhibit.kind === "file");
  const isFew = files.length === 2 || files.length === 3;
  if (!isFew || files.length !== pullRequest?.files) return undefined;
  if (files.some(({ previousPath }) => previousPath !== undefined)) return undefined;
  const named = files.map(({ path, id }) => namedAsCode(path, id));
  const texts = named.map(({ text }) => text);
  return {
    text: `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`,
    cites: named.flatMap(({ cites }) => cites),
  };
}

function fillFirst(sources: readonly Blanks[], name: string): Piece | undefined {
  for (const fill of sources) {
    const piece = fill(name);
    if (piece !== undefined) return piece;
  }
  return undefined;
}

/** `harbour`, as the address of what landed has it, with its owner where any could be called so. */
function projectPiece({ url = "" }: NonNullable<Facts["pullRequest"]>): Piece | undefined {
  const [, owner, name] =
    /^https?:\/\/[^/]+\/(?:[^/]+\/)*?([\w.-]+)\/([\w.-]+)\/(?:-\/)?(?:(?:pulls?|merge_requests)\/\d+|commit\/[0-9a-f]+)$/.exec(
      url,
    ) ?? [];
  // What is named for its address would be one in the text.
  if (name === undefined || /^www\./i.test(name)) return undefined;
  return plain(/^(?:website|site|web|docs|blog|www)$/i.test(name) ? `${owner}/${name}` : name);
}

/** “Pull request #7”, all of it a link where the pull request has an address. */
function pullPiece(pullRequest: NonNullable<Facts["pullRequest"]>): Piece | undefined {
  if (pullRequest.number === undefined) return undefined;
  const number = named(`#${pullRequest.number}`, pullRequest.id);
  const text = `pull request ${number.text}`;
  const link = pullRequest.url ? linked(text, pullRequest.id) : plain(text);
  return { text, cites: [...link.cites, ...number.cites] };
}
