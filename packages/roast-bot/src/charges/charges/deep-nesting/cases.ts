import { added, type Cases } from "../../cases.ts";

const python = `
  def ring(harbours):
      for harbour in harbours:
          if harbour.open:
              for tide in harbour.tides:
                  try:
                      with tide.lock:
                          if tide.high:
                              tide.ring()
                  except TideError:
                      raise`;
const typescript = `
  export function ring(harbours: Harbour[]): void {
    for (const harbour of harbours) {
      if (harbour.open) {
        while (harbour.waits) {
          if (harbour.high) {
            switch (harbour.kind) {
              case "sea":
                harbour.ring();
            }
          }
        }
      }
    }
  }`;
const go = `
  func ring(harbours []Harbour) {
  	for _, harbour := range harbours {
  		if harbour.open {
  			for _, tide := range harbour.tides {
  				if tide.high {
  					if tide.loud {
  						tide.ring()
  					}
  				}
  			}
  		}
  	}
  }`;
const literal = `
  export const map = {
    a: {
      b: {
        c: {
          d: {
            e: { f: 1 },
          },
        },
      },
    },
  };`;
const callbacks = `
  export function ring(): void {
    if (open) {
      harbours.forEach((harbour) => {
        if (harbour.high) {
          harbour.tides.forEach((tide) => {
            if (tide.loud) {
              tide.bells.forEach((bell) => {
                if (bell.whole) {
                  bell.ring();
                }
              });
            }
          });
        }
      });
    }
  }`;
const elseChain = `
  def kind(tide):
      if tide.high:
          return 1
      elif tide.low:
          return 2
      elif tide.neap:
          return 3
      elif tide.spring:
          return 4
      elif tide.slack:
          return 5
      else:
          return 6`;
const classes = `
  class Harbour:
      class Tide:
          class Bell:
              def ring(self):
                  if self.whole:
                      for _ in range(3):
                          self.strike()`;

export const cases: Cases = {
  finds: {
    "five control structures in Python": { files: { "src/ring.py": added(python) } },
    "five control structures in TypeScript": { files: { "src/ring.ts": added(typescript) } },
    "five control structures in Go": { files: { "ring.go": added(go) } },
    "a method inside a class": {
      files: { "src/ring.ts": added(typescript.replace("export function ring", "class A { ring")) },
    },
  },
  leavesAlone: {
    "a nested literal": { files: { "src/map.ts": added(literal) } },
    "callbacks, each of which starts anew": { files: { "src/ring.ts": added(callbacks) } },
    "a chain of else": { files: { "src/kind.py": added(elseChain) } },
    "classes in one another": { files: { "src/harbour.py": added(classes) } },
    "the same in a comment": { files: { "src/a.ts": added(`/*${typescript}*/`) } },
    "code that was only moved": {
      files: {
        "src/old.py": added(python).replaceAll(/^\+/gm, "-"),
        "src/new.py": added(python),
      },
    },
    "a test": { files: { "tests/test_ring.py": added(python) } },
    "one line added at the bottom of what was there": {
      files: {
        "src/ring.py": added(python)
          .replaceAll(/^\+/gm, " ")
          .replace(/^ (\s+tide\.ring\(\))$/m, "+$1"),
      },
    },
  },
};
