import type { Charge, FunctionExhibit } from "@mea-culpa/formats";
import { meta, words } from "../charges/compliments/told-by-deed/compliment.ts";
import type { Told } from "./deed-scope.ts";
import type { Facts } from "./facts.ts";
import { namedAsCode, type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";
import { readTold } from "./told-deed.ts";

/**
 * What one run of lines does, read anew out of its patch: `{form.calls}` is nothing, where it has that form,
 * `{among}` says that it is not most of the change, where that is so, and `{open.a}` is the word with which a
 * sentence begins; `{does.in}` is the function in which it stands, and `{does.call}` and the like are what that form has, `{does.q-is}` as a quotation and `{say.on}` our own word.
 */
export function deedBlanks(facts: Facts, charge: Charge): Blanks {
  const told = charge.code === meta.code ? readTold(facts) : undefined;
  if (told === undefined) return () => undefined;
  const { deed, isMost } = told;
  return (blank): Piece | undefined => {
    if (blank === "among") return plain(isMost ? "" : "Among other things, ");
    const [, kind, part = ""] = /^(form|open|say|does)\.(.+)$/.exec(blank) ?? [];
    if (kind === "open") return plain(part);
    if (kind === "say")
      return deed.words?.[part] === undefined ? undefined : plain(deed.words[part]);
    if (kind === "form") return part === deed.form ? plain("") : undefined;
    return kind === undefined ? undefined : partPiece(told, part);
  };
}

function nameFunction({ id, name }: FunctionExhibit): Piece {
  return namedAsCode(name.slice(name.lastIndexOf(".") + 1), id);
}

/** The lines of what is told, each of which begins with its form. */
export function listDeedLines(facts: Facts): readonly string[] {
  const told = readTold(facts);
  return told === undefined
    ? []
    : (words.purposes ?? []).filter((line) => line.startsWith(`{form.${told.deed.form}}`));
}

/** Whether what is told is half of the change at least. */
export function isMostOfIt(facts: Facts): boolean {
  return readTold(facts)?.isMost === true;
}

/** What stands for the parts of what is told, if that has such a form. */
export function readDeedParts(facts: Facts, form: RegExp): Blanks | undefined {
  const told = readTold(facts);
  if (told === undefined || !form.test(told.deed.form)) return undefined;
  const isSaid = listDeedLines(facts).some(
    (line) => told.inside !== undefined || !line.includes("{does.in}"),
  );
  return isSaid ? (part) => partPiece(told, part) : undefined;
}

function partPiece({ deed, holder, ...functions }: Told, part: string): Piece | undefined {
  const place = new Map([
    ["in", functions.inside],
    ["other", functions.other],
    ["third", functions.third],
  ]);
  if (place.has(part)) {
    const found = place.get(part);
    return found && nameFunction(found);
  }
  const text = deed.parts[part];
  if (text === undefined) return undefined;
  return part.startsWith("q-") ? quoted(text, holder.id) : namedAsCode(text, holder.id);
}
