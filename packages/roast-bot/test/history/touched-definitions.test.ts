import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EvidencePack } from "@mea-culpa/formats";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { collectChange } from "../../src/change/collect-change.ts";
import { findCandidates } from "../../src/change/find-candidates.ts";
import { openRepository, type SourceRepository } from "../../src/change/open-repository.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { verifyPackAgainstSource } from "../../src/evidence/verify-pack-against-source.ts";
import { collectHistory } from "../../src/history/collect-history.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const keyLines = Array.from({ length: 8 }, (_, at) => `    ${"MIIEvQIBADANBgkq".repeat(3)}${at}`);
const before = `import os


class Pool:
    """Holds connections."""

    def size(self):
        return len(self.connections)

    def close(self):
        for each in self.connections:
            each.disconnect_from(self.server)
        self.connections.clear_at_once()
        self.server.tell_that_all_are_gone()
${Array.from({ length: 60 }, (_, at) => `    field_${at} = ${at}`).join("\n")}
`;
const after = before
  .replace("        return len(self.connections)", "        return self.count_of_connections")
  .replace(/ {4}def close[^]*?gone\(\)\n/, "").concat(`

# Only for the harbour.
def sign(tide):
    """Signs a tide."""
    key = """-----BEGIN RSA PRIVATE KEY-----
${keyLines.join("\n")}
    -----END RSA PRIVATE KEY-----"""
    return tide.signed_by_the_harbour(key)
`);

const bells = Array.from(
  { length: 40 },
  (_, bell) => `\n    def ring_${bell}(self):\n        return self.bells[${bell}]\n`,
).join("");

const waxing = `    tide.melt_the_wax_slowly()
    tide.pour_the_wax_carefully()
    tide.press_the_seal_firmly()
`;

describe("the code of a change", () => {
  test("is in its pack as whole functions, redacted, and those that are gone too", async () => {
    const { pack } = await open();
    const functions = pack.exhibits.filter((exhibit) => exhibit.kind === "function");
    expect(functions).toMatchObject([
      {
        id: "fn1",
        name: "sign",
        side: "after",
        change: "added",
        defines: "function",
        doc: "Signs a tide.",
        text: expect.stringMatching(/^# Only for the harbour\.\ndef sign[^]*harbour\(key\)$/),
      },
      {
        name: "Pool.close",
        side: "before",
        change: "deleted",
        text: expect.stringMatching(/gone\(\)$/),
      },
      { name: "Pool.size", side: "after", change: "modified" },
    ]);
    expect(functions[0]?.url).toMatch(/\/blob\/[0-9a-f]{40}\/src\/pool\.py#L\d+-L\d+$/);
    expect(JSON.stringify(pack)).not.toContain("MIIEvQIBADANBgkq");
    expect(functions[0]?.text).toContain("[redacted]");
  });

  test.each([
    [
      "where another changed file defined its name",
      "sign",
      "def sign(tide, key):\n    return tide.sealed_with(key)\n",
      (lock: string) => `${lock}\n\nSEALS = 1\n`,
    ],
    [
      "where its lines stood in another before",
      "seal_it",
      `def keep(tide):\n${waxing}    return tide.kept_by_the_harbour()\n`,
      () =>
        `def keep(tide):\n    seal_it(tide)\n    return tide.kept_by_the_harbour()\n\n\ndef seal_it(tide):\n${waxing}`,
    ],
    [
      "that was only made private, or public",
      "_sealIt",
      "def seal_it(tide):\n    return tide.sealed_with_wax()\n",
      () => "def _sealIt(tide, wax):\n    wax.melt(tide)\n    return tide.sealed_by(wax)\n",
    ],
    [
      "that got another name, and hardly anything else",
      "close_with_wax",
      `def seal_it(tide):\n${waxing}    return tide.kept_by_the_harbour()\n`,
      (lock: string) => lock.replace("seal_it(tide)", "close_with_wax(tide, often)"),
    ],
  ])("is called neither new nor changed %s", async (_, name, lock, change) => {
    const { pack } = await open([lock, change(lock)]);
    const found = pack.exhibits.find((each) => each.kind === "function" && each.name === name);
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty("change");
  });

  test("is not called new where its name stood in a file that the change leaves alone", async () => {
    const elsewhere = { "docs/plan.md": "A Tower for the bells, and seal() of it.\n" };
    const tower = `class Tower:\n    def seal(self):\n        return self.wax\n`;
    const find = async (other: Readonly<Record<string, string>>) => {
      const { pack } = await open(["", tower], other);
      return pack.exhibits.find((each) => each.kind === "function" && each.name === "Tower");
    };
    expect(await find({})).toHaveProperty("change", "added");
    expect(await find(elsewhere)).not.toHaveProperty("change");
  });

  test("is not called new where half of it was taken out of what stays", async () => {
    const body = `    harbour.open_the_gates(tide)\n    harbour.light_all_lamps(tide)\n    harbour.warn_the_ships(tide)\n`;
    const rest = Array.from({ length: 6 }, (_, at) => `    harbour.count_ship(${at})\n`).join("");
    const old = `def moor(harbour, tide):\n${body}${rest}`;
    const taken = `def moor(harbour, tide):\n    prepare(harbour, tide)\n${rest}\n\ndef prepare(port, tide):\n${body.replaceAll("harbour", "port")}`;
    const { pack } = await open([old, taken]);
    const found = pack.exhibits.find((each) => each.kind === "function" && each.name === "prepare");
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty("change");
  });

  test("is new as a class whose methods are new, however many", async () => {
    const { pack } = await open(["", `class Tower:\n    """Rings."""\n${bells}`]);
    const tower = pack.exhibits.find((each) => each.kind === "function" && each.name === "Tower");
    expect(tower).toMatchObject({ change: "added" });
  });

  test("is not there for what is only said of it", async () => {
    const seal = "def seal(tide):\n    # In wax.\n    return tide.sealed_with_wax()\n";
    const { pack } = await open([seal, seal.replace("In wax.", "In wax, and before noon.")]);
    const names = pack.exhibits.flatMap((each) => (each.kind === "function" ? [each.name] : []));
    expect(names).toEqual(["sign", "Pool.close", "Pool.size"]);
  });

  test("is measured again when its pack is verified", async () => {
    const { pack, repository } = await open();
    expect(await verifyPackAgainstSource(pack, repository)).toEqual([]);
    const differing = async (fields: object): Promise<readonly string[]> => {
      const exhibits = pack.exhibits.map((exhibit) =>
        exhibit.id === "fn2" ? Object.assign({}, exhibit, fields) : exhibit,
      );
      const found = await verifyPackAgainstSource({ ...pack, exhibits }, repository);
      return found.map(({ message }) => message);
    };
    expect(await differing({ to: 5 })).toEqual(["to differs from the repository"]);
    expect(await differing({ text: "def size(self): pass" })).toEqual([
      "text differs from the repository",
    ]);
    expect(await differing({ name: "Pool.length" })).toEqual([
      "the repository has no such thing in this change",
    ]);
  });
});

interface Opened {
  readonly pack: EvidencePack;
  readonly repository: SourceRepository;
}

/** Opens the change, in which another file goes from the first text to the second. */
async function open(
  [old, now]: readonly [string, string] = ["", ""],
  others: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const git = join(await temporaryFolder(), "tidepool.git");
  await importHistory(git, [
    {
      at: "2026-03-02T09:00:00Z",
      message: "Keep a pool",
      files: { "src/pool.py": before, "src/lock.py": old, ...others },
    },
    {
      at: "2026-03-04T09:00:00Z",
      message: "Sign tides (#7)",
      files: { "src/pool.py": after, "src/lock.py": now },
    },
  ]);
  const web = "https://github.com/mara/tidepool";
  const repository = await openRepository({ name: "mara/tidepool", git, web }, { cache: git });
  const author = { handle: "mara", names: ["Mara Lind"], mails: [] };
  const slot = { opens: "2026-03-02T12:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" };
  const interval = { from: slot.opens, to: slot.closes };
  const [candidate] = await findCandidates(repository, { ...interval, author });
  if (candidate === undefined) return expect.fail("nothing was merged");
  const change = await collectChange(repository, candidate);
  const history = await collectHistory(repository, change, { until: slot.closes });
  const findings = runDetectors(change, history);
  const names = ["Mara Lind"];
  const pack = buildEvidencePack(change, { who: "mara", names, slot, findings, history });
  return { pack, repository };
}
