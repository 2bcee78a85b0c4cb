import type { FunctionExhibit } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";

interface Wanted {
  readonly change: string;
  readonly role: "source" | "test";
}

/** The definitions with names that tell something, in the order in which the pack chose them. */
export function findDefinitions(facts: Facts, wanted: Wanted): readonly FunctionExhibit[] {
  const seen = new Set<string>();
  return listDefinitions(facts, wanted).filter((exhibit) => {
    const name = shortName(exhibit);
    const told = `${name} of ${ownerName(exhibit) ?? ""}`;
    if (name === undefined || seen.has(told)) return false;
    seen.add(told);
    return true;
  });
}

/** The same with those that have no such names. */
function listDefinitions({ pack }: Facts, wanted: Wanted): readonly FunctionExhibit[] {
  const roles = new Map(
    pack.exhibits.flatMap((exhibit) =>
      exhibit.kind === "file" ? [[exhibit.path, exhibit.role] as const] : [],
    ),
  );
  return pack.exhibits.filter((exhibit): exhibit is FunctionExhibit => {
    if (exhibit.kind !== "function" || exhibit.change !== wanted.change) return false;
    // What stood before a change of its name is told by the name that it has now.
    if (wanted.change === "modified" && exhibit.side === "before") return false;
    // Tests may stand inside the source; what only helps tests is neither.
    const role = isTest(exhibit) || isBesideTests(exhibit) ? "test" : roles.get(exhibit.path);
    const isHelper = role === "test" && !isTest(exhibit);
    return role === wanted.role && !isHelper;
  });
}

/** Whether a function of Rust stands in a module of its file, as those do that tests share. */
function isBesideTests({ defines, language, name, text }: FunctionExhibit): boolean {
  return defines === "function" && language === "rust" && !/[.:]/.test(name) && /^\s/.test(text);
}

/** What a runner would call, by its name or by what stands above it. */
function isTest({ defines, name, text }: FunctionExhibit): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const isMarked =
    /^\s*(?:@(?:Parameterized)?Test\b|#\[(?:\w+::)?test|\[(?:Fact|Theory|Test|TestMethod)\b)/m;
  return (
    defines === "function" && (/^(?:test_|test[A-Z]|Test[A-Z_])/.test(last) || isMarked.test(text))
  );
}

/** Names that each class has, and that tell nothing without it. */
const usual =
  /^(?:__\w+|constructor|init(?:ialize)?|new|get|set|run|main|call|apply|execute|toString|to_s|to_string|equals|hashCode|clone|default|fmt|from|into|drop|setUp|tearDown|setup|teardown|beforeEach|afterEach|String|Error|Name|Type|render|build|test|create|update|delete|handle|process|props|state|options|config|args|params|request|response|builder|result|data|value)$/i;

/** A name as it stands in its own text; none where it would have to be told with more. */
export function shortName({ name, text }: FunctionExhibit): string | undefined {
  // A file that opens a namespace does not add it: what stands in it is new.
  const isNamespace = /^\s*(?:module|namespace|mod|package)\s/.test(text);
  const inner = /^\s+(?:\w+\s+)*(?:class|struct|interface|trait|object)\s+([\p{L}_]\w*)/mu.exec(
    text,
  )?.[1];
  const last = isNamespace ? (inner ?? "") : name.slice(name.lastIndexOf(".") + 1);
  // A constructor is called what its class is called.
  const isConstructor = name.split(".").at(-2) === last;
  if (
    last.length < 3 ||
    isConstructor ||
    usual.test(last) ||
    !/^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u.test(last)
  ) {
    return undefined;
  }
  return text.includes(last) ? last : undefined;
}

/** What a function stands in, where it stands in something: others may have a method of that name. */
export function ownerName({ defines, name }: FunctionExhibit): string | undefined {
  const owner = name
    .replaceAll(/<[^<>]*>/g, "")
    .split(".")
    .at(-2);
  return defines === "function" && owner !== undefined && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(owner)
    ? owner
    : undefined;
}
