import type { Exhibit } from "./exhibit.ts";
import { numberField, textField, timeField } from "./exhibit-fields.ts";

/** Where operands are looked up. */
export interface ExhibitGround {
  readonly exhibits: readonly Exhibit[];
}

/** The number of an operand such as `c3.additions`, with what it counts. */
export function fieldOf(operand: string, ground: ExhibitGround): ReturnType<typeof numberField> {
  const [exhibit, field] = exhibitAndField(operand, ground);
  return exhibit && field !== undefined ? numberField(exhibit, field) : undefined;
}

/** The text of an operand such as `pr.title`, or of a whole exhibit. */
export function textOf(operand: string, ground: ExhibitGround): string | undefined {
  const [exhibit, field = "text"] = exhibitAndField(operand, ground);
  return exhibit && textField(exhibit, field);
}

/** The moment of an operand such as `c3.authoredAt`, in milliseconds since the epoch. */
export function momentOf(operand: string, ground: ExhibitGround): number | undefined {
  const [exhibit, field] = exhibitAndField(operand, ground);
  const time = exhibit && field !== undefined ? timeField(exhibit, field) : undefined;
  return time === undefined ? undefined : Date.parse(time);
}

function exhibitAndField(operand: string, ground: ExhibitGround): readonly [Exhibit?, string?] {
  const [id = "", field] = operand.split(".", 2);
  const exhibit = exhibitOf(id, ground);
  return exhibit === undefined ? [] : field === undefined ? [exhibit] : [exhibit, field];
}

/** The exhibit with this id. */
export function exhibitOf(id: string, ground: ExhibitGround): Exhibit | undefined {
  return ground.exhibits.find((exhibit) => exhibit.id === id);
}
