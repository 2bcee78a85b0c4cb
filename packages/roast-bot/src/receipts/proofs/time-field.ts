import type { Exhibit } from "../../evidence/exhibit.ts";
import { unreachable } from "../../unreachable.ts";

/** The time fields of an exhibit by name, ISO 8601 with their own offsets. */
export function timeFieldsOf(exhibit: Exhibit): Readonly<Record<string, string>> {
  switch (exhibit.kind) {
    case "pull-request":
      return { mergedAt: exhibit.mergedAt };
    case "commit":
      return { authoredAt: exhibit.authoredAt, committedAt: exhibit.committedAt };
    case "review":
      return { at: exhibit.at };
    case "list":
      return { opens: exhibit.opens, closes: exhibit.closes };
    case "file":
    case "lines":
      return {};
    default:
      return unreachable(exhibit);
  }
}

/** One time field of an exhibit, or `undefined` when it has none of that name. */
export function timeFieldOf(exhibit: Exhibit, field: string): string | undefined {
  const fields = timeFieldsOf(exhibit);
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
