import type { Charge, EvidencePack, Figure, Formula } from "@mea-culpa/formats";
import type { Detected, FigureOperand, FigureRequest, Finding, Findings } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import type { History } from "../history/collect-history.ts";
import { chooseCode } from "./choose-code.ts";
import { capPlaces } from "./cap-places.ts";
import { ExhibitMaker } from "./exhibit-maker.ts";
import { makeBasicFigures } from "./basic-figures.ts";
import { listBasicRequests, showsAllFiles, tellUnshown } from "./basic-requests.ts";
import { changeInZone, historyInZone } from "./tell-in-zone.ts";
import { isMachine } from "../git/machines.ts";
import { recomputeFigure } from "../case/recompute-figure.ts";

/** Whose promise was broken, when, and where was looked: the part of a pack that no repository knows. */
export type PackOccasion = Pick<EvidencePack, "who" | "names" | "slot" | "short" | "looked">;

/** The names of the sources that were looked at, and of those that could not be read. */
export type LookedAt = NonNullable<EvidencePack["looked"]>;

/** What was found, and the history that it was found with, if there is one. */
export interface PackContent {
  readonly findings: Findings;
  readonly history?: History;
}

/**
 * Makes the evidence pack of a change: exhibits with ids and hashes, the basic figures, and the
 * detectors' findings bound to both. Pure: same input, same pack. A finding whose exhibits or
 * figures can't be made is dropped and said to be.
 */
export function buildEvidencePack(
  measured: Change,
  { findings, history, ...occasion }: PackOccasion & PackContent,
): EvidencePack {
  const { zone } = occasion.slot;
  const change = changeInZone(measured, zone);
  const maker = new ExhibitMaker(change, history && historyInZone(history, zone));
  for (const request of listBasicRequests(change)) maker.make(request);
  const basic = makeBasicFigures(maker.exhibits, {
    commits: change.commitsKnown,
    byMachines: new Set(
      change.commits.flatMap(({ sha, author }) => (isMachine(author) ? [sha] : [])),
    ),
    files: showsAllFiles(change),
    inlineTests: change.files.some(({ inlineTestsAdded }) => inlineTestsAdded > 0),
    mergedAt: change.isMergeDated ? change.mergedAt : undefined,
  });
  const figures: Figure[] = [...basic];
  const dropped: string[] = [];
  const bind = (detected: Detected): Charge[] => {
    const { finding, places } = capPlaces(detected.finding);
    if (places !== undefined) {
      dropped.push(
        `Of the ${places.found} places of “${detected.title}”, the first ${places.kept} are shown, and none is counted.`,
      );
    }
    const bound = bindFinding({ ...detected, finding }, { maker, figures });
    if (bound === undefined) {
      dropped.push(`“${detected.title}” was dropped, because its proof could not be made.`);
      return [];
    }
    figures.push(...bound.figures);
    return [bound.charge];
  };
  const charges = findings.charges.flatMap(bind);
  const compliments = findings.compliments.flatMap(bind);
  // Last, so that what findings show keeps its numbers whatever code is chosen beside it.
  const code = history && chooseCode({ change, history, findings });
  for (const request of code?.requests ?? []) maker.make(request);
  return {
    schema: "mea-culpa/evidence/1",
    subject: {
      kind: "pull-request",
      id: nameSubject(change),
      source: change.source.name,
      ...(change.number !== undefined && { number: change.number }),
      mergeCommit: change.mergeCommit,
    },
    who: occasion.who,
    names: occasion.names,
    slot: occasion.slot,
    ...(occasion.short !== undefined && { short: occasion.short }),
    ...(occasion.looked !== undefined && { looked: occasion.looked }),
    authorship: change.authorship,
    exhibits: maker.exhibits,
    figures,
    charges,
    compliments,
    leftOut: [
      ...change.leftOut,
      ...tellUnshown(change),
      ...(history?.leftOut ?? []),
      ...(code?.leftOut ?? []),
      ...dropped,
    ],
  };
}

function nameSubject({ source, number, mergeCommit }: Change): string {
  return number === undefined
    ? `${source.name}@${mergeCommit.slice(0, 12)}`
    : `${source.name}#${number}`;
}

interface Ground {
  readonly maker: ExhibitMaker;
  /** The figures that there are already. */
  readonly figures: readonly Figure[];
}

interface OwnGround extends Ground {
  readonly code: string;
  readonly finding: Finding;
}

/**
 * Gives a finding's exhibits and figures their ids and computes its figures; `undefined` when one
 * of them can't be made, or when no proof is left.
 */
function bindFinding(
  { code, title, finding, excuse, fate }: Detected,
  { maker, figures }: Ground,
): { readonly charge: Charge; readonly figures: readonly Figure[] } | undefined {
  const proof = finding.proof.map((request) => maker.make(request)?.id);
  if (proof.length === 0 || !proof.every((id) => id !== undefined)) return undefined;
  const own: Figure[] = [];
  for (const request of finding.figures) {
    const figure = bindFigure(request, { code, finding, maker, figures: [...figures, ...own] });
    if (figure === undefined) return undefined;
    own.push(figure);
  }
  const charge = {
    code,
    title,
    severity: finding.severity,
    summary: finding.summary,
    exhibits: [...new Set(proof)],
    figures: Object.fromEntries(finding.figures.map(({ id }) => [id, `${code}.${id}`])),
    terms: finding.terms ?? {},
    ...bindContext({ excuse, fate }, maker),
  };
  return { charge, figures: own };
}

/** What is said of a finding beside it: where its exhibits can't be made, it isn't said. */
function bindContext(
  { excuse, fate }: { readonly [Name in "excuse" | "fate"]: Detected[Name] | undefined },
  maker: ExhibitMaker,
): Pick<Charge, "excuse" | "fate"> {
  const source = excuse && maker.make(excuse.exhibit)?.id;
  const shown = fate?.exhibits.map((request) => maker.make(request)?.id) ?? [];
  const isShown = shown.every((id) => id !== undefined);
  return {
    ...(excuse && source !== undefined && { excuse: { text: excuse.text, exhibit: source } }),
    ...(fate && isShown && { fate: { text: fate.text, exhibits: shown } }),
  };
}

function bindFigure(request: FigureRequest, ground: OwnGround): Figure | undefined {
  const of = request.of.map((operand) => bindOperand(operand, ground));
  if (!of.every((operand) => operand !== undefined)) return undefined;
  const formula = makeFormula(request, of);
  if (formula === undefined) return undefined;
  const figure = {
    id: `${ground.code}.${request.id}`,
    unit: request.unit,
    label: request.label,
    formula,
    value: 0,
  };
  const value = recomputeFigure(figure, {
    exhibits: ground.maker.exhibits,
    figures: ground.figures,
  });
  return value === undefined ? undefined : { ...figure, value };
}

function bindOperand(
  operand: FigureOperand,
  { code, finding, maker }: OwnGround,
): string | undefined {
  if ("figure" in operand) {
    const local = finding.figures.some(({ id }) => id === operand.figure);
    return local ? `${code}.${operand.figure}` : operand.figure;
  }
  const id = maker.make(operand.exhibit)?.id;
  if (id === undefined) return undefined;
  return operand.field === undefined ? id : `${id}.${operand.field}`;
}

/** The formula that a request asks for, if it has as many operands as that formula takes. */
function makeFormula(request: FigureRequest, of: readonly string[]): Formula | undefined {
  const { op, digits = 0, text } = request;
  const [first, second, third] = of;
  switch (op) {
    case "field":
    case "lines":
    case "words":
    case "characters":
    case "nesting":
      return first === undefined || second !== undefined ? undefined : { op, of: [first] };
    case "count":
    case "sum":
    case "max":
    case "min":
      return { op, of };
    case "difference":
    case "span":
    case "rounded-span":
      if (first === undefined || second === undefined || third !== undefined) return undefined;
      return { op, of: [first, second] };
    case "ratio":
    case "percent":
      if (first === undefined || second === undefined || third !== undefined) return undefined;
      return { op, of: [first, second], digits };
    case "length":
      return first === undefined || second !== undefined || text === undefined
        ? undefined
        : { op, of: [first], text };
    case "occurrences":
      return text === undefined ? undefined : { op, of, text };
  }
}
