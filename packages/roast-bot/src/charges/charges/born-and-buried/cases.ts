import { added, type Cases } from "../../cases.ts";

const patch = added(`
  def patch_the_pool(pool):
      pool.close = lambda: None
      pool.is_patched = True
`);
const announced = added(`
  # TODO: get rid of this once the pool closes by itself.
  def patch_the_pool(pool):
      pool.close = lambda: None
`);
const taken = patch.replaceAll(/^\+/gm, "-");
const end = { subject: "Keep it open instead", diff: { "src/pool.py": taken } };
const commits = [{ subject: "Patch the pool", diff: { "src/pool.py": patch } }, "Try it", end];
const life = {
  kind: "function",
  name: "Pool.patch_the_pool",
  path: "src/pool.py",
  lastPath: "src/pool.py",
  line: 1,
  bornIn: 1,
  goneIn: 3,
  moves: [],
  isAtMerge: false,
  percentLeft: 0,
  lastLines: 12,
} as const;
const { goneIn: _, ...alive } = life;

export const cases: Cases = {
  finds: {
    "a function that one commit brings and another takes away": {
      commits,
      history: { lives: [life] },
    },
    "the longest of several": {
      commits,
      history: { lives: [{ ...life, name: "other", lastLines: 7 }, life] },
    },
    "one that the title still names": {
      title: "Add patch_the_pool",
      commits,
      history: { lives: [life] },
    },
    "one that was moved in between": {
      commits: [...commits.slice(0, 2), { ...end, diff: { "src/b.py": taken } }],
      history: { lives: [{ ...life, moves: [{ in: 2, to: "src/b.py" }], lastPath: "src/b.py" }] },
    },
  },
  leavesAlone: {
    "one in whose place another comes, in a file beside it": {
      commits,
      history: {
        lives: [
          life,
          {
            ...alive,
            name: "hold_the_pool",
            path: "src/held.py",
            lastPath: "src/held.py",
            bornIn: 3,
          },
        ],
      },
    },
    "one that was written anew, without a name": {
      commits: [
        ...commits.slice(0, 2),
        { ...end, diff: { "src/pool.py": `${taken}\n+pool.close = lambda: None` } },
      ],
      history: { lives: [life] },
    },
    "what nobody has followed": { commits },
    "what lives on": { commits, history: { lives: [{ ...alive, isAtMerge: true }] } },
    "what is defined again at the merge": {
      commits,
      history: { lives: [{ ...life, isAtMerge: true }] },
    },
    "what was renamed": { commits, history: { lives: [{ ...life, percentLeft: 80 }] } },
    "a hack that was promoted": {
      commits: [
        { subject: "Move pool patch into production", diff: { "src/pool.py": patch } },
        ...commits.slice(1),
      ],
      history: { lives: [life] },
    },
    "what came with the word that it would go": {
      commits: [
        { subject: "Patch the pool", diff: { "src/pool.py": announced } },
        ...commits.slice(1),
      ],
      history: { lives: [{ ...life, line: 2 }] },
    },
    "what was only spelt another way": {
      commits: [
        {
          subject: "Patch the pool",
          diff: { "src/pool.py": `-def Patch_The_Pool(pool):\n${patch}` },
        },
        ...commits.slice(1),
      ],
      history: { lives: [life] },
    },
    "what a rebase lost": {
      commits: [...commits.slice(0, 2), { ...end, subject: "fixup rebase" }],
      history: { lives: [life] },
    },
    "what another definition replaces": {
      commits,
      history: { lives: [life, { ...alive, name: "keep_open", bornIn: 3, isAtMerge: true }] },
    },
    "a scratch file": {
      commits: [
        { subject: "Try the pool", diff: { "scripts/debug_pool.py": patch } },
        "Try it",
        { subject: "Tidy up", diff: { "scripts/debug_pool.py": taken } },
      ],
      history: {
        lives: [{ ...life, path: "scripts/debug_pool.py", lastPath: "scripts/debug_pool.py" }],
      },
    },
    "a few lines": { commits, history: { lives: [{ ...life, lastLines: 3 }] } },
    "what its commit's diff does not show": {
      commits: ["Patch the pool", "Try it", "Keep it open instead"],
      history: { lives: [life] },
    },
  },
};
