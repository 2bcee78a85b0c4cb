import { appendFileSync, existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { NodeContext } from "@mea-culpa/engine";

interface WorkInput {
  /** Where it is written down what began and what ended. */
  readonly record: string;
  readonly milliseconds: number;
}

/** Takes its time, and writes down when it begins and ends, by which process. */
export async function work({
  input,
  nodeId,
  signal,
}: NodeContext<object, WorkInput>): Promise<number> {
  appendFileSync(input.record, `began ${nodeId} ${process.pid}\n`);
  await sleep(input.milliseconds, undefined, { signal });
  appendFileSync(input.record, `ended ${nodeId} ${process.pid}\n`);
  return process.pid;
}

/** Fails until a file is there. */
export function needFile({ input, fence }: NodeContext<object, { readonly file: string }>): object {
  if (!existsSync(input.file)) throw new RangeError(`there is no ${input.file}`);
  return fence;
}

/** Gives a date, which JSON could not carry. */
export function giveDate(): Date {
  return new Date("2026-11-28T09:00:00Z");
}

/** Gives a text of so many characters. */
export function giveText({ input }: NodeContext<object, number>): string {
  return "x".repeat(input);
}

/** Gives the variables that it was told of. */
export function giveEnvironment({ environment }: NodeContext): object {
  return { ...environment };
}

/** Fails in a way of its own. */
export function fail(): never {
  throw new RangeError("the tide is out", { cause: new Error("the moon") });
}

/** Doubles what its one need gave. */
export function double({ inputs }: NodeContext): number {
  return Object.values(inputs).reduce<number>((sum, value) => sum + Number(value) * 2, 0);
}

/** Gives its input back. */
export function echo({ input }: NodeContext): unknown {
  return input;
}
