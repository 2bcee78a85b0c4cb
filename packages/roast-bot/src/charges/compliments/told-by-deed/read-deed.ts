import type { Edit } from "./edit.ts";
import { argument, call, calls, otherCall, uncall } from "./forms/calls.ts";
import { branch, condition, guard, question, unguard } from "./forms/conditions.ts";
import type { Deed, Form } from "./forms/deed.ts";
import { definition, mark, undefinition } from "./forms/definitions.ts";
import { items, setting, step } from "./forms/entries.ts";
import { message, newMessage } from "./forms/messages.ts";
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

/** What an edit does, by the first form that it has, and how much that tells: 0 is most. */
export function readDeed(edit: Edit): (Deed & { readonly place: number }) | undefined {
  const lines = [...edit.raw.gone, ...edit.raw.come, edit.above, edit.below];
  const stands = (part: string) => lines.some((line) => line.includes(part));
  for (const [place, form] of forms.entries()) {
    if (edit.isProse && form !== swap) continue;
    const deed = form(edit);
    // What is said stands on one line.
    if (deed !== undefined && Object.values(deed.parts).every(stands)) return { ...deed, place };
  }
  return undefined;
}
