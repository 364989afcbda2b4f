/** A piece of Cypher text that is safe to put into a statement: made by {@link cy} or one of the makers here. */
export class Cypher {
  readonly text: string;
  /** The text while the graph rests; null where it is the same, as of most pieces: then it need not be put together twice. */
  readonly resting: string | null;

  constructor(text: string, resting: string | null = null) {
    this.text = text;
    this.resting = resting;
  }

  /** What does the same while the graph rests: see {@link whileResting}. */
  get atRest(): string {
    return this.resting ?? this.text;
  }
}

/**
 * Two pieces that do the same while the graph rests (no import is writing) and is read at its newest version: then the second, which is
 * simpler, may take the place of the first.
 */
export const whileResting = (always: Cypher, atRest: Cypher): Cypher =>
  new Cypher(always.text, atRest.atRest);

/**
 * Template tag for Cypher. Only {@link Cypher} pieces may be put in; a plain string or number throws, so that no value
 * of a request can become statement text.
 * @throws TypeError when something else than Cypher is put in
 */
export function cy(strings: TemplateStringsArray, ...parts: readonly Cypher[]): Cypher {
  let text = strings[0] as string;
  let resting: string | null = null;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!(part instanceof Cypher)) throw new TypeError(`Only Cypher goes into Cypher; got ${typeof part}.`);
    const after = strings[index + 1] as string;
    if (resting !== null || part.resting !== null) resting = (resting ?? text) + part.atRest + after;
    text += part.text + after;
  }
  return new Cypher(text, resting);
}

/** Pieces joined by a separator of fixed text. */
export function join(parts: readonly Cypher[], separator: string): Cypher {
  let text = "";
  let resting: string | null = null;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Cypher;
    const before = index === 0 ? "" : separator;
    if (resting !== null || part.resting !== null) resting = (resting ?? text) + before + part.atRest;
    text += before + part.text;
  }
  return new Cypher(text, resting);
}

/** Pieces with commas between them; in either text those that are nothing there are left out. */
export function list(parts: readonly Cypher[]): Cypher {
  const joined = (text: "text" | "atRest"): string =>
    parts
      .map((part) => part[text])
      .filter((part) => part !== "")
      .join(", ");
  return whileResting(new Cypher(joined("text")), new Cypher(joined("atRest")));
}

/**
 * A label, relationship type, property or variable name from one of the program's closed lists.
 * @throws TypeError when it is not letters, digits and underscores beginning with a letter
 */
export function name(identifier: string): Cypher {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(identifier)) throw new TypeError(`Not a plain name: ${identifier}`);
  return new Cypher(identifier);
}

/**
 * A literal whole number, for hop bounds and positions.
 * @throws RangeError when it is not a whole number from 0 to 100,000
 */
export function integer(value: number): Cypher {
  if (!Number.isInteger(value) || value < 0 || value > 100_000)
    throw new RangeError(`Not a small whole number: ${value}`);
  return new Cypher(String(value));
}

/** A literal text of the program itself (an enum value, a relationship type), never of a request. */
export function constant(text: string): Cypher {
  if (!/^[A-Za-z_]*$/.test(text)) throw new TypeError(`Not a constant of the program: ${text}`);
  return new Cypher(`'${text}'`);
}

/** Nothing. */
export const empty: Cypher = new Cypher("");

/** Predicates joined by AND, without those that always hold; true when none is left. */
export function and(predicates: readonly Cypher[]): Cypher {
  const joined = (text: "text" | "atRest"): string =>
    predicates
      .map((predicate) => predicate[text])
      .filter((predicate) => predicate !== "true")
      .join(" AND ") || "true";
  const isSame = predicates.every(({ resting }) => resting === null);
  return new Cypher(joined("text"), isSame ? null : joined("atRest"));
}

/** Predicates joined by OR, in parentheses; false when there are none. */
export function or(predicates: readonly Cypher[]): Cypher {
  if (predicates.length === 0) return new Cypher("false");
  return cy`(${join(predicates, " OR ")})`;
}
