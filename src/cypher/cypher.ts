/**
 * A piece of Cypher text that is safe to put into a statement. Only {@link cy} and the functions in this file
 * make one.
 */
export class Cypher {
  readonly text: string;
  /**
   * The text to use while the graph rests. Null when it equals `text`, as for most pieces, so that it is not
   * assembled twice.
   */
  readonly resting: string | null;

  constructor(text: string, resting: string | null = null) {
    this.text = text;
    this.resting = resting;
  }

  /** The text to use while the graph rests; see {@link whileResting}. */
  get atRest(): string {
    return this.resting ?? this.text;
  }
}

/**
 * Pairs a piece with a simpler one that gives the same result while the graph rests (no import is writing)
 * and is read at its newest version. The simpler piece is used then.
 */
export const whileResting = (always: Cypher, atRest: Cypher): Cypher =>
  new Cypher(always.text, atRest.atRest);

/**
 * Template tag for Cypher. It accepts only {@link Cypher} pieces. A plain string or number throws, so no
 * value from a request can become statement text.
 * @throws TypeError for anything but Cypher
 */
export function cy(strings: TemplateStringsArray, ...parts: readonly Cypher[]): Cypher {
  let text = strings[0] as string;
  let resting: string | null = null;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!(part instanceof Cypher))
      throw new TypeError(`Only Cypher goes into Cypher; got ${typeof part}. Pass values as parameters.`);
    const after = strings[index + 1] as string;
    if (resting !== null || part.resting !== null) resting = (resting ?? text) + part.atRest + after;
    text += part.text + after;
  }
  return new Cypher(text, resting);
}

/** Joins pieces with a separator of fixed text. */
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

/** Joins pieces with commas. A piece that is empty in one of the two texts is left out of that text. */
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

/** A literal text from the program itself (an enum value, a relationship type), never from a request. */
export function constant(text: string): Cypher {
  if (!/^[A-Za-z_]*$/.test(text)) throw new TypeError(`Not a constant of the program: ${text}`);
  return new Cypher(`'${text}'`);
}

/** The empty piece. */
export const empty: Cypher = new Cypher("");

/** Joins predicates with AND and drops those that are always true; `true` when none is left. */
export function and(predicates: readonly Cypher[]): Cypher {
  const joined = (text: "text" | "atRest"): string =>
    predicates
      .map((predicate) => predicate[text])
      .filter((predicate) => predicate !== "true")
      .join(" AND ") || "true";
  const isSame = predicates.every(({ resting }) => resting === null);
  return new Cypher(joined("text"), isSame ? null : joined("atRest"));
}

/** Joins predicates with OR, in parentheses; `false` when there are none. */
export function or(predicates: readonly Cypher[]): Cypher {
  if (predicates.length === 0) return new Cypher("false");
  return cy`(${join(predicates, " OR ")})`;
}
