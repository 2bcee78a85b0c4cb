import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "tests/test_a.py": added(text) } });
const typescript = (text: string) => ({ files: { "test/a.test.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a second in Python": python(
      "def test_ring():\n    ring()\n    time.sleep(1)\n    assert rung()",
    ),
    "half a second of asyncio": python("async def test_ring():\n    await asyncio.sleep(0.5)"),
    "a timer in TypeScript": typescript(
      'it("rings", async () => {\n  await new Promise((resolve) => setTimeout(resolve, 500));\n});',
    ),
    "a sleep in TypeScript": typescript('it("rings", async () => {\n  await sleep(2_000);\n});'),
    "a sleep in Go": {
      files: {
        "a_test.go": added("func TestRing(t *testing.T) {\n	time.Sleep(2 * time.Second)\n}"),
      },
    },
    "a longer sleep than there was": {
      files: {
        "tests/test_a.py": " def test_ring():\n-    time.sleep(1)\n+    time.sleep(120)\n",
      },
    },
    "behind a condition": python("def test_ring():\n    if low:\n        time.sleep(1)"),
    "a test whose head goes on over lines": typescript(
      'it(\n  "rings",\n  async () => {\n    await sleep(2_000);\n  },\n);',
    ),
    "a test whose name only holds such letters": python(
      "def test_settle_please_release_ticket():\n    ring()\n    time.sleep(1)",
    ),
  },
  leavesAlone: {
    "the body of a helper inside of a test": python(
      "def test_ring():\n    def toll():\n        time.sleep(120)\n    start(toll)",
    ),
    "an asynchronous fixture": python(
      "@pytest.fixture\nasync def bell():\n    yield Bell()\n    await asyncio.sleep(1)",
    ),
    "a generator that is handed over": typescript(
      'it("rings", async () => {\n  ring(async function* () {\n    await sleep(500);\n  });\n});',
    ),
    "an answer of a fake": typescript(
      'it("rings", async () => {\n  bell.use(async () => {\n    await sleep(500);\n  });\n});',
    ),
    "what stands in we can't see": python("    time.sleep(1)"),
    "the same wait by another call": {
      files: {
        "tests/test_a.py": " def test_ring():\n-    time.sleep(1)\n+    await asyncio.sleep(1)\n",
      },
    },
    "a polling loop": python("def test_ring():\n    while not rung():\n        time.sleep(0.2)"),
    "giving way": python("async def test_ring():\n    await asyncio.sleep(0)"),
    "a few milliseconds": typescript('it("rings", async () => {\n  await sleep(5);\n});'),
    "a fake clock": typescript(
      'vi.useFakeTimers();\nit("rings", async () => {\n  await sleep(500);\n});',
    ),
    "a test of timers": python("def test_ring_every_hour():\n    ring()\n    time.sleep(1)"),
    "a change of a timeout": {
      title: "Give up after a timeout",
      ...python("def test_ring():\n    ring()\n    time.sleep(1)"),
    },
    "the work of a fake": python("def slow_bell():\n    time.sleep(1)\n    return True"),
    "a named wait": typescript('it("rings", async () => {\n  await waitFor(() => rung);\n});'),
    "words in a text": python('def test_ring():\n    say("time.sleep(1)")'),
    "a test that is skipped": typescript(
      'it.skip("rings", async () => {\n  await sleep(2_000);\n});',
    ),
    "a test that is skipped by its mark": python(
      '@pytest.mark.skip(reason="flaky")\ndef test_ring():\n    time.sleep(1)',
    ),
    "a test that skips itself": {
      files: {
        "a_test.go": added(
          'func TestRing(t *testing.T) {\n	t.Skip("no")\n	time.Sleep(2 * time.Second)\n}',
        ),
      },
    },
    source: { files: { "src/a.py": added("time.sleep(1)") } },
    "a sleep that was there": {
      files: { "tests/test_a.py": "-    time.sleep(2)\n+    time.sleep(1)" },
    },
  },
};
