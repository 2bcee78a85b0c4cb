import type { Exhibit } from "@mea-culpa/formats";
import { timeField } from "../../case/exhibit-fields.ts";

/** The names that time fields of exhibits have. */
const timeFieldNames: readonly string[] = [
  "authoredAt",
  "committedAt",
  "mergedAt",
  "at",
  "opens",
  "closes",
];

/** The names of the time fields that an exhibit has. */
export function timeFields(exhibit: Exhibit): readonly string[] {
  return timeFieldNames.filter((field) => timeField(exhibit, field) !== undefined);
}

/** The moment by which exhibits of one kind are ordered; `undefined` for kinds without time. */
export function readMoment(exhibit: Exhibit): string | undefined {
  return timeFieldNames
    .map((field) => timeField(exhibit, field))
    .find((moment) => moment !== undefined);
}
