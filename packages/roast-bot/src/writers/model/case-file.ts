import type { Charge, EvidencePack, Exhibit, Figure } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import type { UsedUp } from "../writer.ts";

export interface CaseFileOptions {
  readonly pack: EvidencePack;
  readonly usedUp: UsedUp;
  /** How long it may become. */
  readonly characters: number;
  /** Exhibits that are left out last. */
  readonly first?: ReadonlySet<string>;
}

/** A stretch of the case file; those of a low rank are taken in first. */
interface Piece {
  readonly rank: number;
  readonly text: string;
}

/**
 * The case as text: what a model may know of it. Every line of an exhibit is fenced by a bar, so
 * that what others wrote can't end its exhibit. Where it is too long, whole pieces are left out: files
 * first, then lines that prove nothing found, bodies of commits, and functions and reviews.
 * Numbers stand in the figures alone, since only those can be stated.
 */
export function writeCaseFile(options: CaseFileOptions): string {
  const pieces = listPieces(options);
  const order = [...pieces.keys()].toSorted(
    (a, b) => (pieces[a]?.rank ?? 0) - (pieces[b]?.rank ?? 0) || a - b,
  );
  const taken = new Set<number>();
  let left = options.characters;
  for (const at of order) {
    const { rank, text } = pieces[at] ?? { rank: 0, text: "" };
    if (rank > 0 && text.length >= left) continue;
    taken.add(at);
    left -= text.length + 1;
  }
  return pieces.flatMap(({ text }, at) => (taken.has(at) ? [text] : [])).join("\n");
}

function listPieces({ pack, usedUp, first }: CaseFileOptions): readonly Piece[] {
  const charges = [...pack.charges, ...pack.compliments];
  const proving = new Set(charges.flatMap(({ exhibits }) => exhibits));
  const names = [pack.who, ...pack.names].join(", ");
  const figures = Map.groupBy(tellableFigures(pack), ({ id }) => findOwner(id, pack));
  const commits = new Map(
    pack.exhibits.flatMap((each) => (each.kind === "commit" ? [[each.sha, each.id]] : [])),
  );
  const merge = pack.exhibits.find(({ kind }) => kind === "pull-request");
  const exhibits = pack.exhibits.flatMap((exhibit) =>
    exhibitPieces(exhibit, {
      proving,
      first,
      // What a squash brought is at the merge, since it is the merge.
      commits: standsAt(exhibit, merge) ? new Map() : commits,
      figures: figures.get(exhibit.id) ?? [],
    }),
  );
  return [
    needed(`SUBJECT ${pack.subject.kind} ${pack.subject.id}\nAUTHOR ${names}`),
    needed(`AUTHORSHIP ${JSON.stringify(pack.authorship)}`),
    needed(
      `\nEXHIBITS [id] kind; fields; =figure value unit (=gap at [c2] has the id c2.gap)\neach line of an exhibit's text stands behind a bar`,
    ),
    ...exhibits,
    needed(`\nFIGURES id = value unit: what it counts`),
    ...(figures.get(undefined) ?? []).map(({ id, value, unit, label }) =>
      needed(`${id} = ${value} ${unit}: ${label}`),
    ),
    ...findingPieces(pack),
    needed(usedUpText(usedUp)),
  ];
}

function needed(text: string): Piece {
  return { rank: 0, text };
}

/** The figures worth a joke: how many words or letters something has is none. */
function tellableFigures({ figures }: EvidencePack): readonly Figure[] {
  return figures.filter(({ unit }) => unit !== "word" && unit !== "character");
}

/** The exhibit at whose head a figure is told, by its id; `undefined` for figures of more than one. */
function findOwner(figure: string, { exhibits }: EvidencePack): string | undefined {
  const [owner = ""] = figure.split(".");
  return exhibits.some(({ id }) => id === owner) ? owner : undefined;
}

function exhibitPieces(
  exhibit: Exhibit,
  {
    proving,
    first,
    commits,
    figures,
  }: {
    readonly proving: ReadonlySet<string>;
    readonly first: ReadonlySet<string> | undefined;
    /** The ids of the branch's commits, by their sha. */
    readonly commits: ReadonlyMap<string, string>;
    readonly figures: readonly Figure[];
  },
): readonly Piece[] {
  const { id, kind, text } = exhibit;
  const rank = first?.has(id) ? 1 : rankExhibit(exhibit, proving.has(id));
  const commit = exhibit.kind === "lines" ? commits.get(exhibit.commit) : undefined;
  const passing = commit === undefined ? "" : tellPassing(exhibit, commit);
  const head = `[${id}] ${kind}${fieldsIn(exhibit)}${passing}${tellFigures(figures)}`;
  // The subject is always shown; the body only as far as there is room.
  if (isLogged(exhibit) || kind === "pull-request") {
    const [subject = "", ...body] = text.split("\n");
    const rest = body.join("\n").trim();
    const told = rest === "" ? [] : [rest];
    return [needed(`${head}\n| ${subject}`), ...told.map((lines) => ({ rank, text: bar(lines) }))];
  }
  const path = "path" in exhibit ? exhibit.path : undefined;
  return [{ rank, text: text === path ? head : `${head}\n${bar(text)}` }];
}

function standsAt(exhibit: Exhibit, merge: Exhibit | undefined): boolean {
  return (
    exhibit.kind === "lines" &&
    exhibit.side === "after" &&
    merge?.kind === "pull-request" &&
    exhibit.commit === merge.mergeCommit
  );
}

/** Which commit of the branch had lines, or changed them. */
function tellPassing(exhibit: Exhibit, commit: string): string {
  const isGone = exhibit.kind === "lines" && exhibit.side === "before";
  return isGone
    ? `; as it stood before [${commit}] changed it`
    : `; in the diff of [${commit}], not of the merge`;
}

function rankExhibit({ kind }: Exhibit, isProving: boolean): number {
  if (kind === "pull-request" || kind === "list" || kind === "introduction") return 1;
  if (kind === "file") return isProving ? 2 : 6;
  if (kind === "commit" || kind === "listed") return isProving ? 2 : 4;
  if (/^(?:review|issue|label|function)$/.test(kind)) return 3;
  return isProving ? 2 : 5;
}

function tellFigures(figures: readonly Figure[]): string {
  return figures
    .map(({ id, value, unit }) => `; =${id.slice(id.indexOf(".") + 1)} ${value} ${unit}`)
    .join("");
}

/** What an exhibit says beside its text, without numbers, hashes and what its text repeats. */
function fieldsIn(exhibit: Exhibit): string {
  const told = Object.entries(exhibit).flatMap(([name, value]) => {
    if (hidden.has(name) || value === "") return [];
    if (name === "author" && typeof value === "object") return [`${name} ${value.name}`];
    if (typeof value === "number") return toldNumbers.has(name) ? [`${name} ${value}`] : [];
    return typeof value === "string" || typeof value === "boolean" ? [`${name} ${value}`] : [];
  });
  return told.length === 0 ? "" : `; ${told.join("; ")}`;
}

const hidden: ReadonlySet<string> = new Set(
  "id kind text url sha256 sha commit mergeCommit subject title body committedAt doc".split(" "),
);

const toldNumbers: ReadonlySet<string> = new Set(["position", "number", "from", "to"]);

function bar(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "|" : `| ${line}`))
    .join("\n");
}

function findingPieces({ charges, compliments }: EvidencePack): readonly Piece[] {
  return [
    needed("\nFOUND BY PROGRAMS code (severity of 10): what; its exhibits"),
    ...charges.map((charge) =>
      needed(`${charge.code} (${charge.severity}): ${tellCharge(charge)}`),
    ),
    needed("\nGOOD, FOUND BY PROGRAMS"),
    ...compliments.map((charge) => needed(`${charge.code}: ${tellCharge(charge)}`)),
  ];
}

function tellCharge({ exhibits, excuse, fate, ...charge }: Charge): string {
  const figures = Object.values(charge.figures);
  return [
    charge.summary,
    exhibits.join(" "),
    ...(figures.length > 0 ? [`figures ${figures.join(" ")}`] : []),
    ...(excuse ? [`excuse (${excuse.exhibit}) “${excuse.text}”`] : []),
    ...(fate ? [`what became of it (${fate.exhibits.join(" ")}) ${fate.text}`] : []),
  ].join("; ");
}

/** Only the openings of earlier roasts are shown: whole roasts would fill the file. */
function usedUpText({ archetypes, titles, texts }: UsedUp): string {
  if (titles.length === 0) return "\nEARLIER ROASTS none";
  const openings = texts
    .slice(0, 12)
    .map((text) => `- ${text.slice(0, 200).replaceAll("\n", " ")}`);
  return [
    "\nEARLIER ROASTS whose titles, archetypes, pictures and jokes are used up",
    `titles: ${titles.join(" / ")}`,
    `archetypes: ${archetypes.join(" / ")}`,
    ...openings,
  ].join("\n");
}
