import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const execute = promisify(execFile);
const worker = join(import.meta.dirname, "../../worker");
const secrets = ['anchor "heavy" é 17', "anchor", "abc"];

/** What the Python side makes of an expression, in which `secrets` are those above. */
async function evaluate(expression: string): Promise<unknown> {
  const script = [
    "import io, json",
    "from dbt_per_node.concealed import ConcealingStream, Secrets, secrets_in",
    "secrets = Secrets()",
    `secrets.add(${JSON.stringify(secrets)})`,
    `print(json.dumps(${expression}))`,
  ].join("\n");
  const { stdout } = await execute("python3", ["-c", script], { cwd: worker });
  return JSON.parse(stdout);
}

test.each([
  ['an anchor "heavy" é 17', "an *****"],
  ["anchors, abc", "*****s, abc"],
  ["LINE 1: ...avy\" é 17', 'anchor \"hea...", "LINE 1: ...*****', '*****..."],
])("%s is shown as %s, also within JSON", async (text, shown) => {
  const literal = JSON.stringify(text);
  const inJson = `json.loads(secrets.conceal_in_json(json.dumps(${literal})))`;
  expect(await evaluate(`[secrets.conceal(${literal}), ${inJson}]`)).toEqual([shown, shown]);
});

test("what is printed is concealed as well", async () => {
  const print = "print('the anchor', file=ConcealingStream(text, secrets.conceal))";
  expect(await evaluate(`[(${print}, text.getvalue()) for text in [io.StringIO()]][0][1]`)).toBe(
    "the *****\n",
  );
});

test("a profile's secrets are found by their names, however deep", async () => {
  const profile =
    "{'host': 'quay', 'password': 'pw', 'threads': 4, 'settings': {'s3_secret_access_key': 'key'}, 'secrets': [{'type': 's3', 'secret': 'deep'}]}";
  expect(await evaluate(`list(secrets_in(${profile}))`)).toEqual(["pw", "key", "deep"]);
});
