import type { DescribedError, ReportedProblem } from "@mea-culpa/formats";
import { type Paint, plainText } from "./terminal.ts";

/** A problem for a person; with `verbose` each of its errors whole. */
export function problemText(
  problem: ReportedProblem,
  { paint, verbose }: { readonly paint: Paint; readonly verbose: boolean },
): string {
  const { stage, message, errors } = problem;
  const details = touched(problem);
  const line = paint.bad(`${stage}: ${plainText(message)}`);
  const first = details.length === 0 ? line : `${line} ${paint.faint(`(${details.join("; ")})`)}`;
  return verbose ? [first, ...errorLines(errors)].join("\n") : first;
}

/** What a problem touches and where it comes from. */
function touched({ message, slots, attempts, nodes, place }: ReportedProblem): string[] {
  const at = place === null ? "" : `${place.file}:${place.line}:${place.column}`;
  return [
    ...(slots.length === 0 ? [] : [`${slots.length === 1 ? "slot" : "slots"} ${slots.join(", ")}`]),
    ...(at === "" || message.startsWith(at) ? [] : [at]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(nodes.length > 1 && slots.length === 0 ? [`met by ${nodes.join(", ")}`] : []),
  ];
}

/** An error and its causes, each with class, code, message and stack, safe to print. */
export function errorLines(errors: readonly DescribedError[]): string[] {
  return errors.flatMap(({ class: name, code, message, stack }, index) => {
    const head = `${index === 0 ? "" : "caused by "}${name}${code === null ? "" : ` [${code}]`}`;
    const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    return [
      `  ${head}: ${plainText(message, { lines: true })}`,
      ...frames.map((line) => `  ${plainText(line)}`),
    ];
  });
}
