import { squeeze } from "../../../change/moved-lines.ts";
import type { Edit } from "./edit.ts";
import { argument, call, calls, otherCall, uncall } from "./forms/calls.ts";
import { branch, condition, guard, question, unguard } from "./forms/conditions.ts";
import type { Deed, Form } from "./forms/deed.ts";
import { definition, mark, undefinition } from "./forms/definitions.ts";
import { field, items, section, setting, step, table } from "./forms/entries.ts";
import { message, newMessage, nextSentence } from "./forms/messages.ts";
import { modifier } from "./forms/modifiers.ts";
import { swap, upgrade, value } from "./forms/values.ts";
import { error, handler, unwrap, wrap } from "./forms/wraps.ts";

/** What tells most first. */
const forms: readonly Form[] = [
  guard,
  unguard,
  wrap,
  unwrap,
  handler,
  message,
  upgrade,
  argument,
  value,
  condition,
  modifier,
  otherCall,
  branch,
  mark,
  items,
  step,
  setting,
  section,
  nextSentence,
  table,
  field,
  call,
  uncall,
  definition,
  undefinition,
  swap,
  newMessage,
  error,
  question,
  calls,
];

/** What is read has no other. */
const ofProse: ReadonlySet<Form> = new Set([section, nextSentence, swap]);

/** What an edit does, by the first form that it has, and how much that tells: 0 is most. */
export function readDeed(edit: Edit): PlacedDeed | undefined {
  const deed = readFirst(edit);
  if (deed !== undefined) return deed;
  const more = withoutAligned(edit);
  return more && readFirst(more);
}

type PlacedDeed = Deed & { readonly place: number };

function readFirst(edit: Edit): PlacedDeed | undefined {
  const lines = [...edit.raw.gone, ...edit.raw.come, edit.above, edit.below];
  const stands = (part: string) => lines.some((line) => line.includes(part));
  for (const [place, form] of forms.entries()) {
    if (edit.isProse && !ofProse.has(form)) continue;
    const deed = form(edit);
    // What is said stands on one line.
    if (deed !== undefined && Object.values(deed.parts).every(stands)) return { ...deed, place };
  }
  return undefined;
}

/** What comes among lines that are the same but for the white space within them, as a formatter aligns them. */
function withoutAligned(edit: Edit): Edit | undefined {
  const { gone, come, raw } = edit;
  const more = come.length - gone.length;
  if (gone.length === 0 || more < 1 || raw.gone.length !== gone.length) return undefined;
  if (raw.come.length !== come.length) return undefined;
  const from = come.findIndex((line, at) => squeeze(line) !== squeeze(gone[at] ?? ""));
  const isSame = (line: string, at: number) => {
    const other = raw.come[at < from ? at : at + more] ?? "";
    return squeeze(line) === squeeze(other) && readIndent(line) === readIndent(other);
  };
  if (!raw.gone.every(isSame)) return undefined;
  return {
    ...edit,
    gone: [],
    come: come.slice(from, from + more),
    raw: { gone: [], come: raw.come.slice(from, from + more) },
    above: come[from - 1] ?? edit.above,
    below: come[from + more] ?? edit.below,
  };
}

function readIndent(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? "";
}
