import type { Charge, Exhibit, FileExhibit, LinesExhibit } from "@mea-culpa/formats";
import { isLogged } from "../case/logged.ts";
import { standsAlone } from "../charges/log/testimony.ts";
import { claimBlanks } from "./claims.ts";
import { figureBlanks } from "./counted.ts";
import type { Facts } from "./facts.ts";
import {
  looksLikeCode,
  named,
  namedAsCode,
  type Piece,
  plain,
  quoted,
  standsIn,
  timed,
  withoutCommentMarks,
} from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What the blanks of a line about a charge stand for:
 *
 * - `{f.moved}`, `{n.moved}` a figure by its local name, with the noun of its unit or alone;
 * - `{t.hack}` a term, as code where it looks like code, `{code.old}` a whole line as code, `{q.says}` one in quotation marks, and
 *   `{s.says}` a sentence out of lines of a file, likewise;
 * - `{below.says}` what a commit says below its subject, likewise;
 * - `{is.doc}` the word “doc”, if the file of the proof is one;
 * - `{stale.old}` a term that the title of the pull request names;
 * - `{path}`, `{file}` where the proof stands, and `{other-file}` where more of it does; `{inside}` and
 *   `{other-inside}` the definitions around the two; `{both}`, if there are no more copies;
 * - `{since}` the month in which an earlier commit of the proof was committed;
 * - `{excuse.commit}`, `{excuse.lines}` what half-excuses it, by the kind of exhibit that says so;
 * - `{c.1}` the subject of the first commit of the proof, in quotation marks;
 * - what the change has promised: `claims.ts`.
 */
export function chargeBlanks(facts: Facts, charge: Charge): Blanks {
  const proof = facts.listProof(charge);
  const commits = proof.filter(isLogged);
  const figures = figureBlanks((name) => {
    const id = charge.figures[name];
    return id === undefined ? undefined : facts.figure(id);
  });
  const { terms } = charge;
  const claims = claimBlanks(facts, (name) =>
    name === "rename"
      ? `${terms["old"]} ${terms["new"]}`
      : (terms[name] ?? commits[Number(name) - 1]?.subject),
  );
  return (blank) => {
    if (blank === "path" || blank === "file") return tellPlace(proof, blank);
    if (blank === "other-file") return tellOtherPlace(proof);
    if (blank === "inside" || blank === "other-inside") {
      return findInside(facts, proof, blank === "inside" ? 0 : 1);
    }
    if (blank === "since") return tellMonth(proof);
    if (blank === "both") return figures("n.copies")?.count === 2 ? plain("both") : undefined;
    const [kind = "", name = ""] = blank.split(".");
    const commit = commits[Number(name) - 1];
    switch (kind) {
      case "t":
        return termPiece(charge, { name, proof });
      case "part":
        return partPiece(charge, { name, proof });
      case "code":
        return codePiece(charge, { name, proof });
      case "is":
        return name === "doc" && isDocument(proof) ? plain(name) : undefined;
      case "stale":
        return staleTerm(charge, { name, facts });
      case "s":
        return sentenceTerm(charge, { name, proof });
      case "q":
        return quotedTerm(charge, { name, proof });
      case "below":
        return commits.some(({ subject }) => subject === terms[name])
          ? undefined
          : quotedTerm(charge, { name, proof });
      case "excuse":
        return quotedExcuse(charge, { kind: name, facts });
      case "c":
        return commit && quoted(commit.subject, commit.id);
      default:
        return figures(blank) ?? claims(blank);
    }
  };
}

interface TermOf {
  readonly name: string;
  readonly proof: readonly Exhibit[];
}

/** A longer term is no name. */
const longestTerm = 60;

function termPiece({ terms }: Charge, { name, proof }: TermOf): Piece | undefined {
  const text = terms[name];
  if (text === undefined || text.length > longestTerm || /[`\n]/.test(text)) return undefined;
  // Where it stands by itself comes before where it is a part of another name.
  const holder =
    proof.find((exhibit) => standsIn(text, exhibit.text)) ??
    proof.find((exhibit) => exhibit.text.includes(text));
  if (holder === undefined) return undefined;
  // Code stays code, also where it is a plain word: what stands in lines was written as code.
  const isCode = looksLikeCode(text) || ["lines", "file", "function"].includes(holder.kind);
  return isCode ? namedAsCode(text, holder.id) : named(text, holder.id);
}

/** “the readme `README.md`”: a file with what it is, where its path says so. */
function partPiece(charge: Charge, term: TermOf): Piece | undefined {
  const path = termPiece(charge, term);
  return path && namePart(charge.terms[term.name] ?? "", path);
}

/** A path with what it is the path of. */
export function namePart(path: string, piece: Piece): Piece {
  const [, part] = parts.find(([is]) => is.test(path)) ?? [];
  return part === undefined ? piece : { ...piece, text: `${part} ${piece.text}` };
}

const parts: readonly (readonly [path: RegExp, part: string])[] = [
  [/(?:^|\/)readme(?:\.\w+)?$/i, "the readme"],
  [/(?:^|\/)(?:changelog|changes|release-notes)(?:\.\w+)?$/i, "the changelog"],
  [/\.(?:css|scss|sass|less)$/i, "the stylesheet"],
  [/\.(?:mdx?|markdown|rst|adoc|pod)$/i, "the document"],
  [/\.(?:njk|erb|liquid|hbs|ejs|jinja2?|mustache)$/i, "the template"],
  [/^\.github\/workflows\//, "the workflow"],
  [
    /(?:^|\/)(?:package\.json|pyproject\.toml|cargo\.toml|pom\.xml|mix\.exs|[^/]+\.gemspec)$/i,
    "the manifest",
  ],
];

function codePiece({ terms }: Charge, { name, proof }: TermOf): Piece | undefined {
  const text = terms[name] ?? "";
  const holder = proof.find((exhibit) => exhibit.kind === "lines" && standsIn(text, exhibit.text));
  return text === "" || holder === undefined ? undefined : namedAsCode(text, holder.id);
}

function staleTerm(
  { terms }: Charge,
  { name, facts }: { readonly name: string; readonly facts: Facts },
): Piece | undefined {
  const [term, pullRequest] = [terms[name], facts.pullRequest];
  const isNamed = term !== undefined && pullRequest?.title.split(/[\s`'"(),:;]+/).includes(term);
  return isNamed === true && pullRequest !== undefined
    ? namedAsCode(term, pullRequest.id)
    : undefined;
}

function quotedTerm({ terms }: Charge, { name, proof }: TermOf): Piece | undefined {
  const text = terms[name]?.replaceAll(/\s+/g, " ").trim();
  if (text === undefined || text === "" || /[“”]/.test(text)) return undefined;
  // What says it and nothing else comes before what has it as a part.
  const holder =
    proof.find((exhibit) => readHeading(exhibit) === text) ??
    proof.find((exhibit) => exhibit.text.replaceAll(/\s+/g, " ").includes(text));
  if (holder === undefined) return undefined;
  // A subject or title is quoted whole or not at all; a word of it is emphasised.
  const heading = readHeading(holder);
  const isHeaded = holder.kind !== "lines" && holder.kind !== "function";
  if (isHeaded && heading.includes(text) && heading !== text) {
    const shown = `*${text}*`;
    return { text: shown, cites: [{ kind: "name", text: shown, exhibit: holder.id }] };
  }
  return quoted(text, holder.id);
}

function quotedExcuse(
  { excuse }: Charge,
  { kind, facts }: { readonly kind: string; readonly facts: Facts },
): Piece | undefined {
  if (excuse === undefined || facts.exhibit(excuse.exhibit)?.kind !== kind) return undefined;
  if (!standsAlone(excuse.text)) return undefined;
  return quoted(excuse.text, excuse.exhibit);
}

/** What stands in lines of a file is quoted as a part of them. */
function sentenceTerm({ terms }: Charge, { name, proof }: TermOf): Piece | undefined {
  const text = terms[name];
  const holder = proof.find(
    (exhibit) =>
      text !== undefined &&
      exhibit.kind === "lines" &&
      [exhibit.text, withoutCommentMarks(exhibit.text)].some((each) =>
        each.replaceAll(/\s+/g, " ").includes(text),
      ),
  );
  return text === undefined || holder === undefined ? undefined : quoted(text, holder.id);
}

function readHeading({ text }: Exhibit): string {
  return text.split("\n", 1)[0] ?? "";
}

function isDocument(proof: readonly Exhibit[]): boolean {
  // What lies in a folder with a dot before its name is read by a program.
  return /^`?(?!\.).*\.(?:md|rst|adoc)`?$/i.test(tellPlace(proof, "path")?.text ?? "");
}

function tellPlace(proof: readonly Exhibit[], blank: "path" | "file"): Piece | undefined {
  const [first, ...others] = proof.filter(isPlaced);
  return first && named(blank === "path" ? first.path : nameFile(first, others), first.id);
}

/** Another file in which lines of the proof stand. */
function tellOtherPlace(proof: readonly Exhibit[]): Piece | undefined {
  const [first, ...others] = proof.filter(({ kind }) => kind === "lines").filter(isPlaced);
  const other = others.find(({ path }) => path !== first?.path);
  return first && other && named(nameFile(other, [first]), other.id);
}

function isPlaced(exhibit: Exhibit): exhibit is FileExhibit | LinesExhibit {
  return exhibit.kind === "lines" || exhibit.kind === "file";
}

/** A file by its name, or by its whole path where every folder, or another of the proof, may have one of that name. */
function nameFile({ path }: Placed, others: readonly Placed[]): string {
  const name = readName(path);
  const isShared = others.some((each) => each.path !== path && readName(each.path) === name);
  return isShared || inEachFolder.test(name) ? path : name;
}

const inEachFolder =
  /^(?:readme|index|main|mod|lib|app|init|__init__|__main__|conftest|setup|utils?|helpers?|types?|config\w*|constants|models?|schema|page|layout|common|core|base|errors?|package|version|tests?)\.\w+$/i;

type Placed = Pick<LinesExhibit, "path">;

function readName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The definition in which lines of the proof stand, the innermost one, if no two of them are in the same. */
function findInside(facts: Facts, proof: readonly Exhibit[], at: 0 | 1): Piece | undefined {
  const places = proof.filter((exhibit) => exhibit.kind === "lines");
  const around = places.map(({ path, side, from, to }) =>
    facts.pack.exhibits
      .filter((exhibit) => exhibit.kind === "function")
      .filter((each) => each.path === path && each.side === side)
      .filter((each) => each.from <= from && each.to >= to)
      .toSorted((one, other) => one.to - one.from - (other.to - other.from))
      .at(0),
  );
  const found = around[at];
  const [one, other] = around.map((each) => each?.name.split(".").toReversed() ?? []);
  const isMoment = around[0]?.name === around[1]?.name && around[0]?.side !== around[1]?.side;
  // Two constructors are told apart by what they stand in.
  const far =
    places.length < 2 || isMoment ? 0 : [0, 1].find((each) => one?.[each] !== other?.[each]);
  const name = far === undefined ? undefined : found?.name.split(".").at(-1 - far);
  return found === undefined || name === undefined ? undefined : namedAsCode(name, found.id);
}

/** `March 2014`. */
function tellMonth(proof: readonly Exhibit[]): Piece | undefined {
  const earlier = proof.find((exhibit) => exhibit.kind === "earlier");
  if (earlier === undefined) return undefined;
  const day = new Date(`${earlier.at.slice(0, 10)}T00:00:00Z`);
  const month = new Intl.DateTimeFormat("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(day);
  return timed(month, { exhibit: earlier.id, field: "at" });
}

/** The weekday of a moment in its own offset: `Monday`. */
export function formatWeekday(moment: string): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay();
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  return names[day] ?? "";
}
