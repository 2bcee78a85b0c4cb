import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { hasFailed, type NodeContext } from "@mea-culpa/engine";
import { databaseError } from "./database-error.ts";

/** Doubles the number it is given. */
export function double({ item }: NodeContext<object, undefined, number>): number {
  return item * 2;
}

/** Gives its input back. */
export function echo({ input }: NodeContext<object>): unknown {
  return input;
}

/** Tells which of the named variables its process has. */
export function visibleVariables({ input }: NodeContext<object, readonly string[]>): string[] {
  return input.filter((name) => process.env[name] !== undefined);
}

/** All the names of variables that its process has. */
export function allVariables(): string[] {
  return Object.keys(process.env).toSorted((left, right) => (left < right ? -1 : 1));
}

/** What `context.environment` holds. */
export function givenEnvironment({ environment }: NodeContext<object>): Record<string, string> {
  return { ...environment };
}

/** The number of its process. */
export function processId(): number {
  return process.pid;
}

/** What it was given of its needs. */
export function needs({ inputs, outcomes }: NodeContext): unknown {
  const statuses = Object.entries(outcomes).map(([id, outcome]) => [
    id,
    outcome.status,
    hasFailed(outcome) ? outcome.error : undefined,
  ]);
  return { inputs, statuses };
}

/** Throws an error with a class, fields and causes of its own. */
export function throwRichError(): never {
  throw databaseError();
}

/** Ends in a way that no `catch` around the call can see. */
export async function throwFromTimer(): Promise<void> {
  setTimeout(() => {
    throw databaseError();
  });
  await new Promise(() => {});
}

/** Is killed in the middle of its work. */
export async function dieBySignal(): Promise<void> {
  process.stdout.write("last words");
  process.kill(process.pid, "SIGKILL");
  await new Promise(() => {});
}

/** Is killed at the first attempt only. */
export function dieOnce({ attempt }: NodeContext<object>): Promise<void> | string {
  return attempt === 1 ? dieBySignal() : "second life";
}

/** Leaves its process in the middle of its work. */
export function leave(): void {
  process.exit(3);
}

/** Writes in every way there is, the last line without its end. */
export function talk({ log }: NodeContext<object>): void {
  console.log("out");
  console.error("err");
  log("log one\nlog two");
  process.stdout.write("no line end");
}

/** Gives what no clone can carry. */
export function giveFunction(): () => void {
  return () => {};
}

/** Notes that it began, then waits for its signal and says why it came. */
export async function waitForSignal({
  input,
  signal,
}: NodeContext<object, { readonly file: string }>): Promise<void> {
  writeFileSync(input.file, "began");
  await once(signal, "abort");
  throw signal.reason;
}

/** Starts a process of its own and never ends, whatever its signal says. */
export async function startGrandchild({
  input,
}: NodeContext<object, { readonly file: string }>): Promise<void> {
  const script = "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('up')";
  const grandchild = spawn(process.execPath, ["-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(grandchild.stdout, "data");
  writeFileSync(input.file, JSON.stringify([process.pid, grandchild.pid]));
  await new Promise(() => {
    setInterval(() => {}, 1_000);
  });
}

/** Never lets go of its thread. */
export function spin({ input }: NodeContext<object, { readonly file: string }>): void {
  writeFileSync(input.file, String(process.pid));
  while (existsSync(input.file)) {
    // The file is there until the test takes it away.
  }
}
