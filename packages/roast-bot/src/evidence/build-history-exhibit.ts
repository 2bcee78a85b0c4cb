import type {
  EarlierExhibit,
  FunctionExhibit,
  IntroductionExhibit,
  LaterExhibit,
} from "@mea-culpa/formats";
import type { ExhibitRequest } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import type { History } from "../history/collect-history.ts";
import { linkTo } from "./exhibit-link.ts";
import { proveText } from "./prove-text.ts";

/** What exhibits may be made of beside the change itself. */
export type KnownHistory = Pick<
  History,
  "followUps" | "definitions" | "origins" | "about" | "introductions"
>;

type RequestOf<Kind> = Extract<ExhibitRequest, { readonly kind: Kind }>;

/** The exhibit of what the history knows, under this id; `undefined` if it doesn't know it. */
export function buildHistoryExhibit(
  id: string,
  {
    request,
    change,
    history,
  }: {
    readonly request: RequestOf<"function" | "earlier" | "later" | "introduction">;
    readonly change: Change;
    readonly history: KnownHistory;
  },
): FunctionExhibit | EarlierExhibit | LaterExhibit | IntroductionExhibit | undefined {
  switch (request.kind) {
    case "function":
      return functionExhibit(id, { change, found: findDefinition(history, request) });
    case "earlier": {
      const found = history.origins.find(({ sha }) => sha === request.sha);
      if (found === undefined) return undefined;
      const { sha, subject, at, byOthers, lines } = found;
      const told = { sha, subject, at, ...(byOthers && { byOthers }), lines };
      const link = linkTo(change, { kind: "commit", commit: sha });
      return { id, kind: "earlier", ...proveText(subject), ...link, ...told };
    }
    case "later": {
      const found = history.followUps.find(({ sha }) => sha === request.sha);
      if (found === undefined) return undefined;
      const link = linkTo(change, { kind: "commit", commit: found.sha });
      return { id, kind: "later", ...proveText(found.subject), ...link, ...found };
    }
    case "introduction": {
      const found = history.introductions.find(({ path }) => path === request.path);
      if (found === undefined) return undefined;
      const { text, ...place } = found;
      const { path, ...lines } = place;
      const commit = change.mergeCommit;
      const link = linkTo(change, { kind: "file", commit, path, lines });
      return { id, kind: "introduction", ...proveText(text), ...link, ...place, commit };
    }
  }
}

function functionExhibit(
  id: string,
  {
    change,
    found,
  }: { readonly change: Change; readonly found: History["definitions"][number] | undefined },
): FunctionExhibit | undefined {
  if (found === undefined) return undefined;
  const { path, side, name, kind: defines, from, to, language, doc, text } = found;
  const isAfter = side === "after";
  const commit = isAfter ? change.mergeCommit : change.base;
  const file = change.files.find((each) => each.path === path);
  const place = isAfter ? path : (file?.previousPath ?? path);
  return {
    id,
    kind: "function",
    ...proveText(text),
    ...linkTo(change, { kind: "file", commit, path: place, lines: { from, to } }),
    path,
    defines,
    name,
    side,
    ...judgeChange(found),
    from,
    to,
    language,
    doc,
    commit,
  };
}

/**
 * What stands on both sides was changed. Of what stands on one alone it is said where nothing of its last
 * name, and little of its text, stands on the other: else it may have moved, or got another name.
 */
function judgeChange({
  side,
  text,
  changedLines,
  isOnBothSides,
  isKnown,
}: History["definitions"][number]): Pick<FunctionExhibit, "change"> {
  if (isOnBothSides) return { change: "modified" };
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  if (isKnown || changedLines * 5 < lines * 4) return {};
  return { change: side === "after" ? "added" : "deleted" };
}

/** The definition that a request names, if the change touches it. */
export function findDefinition(
  { definitions }: Pick<History, "definitions">,
  { path, side, from, name }: RequestOf<"function">,
): History["definitions"][number] | undefined {
  return definitions.find(
    (each) => each.path === path && each.side === side && each.from === from && each.name === name,
  );
}

/** The lines in which the project says what it is, though the change need not touch them. */
export function findAboutLines(
  { path, side, from, to, commit }: RequestOf<"lines">,
  { about }: Pick<KnownHistory, "about">,
): string | undefined {
  const isIt =
    side === "after" && commit === undefined && about?.path === path && about.from === from;
  return isIt && about.to === to ? about.text : undefined;
}
