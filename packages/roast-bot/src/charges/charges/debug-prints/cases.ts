import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a breakpoint in Python": python("def ring():\n    breakpoint()"),
    "a debugger statement": typescript("function ring() {\n  debugger;\n}"),
    "a print that shouts": python('print("DEBUG", tide)'),
    "a log that got here": typescript('console.log("here", tide);'),
    "a variable by its name": python('print(f"{tide=}")'),
    "dbg in Rust": { files: { "src/a.rs": added("    dbg!(tide);") } },
  },
  leavesAlone: {
    "a message for users": typescript('console.log("Listening on port 80");'),
    "a sentence for users": typescript('console.log("Here are the tides");'),
    "a heading": python('print("==== Tides ====")'),
    "a command line": { files: { "src/cli/ring.py": added('print("debug: off")') } },
    "a script": { files: { "scripts/ring.ts": added('console.log("here are the tides");') } },
    "a logger": python('logger.debug("here")'),
    "a word in a text": python('say("breakpoint()")'),
    "a comment": typescript("// debugger;"),
    "a print that moved": {
      files: { "src/a.py": '-print("DEBUG", a)', "src/b.py": '+print("DEBUG", a)' },
    },
    "a test": { files: { "test/a.test.ts": added('console.log("here");') } },
    "a parser of debuggers": { files: { "src/debugger.ts": added("debugger;") } },
  },
};
