import type { EventConsumer } from "@mea-culpa/engine";
import { OpenTelemetry } from "@mea-culpa/engine/opentelemetry";
import { Option } from "commander";
import type { CommandIo } from "./command-io.ts";
import { UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";
import { readMessage } from "../read-message.ts";

export function spansOption(): Option {
  return new Option("--spans [url]", "tell an OpenTelemetry collector, by OTLP over HTTP");
}

/**
 * Has a command act under `--spans`, if that was given: the consumers tell what its runs do, and what
 * could not be told is a line on standard error, nothing worse.
 *
 * @throws {UsageError} before anything is done, when the collector's address is none.
 */
export async function withSpans<Result>(
  spans: string | true | undefined,
  {
    command,
    io,
    act,
    failure,
  }: {
    readonly command: string;
    readonly io: Pick<CommandIo, "env" | "stderr">;
    readonly act: (consumers: readonly EventConsumer[]) => Promise<Result>;
    /** What went wrong, of a command that came to an end; undefined of one that succeeded. */
    readonly failure: (result: Result) => string | undefined;
  },
): Promise<Result> {
  if (spans === undefined) return await act([]);
  const telemetry = openTelemetry(spans, { command, io });
  const end = async (failed: string | undefined): Promise<void> => {
    try {
      await telemetry.end(failed);
    } catch (error) {
      io.stderr(`${telemetry.name}: ${readMessage(error)}\n`);
    }
  };
  let result: Result;
  try {
    result = await act([telemetry]);
  } catch (error) {
    await end(readMessage(error));
    throw error;
  }
  await end(failure(result));
  return result;
}

/** @throws {UsageError} when the collector's address is none. */
export function openTelemetry(
  spans: string | true,
  { command, io }: { readonly command: string; readonly io: Pick<CommandIo, "env"> },
): OpenTelemetry {
  try {
    return new OpenTelemetry({
      command: `roast-bot ${command}`,
      service: { name: "roast-bot", version: botVersion() },
      url: spans === true ? undefined : spans,
      environment: io.env,
    });
  } catch (cause) {
    throw new UsageError(readMessage(cause), { cause });
  }
}
