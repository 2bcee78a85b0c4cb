/** What a kind of syntax node defines. */
export type DefinitionKind = "function" | "class";

/** How the definitions of a language are found in its syntax tree. */
export interface Grammar {
  /** The grammar's file in `@vscode/tree-sitter-wasm`, without `tree-sitter-` and `.wasm`. */
  readonly file: string;
  /** The node types that define something, as the grammar calls them. */
  readonly definitions: Readonly<Record<string, DefinitionKind>>;
  /** The node types around a definition that belong to it: decorators, `export`, `const x =`. */
  readonly wrappers?: readonly string[];
  readonly comments: readonly string[];
}

const ecmaScript = {
  definitions: {
    function_declaration: "function",
    generator_function_declaration: "function",
    method_definition: "function",
    variable_declarator: "function",
    public_field_definition: "function",
    field_definition: "function",
    class_declaration: "class",
    abstract_class_declaration: "class",
    interface_declaration: "class",
    enum_declaration: "class",
    type_alias_declaration: "class",
  },
  wrappers: ["lexical_declaration", "variable_declaration", "export_statement"],
  comments: ["comment"],
} as const satisfies Omit<Grammar, "file">;

const cFamily = {
  definitions: {
    function_definition: "function",
    class_specifier: "class",
    struct_specifier: "class",
    enum_specifier: "class",
    union_specifier: "class",
  },
  wrappers: ["template_declaration"],
  comments: ["comment"],
} as const satisfies Omit<Grammar, "file">;

/** The grammars that there are, by the lower-case names of languages that a change carries. */
export const grammars: Readonly<Record<string, Grammar>> = {
  typescript: { file: "typescript", ...ecmaScript },
  tsx: { file: "tsx", ...ecmaScript },
  javascript: { file: "javascript", ...ecmaScript },
  python: {
    file: "python",
    definitions: { function_definition: "function", class_definition: "class" },
    wrappers: ["decorated_definition"],
    comments: ["comment"],
  },
  go: {
    file: "go",
    definitions: {
      function_declaration: "function",
      method_declaration: "function",
      type_spec: "class",
    },
    wrappers: ["type_declaration"],
    comments: ["comment"],
  },
  rust: {
    file: "rust",
    definitions: {
      function_item: "function",
      struct_item: "class",
      enum_item: "class",
      trait_item: "class",
      impl_item: "class",
    },
    comments: ["line_comment", "block_comment", "attribute_item"],
  },
  java: {
    file: "java",
    definitions: {
      method_declaration: "function",
      constructor_declaration: "function",
      class_declaration: "class",
      interface_declaration: "class",
      enum_declaration: "class",
      record_declaration: "class",
    },
    comments: ["line_comment", "block_comment"],
  },
  csharp: {
    file: "c-sharp",
    definitions: {
      method_declaration: "function",
      constructor_declaration: "function",
      local_function_statement: "function",
      class_declaration: "class",
      struct_declaration: "class",
      interface_declaration: "class",
      enum_declaration: "class",
      record_declaration: "class",
    },
    comments: ["comment"],
  },
  ruby: {
    file: "ruby",
    definitions: {
      method: "function",
      singleton_method: "function",
      class: "class",
      module: "class",
    },
    comments: ["comment"],
  },
  php: {
    file: "php",
    definitions: {
      function_definition: "function",
      method_declaration: "function",
      class_declaration: "class",
      interface_declaration: "class",
      trait_declaration: "class",
      enum_declaration: "class",
    },
    comments: ["comment"],
  },
  // C is read with the grammar of C++, which takes all but a few names (`class`, `new`) of it.
  c: { file: "cpp", ...cFamily },
  cpp: { file: "cpp", ...cFamily },
  shell: {
    file: "bash",
    definitions: { function_definition: "function" },
    comments: ["comment"],
  },
  powershell: {
    file: "powershell",
    definitions: { function_statement: "function", class_statement: "class" },
    comments: ["comment"],
  },
};
