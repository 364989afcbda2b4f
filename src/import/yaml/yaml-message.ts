/** Maximum nesting of maps and lists; the files of this project need six levels. */
export const MAX_DEPTH = 60;

const TEXTS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: "Anchors and aliases are not supported. Write the value out in each place.",
  BAD_ALIAS: "Anchors and aliases are not supported. Write the value out in each place.",
  MULTIPLE_ANCHORS: "Anchors and aliases are not supported. Write the value out in each place.",
  BAD_DIRECTIVE: "A line that begins with % is a directive. Directives are not supported. Remove it.",
  BAD_DQ_ESCAPE: "Double quotes have no such escape. Use single quotes, or write \\\\ for a backslash.",
  BAD_INDENT: "The indentation fits no line above. Indent by two spaces for each level.",
  BAD_SCALAR_START: "A value cannot begin with this character. Put quotes around it.",
  BLOCK_AS_IMPLICIT_KEY:
    "A key and its value begin here, in the middle of a value. Put quotes around a text with a colon.",
  BLOCK_IN_FLOW:
    "Inside [ ] or { } everything is separated by commas. Put quotes around a text with a colon or a dash.",
  KEY_OVER_1024_CHARS:
    "A key is longer than 1,024 characters. Close the quotes or put a colon after the key.",
  MISSING_CHAR: "A quote, a bracket, a comma or a colon is missing here. Add it.",
  MULTILINE_IMPLICIT_KEY: "A key spans several lines. Close the quotes or put a colon after the key.",
  MULTIPLE_DOCS: "A second document begins here. Put it into its own file.",
  MULTIPLE_TAGS: "Tags (!…) are not supported. Remove them.",
  TAB_AS_INDENT: "A tab indents this line. Use spaces.",
  TAG_RESOLVE_FAILED:
    "Tags (!…) are not supported. Remove the tag; put quotes around a text that begins with !.",
  UNEXPECTED_TOKEN:
    "This is not allowed here. Put quotes around texts with special characters, and check brackets and dashes.",
};

/** Explains an error code of the `yaml` package to the author of the file, and says what to do. */
export function yamlMessage(code: string): string {
  return TEXTS[code] ?? "This is not YAML. Check quotes, brackets and indentation.";
}
