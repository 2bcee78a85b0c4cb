import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startRecordedModel } from "../support/recorded/recorded-model.ts";
import { readCorpus } from "./corpus/read-cases.ts";

const script = fileURLToPath(new URL("../../bench/eval.ts", import.meta.url));

test("an evaluation asks a live writer and referee, and says what they come to", async () => {
  const cases = readCorpus();
  await using server = await startRecordedModel(
    cases.map(({ recorded, sentences }) => ({
      ...recorded,
      rulings: {
        ...Object.fromEntries(
          sentences.map(({ sentence, statements = [] }) => [sentence.text, statements]),
        ),
        ...recorded.rulings,
      },
    })),
  );
  const model = `openai-compatible:${server.url}#recorded`;
  const run = promisify(execFile)(process.execPath, [
    "--conditions=@mea-culpa/source",
    script,
    "--writer",
    model,
    "--referee",
    model,
    "--json",
  ]);
  // It ends with 1 where a goal is missed, and tells all the same.
  const { stdout, stderr } = await run.catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    referee: expect.stringContaining("#recorded"),
    mechanical: { published: 0 },
    meant: { published: 0 },
    falselyProven: 0,
    drafts: { cases: cases.length, failed: [] },
  });
}, 120_000);
