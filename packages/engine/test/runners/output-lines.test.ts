import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { OutputLines } from "../../src/runners/process-pool/worker-output.ts";

/** Writes chunks and returns what a listener hears. */
async function hear(chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const stream = new PassThrough();
  const heard: string[] = [];
  new OutputLines(stream).listen({
    marker: "<over>",
    line: (line) => heard.push(line),
    over: () => heard.push("(over)"),
  });
  for (const chunk of chunks) stream.write(chunk);
  const { promise, resolve } = Promise.withResolvers<void>();
  stream.on("close", resolve);
  stream.end();
  await promise;
  return heard;
}

test.each([
  ["joins a line that comes in pieces", ["a", "b\nc", "\n"], ["ab", "c"]],
  ["takes both kinds of line ends", ["a\r\nb\n"], ["a", "b"]],
  ["keeps empty lines", ["a\n\nb\n"], ["a", "", "b"]],
  ["gives out a last line without an end", ["a\nb"], ["a", "b"]],
  ["tells the marker from the line before it", ["a\nb<over>\n"], ["a", "b", "(over)"]],
  ["knows a marker that comes in pieces", ["<ov", "er>", "\n"], ["(over)"]],
])("%s", async (_title, chunks, expected) => {
  expect(await hear(chunks)).toEqual(expected);
});

test("joins a character that was cut in two", async () => {
  const bytes = Buffer.from("é\n");
  expect(await hear([bytes.subarray(0, 1), bytes.subarray(1)])).toEqual(["é"]);
});
