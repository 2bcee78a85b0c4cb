import type { ExhibitRequest } from "../../../case/charge.ts";
import type { History } from "../../../history/collect-history.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { readSignature } from "../../reading/read-signature.ts";
import type { Told } from "./told.ts";
import { isShownOff } from "../../files.ts";

interface Asked {
  readonly definition: TouchedDefinition;
  readonly kind: "takes" | "drops";
  readonly parameter: string;
  readonly shared: number;
}

/** A function that takes one parameter more, or one fewer: what has most to do with the title, or the only one. */
export function tellParameter(
  { title }: { readonly title: string },
  { definitions }: Pick<History, "definitions">,
): Told | undefined {
  const titled = readTellingWords(title);
  // Of what each class has nobody knows whose it is.
  const own = definitions.filter(
    ({ kind, role, name, path }) =>
      kind === "function" &&
      role === "source" &&
      !isShownOff({ path }) &&
      !/(?:^|\.)(?:__\w+|constructor)$/.test(name),
  );
  const found = own.flatMap((after): readonly Asked[] => {
    const twins = own.filter(({ path, name }) => path === after.path && name === after.name);
    const [before, ...others] = twins.filter(({ side }) => side === "before");
    // Of two that share a name, as overloads do, nobody knows which became which.
    if (after.side !== "after" || before === undefined || others.length > 0 || twins.length > 2)
      return [];
    const [old, now] = [readSignature(before), readSignature(after)];
    if (old === undefined || now === undefined) return [];
    const come = now.parameters.filter((each) => !old.parameters.includes(each));
    const gone = old.parameters.filter((each) => !now.parameters.includes(each));
    const [parameter = ""] = [...come, ...gone];
    // One that comes while another goes may be its other name.
    if (come.length + gone.length !== 1 || !old.isPlain || !now.isPlain) return [];
    const words = readTellingWords(`${after.name} ${parameter}`.replaceAll("_", " "));
    const [kind, definition] =
      come.length > 0 ? ["takes" as const, after] : ["drops" as const, before];
    return [{ definition, kind, parameter, shared: words.intersection(titled).size }];
  });
  const [best] = found.toSorted((one, other) => other.shared - one.shared);
  if (best === undefined || (found.length > 1 && best.shared === 0)) return undefined;
  const { path, side, from, name } = best.definition;
  const proof: ExhibitRequest = { kind: "function", path, side, from, name };
  return {
    terms: { asks: name.slice(name.lastIndexOf(".") + 1), [best.kind]: best.parameter },
    proof: [proof],
  };
}
