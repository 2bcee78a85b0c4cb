import { rename, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Clock, systemClock } from "@mea-culpa/engine";
import type { BuildWindow } from "./build-window.ts";
import { BuildRecord } from "./page/build-record.ts";
import { pageRenderer } from "./page/render-page.ts";

export interface PageWindowOptions {
  /** Written anew while the build goes on, whole each time. */
  readonly file: string;
  readonly projectDir: string;
  /** As it was typed: `build`. */
  readonly command: string;
  readonly clock?: Clock;
}

/** Least milliseconds between two writings while something happens. */
const INTERVAL = 1_000;

/** Most milliseconds between two writings: by this a reader sees that the build still goes on. */
const HEARTBEAT = 10_000;

/** A build as one HTML file: graph, timeline, slowest path, failures, reuse. */
export function pageWindow({
  file,
  projectDir,
  command,
  clock = systemClock,
}: PageWindowOptions): BuildWindow {
  const render = pageRenderer();
  const project = basename(resolve(projectDir));
  const record = new BuildRecord({ command, project, at: clock.now() });
  let cancelTimer: (() => void) | undefined;
  let dueAt = Infinity;
  let writing: Promise<void> | undefined;
  let hasNews = false;
  let failure: unknown;
  let hasEnded = false;

  async function write(): Promise<void> {
    const { data } = record;
    const title = `${data.state} · ${data.project} · dbt-per-node ${command}`;
    const page = render({ title, data: { ...data, writtenAt: clock.now() } });
    const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
    await writeFile(draft, page);
    await rename(draft, file);
  }

  /** Writes when the time has come, and again when the next heartbeat is due. */
  function writeIn(milliseconds: number): void {
    const at = clock.now() + milliseconds;
    if (hasEnded || writing !== undefined || at >= dueAt) return;
    cancelTimer?.();
    dueAt = at;
    cancelTimer = clock.schedule(milliseconds, () => {
      dueAt = Infinity;
      hasNews = false;
      writing = write()
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => {
          writing = undefined;
          writeIn(hasNews ? INTERVAL : HEARTBEAT);
        });
    });
  }

  return {
    name: "page",
    begin: () => writeIn(0),
    planned: (plan) => {
      record.plan(plan);
      writeIn(0);
    },
    handle: (event) => {
      record.take(event);
      hasNews = true;
      writeIn(INTERVAL);
    },
    conclude: async (end) => {
      hasEnded = true;
      cancelTimer?.();
      record.end(end, clock.now());
      await writing;
      try {
        await write();
      } catch (error) {
        throw failure ?? error;
      }
    },
  };
}
