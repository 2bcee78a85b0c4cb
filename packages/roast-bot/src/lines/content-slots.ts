import type { CommitExhibit, FunctionExhibit } from "@mea-culpa/formats";
import { isFix, isMergeSubject, saysNothing } from "../charges/log/subjects.ts";
import type { Facts } from "./facts.ts";
import { joinPieces, namedAsCode, type Piece, quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";

/** More names are a list, not a sentence. */
const mostNames = 3;

/**
 * What the slots of lines about the content of a change stand for: the functions and classes of the
 * source that are `{added}`, `{modified}` and `{deleted}`, with the file that they all stand in
 * (`{added-place}`); an added one that is `{documented}` and the first sentence of its `{doc}`; the
 * added `{tests}`; the `{subjects}` of the commits that say what they do.
 */
export function contentSlots(facts: Facts): Slots {
  return (slot) => {
    switch (slot) {
      case "added":
      case "modified":
      case "deleted":
        return listNames(findDefinitions(facts, { change: slot, role: "source" }));
      case "added-place":
      case "modified-place":
      case "deleted-place":
        return placeOf(
          findDefinitions(facts, { change: slot.replace("-place", ""), role: "source" }),
        );
      case "tests":
        return listNames(findDefinitions(facts, { change: "added", role: "test" }));
      case "documented":
        return findDocumented(facts)?.name;
      case "doc":
        return findDocumented(facts)?.doc;
      case "subjects":
        return listSubjects(facts);
      default:
        return undefined;
    }
  };
}

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
export function listDefinitions({ pack }: Facts, wanted: Wanted): readonly FunctionExhibit[] {
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
    const role = isTest(exhibit) ? "test" : roles.get(exhibit.path);
    const isHelper = role === "test" && !isTest(exhibit);
    return role === wanted.role && !isHelper;
  });
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
  if (last.length < 3 || usual.test(last) || !/^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u.test(last)) {
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

function listNames(definitions: readonly FunctionExhibit[]): Piece | undefined {
  return joinPieces(
    definitions
      .slice(0, mostNames)
      .flatMap((each) => namedAsCode(shortName(each) ?? each.name, each.id)),
  );
}

/** The file of those that are named, if it is one. */
function placeOf(definitions: readonly FunctionExhibit[]): Piece | undefined {
  const [first, ...others] = definitions.slice(0, mostNames);
  if (first === undefined || others.some(({ path }) => path !== first.path)) return undefined;
  return namedAsCode(first.path, first.id);
}

/** The first added definition whose docstring has a sentence that can be quoted whole. */
function findDocumented(facts: Facts): { readonly name: Piece; readonly doc: Piece } | undefined {
  const added = findDefinitions(facts, { change: "added", role: "source" }).slice(0, mostNames);
  for (const each of added) {
    const [sentence = ""] = /^.+?[.!](?=\s|$)/.exec(each.doc) ?? [];
    const isWhole = each.text.replaceAll(/\s+/g, " ").includes(sentence);
    const isProse = /^\p{Lu}/u.test(sentence) && !/[“”<>[\]{}|\\@*`]|https?:|"/.test(sentence);
    const name = shortName(each);
    if (name === undefined || !isWhole || !isProse) continue;
    if (sentence.length < 25 || sentence.length > 200) continue;
    return { name: namedAsCode(name, each.id), doc: quoted(sentence, each.id) };
  }
  return undefined;
}

/** Two or three subjects that say what they do, the largest commits first, in the order of the branch. */
function listSubjects({ commits, pullRequest }: Facts): Piece | undefined {
  if (pullRequest === undefined || pullRequest.commits === 0) return undefined;
  const telling = commits
    .filter((commit) => isTelling(commit, pullRequest.title))
    .toSorted((one, other) => churn(other) - churn(one));
  const subjects = new Map(telling.toReversed().map((commit) => [commit.subject, commit]));
  const chosen = telling
    .filter((commit) => subjects.get(commit.subject) === commit)
    .slice(0, mostNames)
    .toSorted((one, other) => one.position - other.position);
  if (chosen.length < 2) return undefined;
  return joinPieces(chosen.map(({ subject, id }) => quoted(subject, id)));
}

function isTelling({ subject }: CommitExhibit, title: string): boolean {
  return (
    subject !== title &&
    subject.split(/\s+/).length >= 4 &&
    subject !== subject.toUpperCase() &&
    !isFix(subject) &&
    subject.length <= 90 &&
    !/[“”"<>[\]{}|\\]|…$/.test(subject) &&
    !isMergeSubject(subject) &&
    !saysNothing(subject) &&
    !/^(?:miss\w*|attempt\w*|try|trying|oops|revert)\b/i.test(subject) &&
    !/\b(?:merg\w+|rebas\w+|typos?|lint\w*|format\w*|changelog|review|feedback|comments?|suggestions?|tests?|docs?|wip)\b/i.test(
      subject,
    )
  );
}

function churn({ additions, deletions }: CommitExhibit): number {
  return additions + deletions;
}
