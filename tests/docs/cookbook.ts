/** A question of `docs/queries.md`. */
export interface Recipe {
  readonly question: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The answer's `data` as the page has it. */
  readonly answer: string;
  /** Where `answer` begins in the page, in UTF-16 code units. */
  readonly answerAt: number;
}

const FORM = new RegExp(
  [
    /^### (?<question>.+)\n\n(?:(?!#|```).*\n)*?/,
    /```graphql\n(?<query>(?:(?!```).*\n)+)```\n\n/,
    /(?:```json variables\n(?<variables>(?:(?!```).*\n)+)```\n\n)?/,
    /```json answer\n(?<answer>(?:(?!```).*\n)+)```\n/,
  ]
    .map(({ source }) => source)
    .join(""),
  "gmd",
);

/** The questions of a page: heading, words, `graphql`, perhaps `json variables`, `json answer`. Sections of another form are left out. */
export function readRecipes(page: string): readonly Recipe[] {
  return [...page.matchAll(FORM)].map(({ groups: { question, query, variables, answer } = {}, indices }) => ({
    question: question ?? "",
    query: query ?? "",
    variables: variables === undefined ? undefined : JSON.parse(variables),
    answer: answer ?? "",
    answerAt: indices?.groups?.answer?.[0] ?? 0,
  }));
}

/** The page with other answers, in the order of its questions. */
export function withAnswers(page: string, recipes: readonly Recipe[], answers: readonly string[]): string {
  return recipes.reduceRight(
    (text, { answer, answerAt }, index) =>
      text.slice(0, answerAt) + (answers[index] ?? answer) + text.slice(answerAt + answer.length),
    page,
  );
}

const LINE_WIDTH = 140;

/** JSON as the page writes it: on one line what fits, the rest indented by two blanks. Ends with a line break. */
export function formatAnswer(value: unknown): string {
  return `${format(value, "", 0)}\n`;
}

function format(value: unknown, indent: string, used: number): string {
  const line = oneLine(value);
  if (typeof value !== "object" || value === null || indent.length + used + line.length <= LINE_WIDTH)
    return line;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((element) => inner + format(element, inner, 1))
    : Object.entries(value).map(([key, element]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + format(element, inner, name.length + 1);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${entries.join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, element]) => `${JSON.stringify(key)}: ${oneLine(element)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** The anchor that GitHub gives a heading: lower case, blanks as hyphens, no other marks. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** The first code block of such a language; empty where there is none. */
export function codeBlock(page: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "ms").exec(page)?.[1] ?? "";
}
