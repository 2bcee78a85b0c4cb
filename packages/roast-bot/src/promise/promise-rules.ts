import { parseRepositoryPath } from "@mea-culpa/formats";
import { parseCadence } from "./cadence.ts";
import { promiseFile } from "./promise.ts";
import type { SchemaProblem } from "./promise-problem.ts";

/** What only several values of `roast-bot.yaml` together can get wrong; `raw` may be anything. */
export function checkPromiseRules(raw: unknown): SchemaProblem[] {
  return [...dueRule(raw), ...excuseRule(raw), ...sourceRule(raw), ...pathRule(raw)];
}

function dueRule(raw: unknown): SchemaProblem[] {
  const cadence = findValue(raw, ["cadence"]);
  const due = findValue(raw, ["due"]);
  if (typeof cadence !== "string" || typeof due !== "string") return [];
  const parsed = parseCadence({ cadence, due });
  if (parsed.kind === "cadence" || parsed.field === "cadence") return [];
  const message = `expected ${parsed.expected}, found \`${due}\``;
  return [{ path: ["due"], spot: "value", message, advice: "Make `due` fit `cadence`." }];
}

function excuseRule(raw: unknown): SchemaProblem[] {
  return itemsIn(raw, "excuses").flatMap((excuse, index): SchemaProblem[] => {
    const from = findValue(excuse, ["from"]);
    const until = findValue(excuse, ["until"]);
    if (typeof from !== "string" || typeof until !== "string" || from <= until) return [];
    const message = `expected a day not before \`from\`, found \`${until}\``;
    const path = ["excuses", index, "until"];
    return [{ path, spot: "value", message, advice: "Swap the two days or correct one." }];
  });
}

function sourceRule(raw: unknown): SchemaProblem[] {
  const names = itemsIn(raw, "sources").map((source) => findValue(source, ["name"]));
  return names.flatMap((name, index): SchemaProblem[] => {
    if (typeof name !== "string" || names.indexOf(name) === index) return [];
    const message = `the name \`${name}\` is taken by an earlier source`;
    const path = ["sources", index, "name"];
    return [{ path, spot: "value", message, advice: "Give each source a name of its own." }];
  });
}

/** Each path has one use; the promise itself is never written. */
function pathRule(raw: unknown): SchemaProblem[] {
  const keys = ["entries", "heartbeat", "ledger", "evidence"];
  const used = keys.map((key) => readPath(findValue(raw, ["paths", key])));
  return used.flatMap((value, index): SchemaProblem[] => {
    const key = keys[index];
    const isFirst = used.indexOf(value) === index && value !== promiseFile;
    if (typeof value !== "string" || key === undefined || isFirst) return [];
    const message = `the path \`${value}\` has another use`;
    const advice = "Give each of them a path of its own.";
    return [{ path: ["paths", key], spot: "value", message, advice }];
  });
}

function readPath(value: unknown): unknown {
  return typeof value === "string" ? (parseRepositoryPath(value.trim()) ?? value) : value;
}

function itemsIn(raw: unknown, key: string): readonly unknown[] {
  const items = findValue(raw, [key]);
  return Array.isArray(items) ? items : [];
}

/** The value at a path of parsed data; `undefined` where the path leads nowhere. */
export function findValue(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
