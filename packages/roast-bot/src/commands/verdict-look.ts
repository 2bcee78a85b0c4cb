import type { Verdict } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import type { Paint } from "./paint.ts";

/** How a verdict looks: by word and mark alone it can be told from the others. */
export interface VerdictLook {
  readonly word: string;
  readonly mark: string;
  readonly colour: keyof Paint;
}

/** The one look of each verdict, in tables and calendars. */
export function verdictLook(verdict: Verdict): VerdictLook {
  switch (verdict) {
    case "kept":
      return { word: "kept", mark: "+", colour: "good" };
    case "broken":
      return { word: "broken", mark: "x", colour: "bad" };
    case "excused":
      return { word: "excused", mark: "o", colour: "mild" };
    default:
      return unreachable(verdict);
  }
}
