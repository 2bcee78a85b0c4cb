import { blankStrings, isClosed, isSayable } from "../edit.ts";
import { isCallAt } from "./called.ts";
import type { Form } from "./deed.ts";
import { defined } from "./definitions.ts";
import { findClose } from "./find-close.ts";
import { readSwaps } from "./values.ts";

/** An argument more, or fewer, or another one. */
export const argument: Form = (edit) => {
  const { gone, come, language } = edit;
  const swap = gone.length === 1 && come.length === 1 ? readSwaps(edit) : undefined;
  if (swap === undefined) return undefined;
  const [old, now] = [gone[0] ?? "", come[0] ?? ""];
  const more = swap.gone === "" ? findCall(now, { argument: swap.come, language }) : undefined;
  if (more !== undefined && isSayable(swap.come))
    return { form: "passes", parts: { call: more, is: swap.come } };
  const less = swap.come === "" ? findCall(old, { argument: swap.gone, language }) : undefined;
  if (less !== undefined && isSayable(swap.gone))
    return { form: "no-passes", parts: { call: less, is: swap.gone } };
  const [before, after] = [
    findCall(old, { argument: swap.gone, language }),
    findCall(now, { argument: swap.come, language }),
  ];
  return before !== undefined && before === after && [swap.gone, swap.come].every(isSayable)
    ? { form: "passes-other", parts: { call: after, was: swap.gone, is: swap.come } }
    : undefined;
};

/** The call of which a stretch of a line is a whole argument, by its name; no definition, and no keyword. */
function findCall(
  line: string,
  { argument, language }: { readonly argument: string; readonly language: string },
): string | undefined {
  const text = blankStrings(line);
  const at = line.indexOf(argument);
  if (argument === "" || at === -1 || line.indexOf(argument, at + 1) !== -1) return undefined;
  if (
    !/(?:^|[(,])\s*$/.test(text.slice(0, at)) ||
    !/^\s*[,)]/.test(text.slice(at + argument.length))
  )
    return undefined;
  let depth = 0;
  for (let open = at - 1; open >= 0; open -= 1) {
    if (")]}".includes(text[open] ?? " ")) depth += 1;
    else if ("([{".includes(text[open] ?? " ")) {
      if (depth > 0) depth -= 1;
      else {
        const head = text.slice(0, open);
        const [full = "", name] =
          /(?<![\p{L}\p{N}_$.])(?:[\p{L}_$][\p{L}\p{N}_$]*(?:\.|::|->))*([\p{L}_$][\p{L}\p{N}_$]*[!?]?)$/u.exec(
            head,
          ) ?? [];
        const isCalled =
          text[open] === "(" &&
          name !== undefined &&
          !keyword.test(name) &&
          isCallAt(line, { from: open - full.length, open, language });
        return isCalled ? name : undefined;
      }
    }
  }
  return undefined;
}

const keyword =
  /^(?:if|elif|for|while|switch|catch|return|and|or|not|in|assert|with|match|case|await|typeof|sizeof|super|print|function)$/;

/** A call in a line by itself. */
export function readCall(line: string): string | undefined {
  const [, name] =
    /^(?:await |go |defer |_ = |yield )?((?:[\p{L}_$@][\p{L}\p{N}_$]*(?:\.|::|->|\?\.))*[\p{L}_$][\p{L}\p{N}_$]*[!?]?)\(.*\)[;?]*$/u.exec(
      line,
    ) ?? [];
  const open = line.indexOf("(");
  return name === undefined ||
    keyword.test(name) ||
    findClose(line, open) !== line.lastIndexOf(")") ||
    !isClosed(line)
    ? undefined
    : name;
}

/** The same, where nothing else may stand there. */
function readOwnCall(line: string, language: string): string | undefined {
  const [name, open] = [readCall(line), line.indexOf("(")];
  const from = open - (name?.length ?? 0);
  return name !== undefined && isCallAt(line, { from, open, language }) ? name : undefined;
}

export const call: Form = ({ gone, come, language }) => {
  const name = gone.length === 0 ? readOwnCall(come.join(" "), language) : undefined;
  return name === undefined ? undefined : { form: "calls", parts: { call: name } };
};

export const uncall: Form = ({ gone, come, language }) => {
  const name = come.length === 0 ? readOwnCall(gone.join(" "), language) : undefined;
  return name === undefined ? undefined : { form: "no-calls", parts: { call: name } };
};

/** Another function called, in all the lines that differ. */
export const otherCall: Form = (edit) => {
  const swap = readSwaps(edit);
  if (swap === undefined || swap.gone === "" || swap.come === "") return undefined;
  const { language } = edit;
  return isCalled(swap.gone, { line: edit.gone[0], language }) &&
    isCalled(swap.come, { line: edit.come[0], language })
    ? { form: "calls-other", parts: { was: swap.gone, is: swap.come } }
    : undefined;
};

function isCalled(
  name: string,
  { line = "", language }: { readonly line: string | undefined; readonly language: string },
): boolean {
  const from = line.indexOf(`${name}(`);
  return (
    /^[\p{L}_$][\p{L}\p{N}_$.:]*$/u.test(name) &&
    from !== -1 &&
    !keyword.test(name) &&
    !isDefinition(line) &&
    isCallAt(line, { from, open: from + name.length, language })
  );
}

/** What is called everywhere, and tells nothing. */
const anywhere =
  /(?:^|[.:>])(?:split|join|map|filter|reduce|get|set|has|push|append|extend|format|strip|trim|replace|toString|to_string|to_s|then|forEach|each|includes|contains|keys|values|items|find|slice|startsWith|endsWith|startswith|endswith|lower|upper|sort|sorted|add|put|size|length|isEmpty|is_empty|equals|unwrap|expect|clone|iter|collect|into|from|as_str|as_ref|println|printf|print|borrow|borrow_mut|lock|str|list|dict|tuple|range|enumerate|isinstance|getattr|setattr|string|coalesce|cast|ref|source|return|update|values|lambda|array|count|concat|is_none|is_some|ok|err|make|String|Number|Boolean|Array|Object|call|apply|invoke|Sprintf|Errorf|assert\w*|derive|deny|allow|cfg|cfg_attr|any|all|not)$/;

/** What is called in lines that are written anew, and was not, or no longer is. */
export const calls: Form = ({ gone, come, above, below, isProse, language }) => {
  if (isProse) return undefined;
  const [old, now] = [listCalls(gone, language), listCalls(come, language)];
  const isNamed = (name: string, lines: readonly string[]) =>
    [...lines, above, below].some((line) => line.includes(`${name}(`));
  const [more, less] = [
    [...now].filter((name) => !isNamed(name, gone)),
    [...old].filter((name) => !isNamed(name, come)),
  ];
  const [is = "", was = ""] = [more[0], less[0]];
  if (more.length === 1 && less.length === 1) return { form: "calls-other", parts: { was, is } };
  if (more.length === 1 && less.length === 0) return { form: "calls", parts: { call: is } };
  return less.length === 1 && more.length === 0
    ? { form: "no-calls", parts: { call: was } }
    : undefined;
};

/** What defines something that is called so, or asks a preprocessor. */
function isDefinition(line: string): boolean {
  return (
    defined.test(line) ||
    /^#|^[\w<>[\].,@ ]+\b(?:public|private|protected|static|void|override)\b|^(?:public|private|protected|static|void|override)\b/.test(
      line,
    ) ||
    (/^[\w<>[\].,&*: ]+[ &*][\w:~]+\(.*\)[^()]*\{$/.test(line) &&
      !/^(?:return|else|await|new|if|for|while|switch|do)\b/.test(line))
  );
}

export function listCalls(lines: readonly string[], language: string): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      // What a loop goes through is only asked for.
      if (isDefinition(line) || /^(?:for|foreach|while)\b/.test(line)) return [];
      const found = blankStrings(line).matchAll(
        /(?<![\p{L}\p{N}_$.@:>]|\bnew )((?:[\p{L}_$][\p{L}\p{N}_$]*(?:\.|::|->))*[\p{L}_$][\p{L}\p{N}_$]*[!?]?)\(/gu,
      );
      return [...found].flatMap(({ 1: name = "", index }) =>
        keyword.test(name) ||
        !isCallAt(line, { from: index, open: index + name.length, language }) ||
        name.length < 4 ||
        anywhere.test(name) ||
        /(?:^|[.:>])(?:new|Some|None|Ok|Err)$/.test(name)
          ? []
          : [name],
      );
    }),
  );
}
