/** A line that declares a name, and whether everybody may use it. */
export interface Declaration {
  readonly name: string;
  /** The name without what makes it private: `_ring` and `ring` are one. */
  readonly key: string;
  readonly isPublic: boolean;
}

/** Reads a line as a declaration, where its language says in the same line who may use the name. */
export function readDeclaration(text: string, language: string): Declaration | undefined {
  const read = Object.hasOwn(readers, language) ? readers[language] : undefined;
  return read?.(text);
}

type Reader = (text: string) => Declaration | undefined;

const byExport: Reader = (text) => {
  const [, exported, name] =
    /^(export\s+)?(?:declare\s+|abstract\s+|async\s+)*(?:function\*?|class|const|let|interface|type|enum)\s+([\w$]+)/.exec(
      text,
    ) ?? [];
  return name === undefined ? undefined : { name, key: name, isPublic: exported !== undefined };
};

/** By the case of the first letter. */
const go: Reader = (text) => {
  const name = /^(?:func\s+(?:\([^)]*\)\s*)?|type\s+)(\p{L}[\p{L}\p{N}_]*)/u.exec(text)?.[1];
  if (name === undefined) return undefined;
  const [first = ""] = name;
  return {
    name,
    key: `${first.toLowerCase()}${name.slice(1)}`,
    isPublic: first !== first.toLowerCase(),
  };
};

/** By an underscore before it. */
const python: Reader = (text) => {
  const [, indent = "", name] = /^(\s*)(?:(?:async\s+)?def|class)\s+(\w+)/.exec(text) ?? [];
  if (name === undefined || name.startsWith("__")) return undefined;
  return { name, key: `${indent}${name.replace(/^_/, "")}`, isPublic: !name.startsWith("_") };
};

const rust: Reader = (text) => {
  const [, visible, within, name] =
    /^\s*(pub(\([^)]*\))?\s+)?(?:const\s+|async\s+|unsafe\s+)*(?:fn|struct|enum|trait|type|mod|static|const)\s+(\w+)/.exec(
      text,
    ) ?? [];
  if (name === undefined) return undefined;
  return { name, key: name, isPublic: visible !== undefined && within === undefined };
};

const readers: Readonly<Record<string, Reader>> = {
  typescript: byExport,
  tsx: byExport,
  javascript: byExport,
  go,
  python,
  rust,
};
