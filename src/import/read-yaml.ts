import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import { type FieldPath, formatValue, type ProblemCode } from "./problem.ts";
import { MAX_DEPTH, yamlMessage } from "./yaml-message.ts";

/** A place in a text, both from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a YAML text. */
interface YamlProblem extends Position {
  readonly path: FieldPath;
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly message: string;
}

/** The value of a YAML text as plain objects, lists and scalars, and where each part of it stands. */
export interface YamlContent {
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest part around it. */
  readonly positionOf: (path: FieldPath) => Position;
  /** Where the key at a path stands, or the nearest part around it. */
  readonly keyPositionOf: (path: FieldPath) => Position;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads YAML 1.2 (https://yaml.org/spec/1.2.2/, core schema) as far as data files need it: one document of maps,
 * lists and scalars. Refused, each with its place: what is no YAML, keys written twice, keys that are no text, anchors
 * and aliases (a few lines of them can stand for gigabytes), tags, several documents, more than {@link MAX_DEPTH} levels.
 *
 * A number stays a number only where writing it out again gives the same characters; `08111000` and `1.10` are
 * texts, so that keys keep their zeros and amounts their places.
 */
export function readYaml(text: string): YamlContent {
  const walk = new Walk(text);
  const options = { lineCounter: walk.lines, prettyErrors: false, merge: false, uniqueKeys: false } as const;
  try {
    const document = parseDocument(text, options);
    const open = findOpenQuote(document, text.trimEnd().length);
    if (open !== null) {
      walk.report([], open, "BAD_YAML", "The quote that opens here is not closed. Close it.");
      return walk.toContent(null);
    }
    // Tags are refused where they are met below, with their field.
    const warnings = document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
    for (const { code, pos } of [...document.errors, ...warnings]) {
      walk.report([], pos[0], "BAD_YAML", yamlMessage(code));
    }
    return walk.toContent(document.errors.length > 0 ? null : walk.toPlain(document.contents, []));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    walk.report([], 0, "BAD_YAML", TOO_DEEP);
    return walk.toContent(null);
  }
}

const ALIASES = "Anchors and aliases are not read. Write the value out where it is meant.";
const TOO_DEEP = `The file is nested more than ${MAX_DEPTH} levels deep. Write it flat.`;

class Walk {
  readonly lines = new LineCounter();
  readonly #text: string;
  readonly #values = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #problems: YamlProblem[] = [];
  readonly #reportedLines = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** One problem a line: what follows from the first is noise. */
  report(path: FieldPath, offset: number, code: ProblemCode, message: string, value?: unknown): void {
    const position = this.#position(offset);
    if (this.#reportedLines.has(position.line)) return;
    this.#reportedLines.add(position.line);
    this.#problems.push({ path, ...position, code, message, value: formatValue(value) });
  }

  toPlain(node: Node | null, path: FieldPath): unknown {
    if (node === null) return null;
    const offset = node.range?.[0] ?? 0;
    this.#values.set(keyOf(path), offset);
    const refusal = this.#refusal(node, path);
    if (refusal !== null) {
      this.report(path, offset, "BAD_YAML", refusal);
      return null;
    }
    if (isSeq<Node>(node)) return node.items.map((child, index) => this.toPlain(child, [...path, index]));
    if (isMap<Node, Node | null>(node)) {
      const seen = new Set<string>();
      return Object.fromEntries(node.items.flatMap((pair) => this.#entry(pair, path, seen)));
    }
    return isScalar(node) ? scalarValue(node) : null;
  }

  toContent(value: unknown): YamlContent {
    return {
      value,
      positionOf: (path) => this.#nearest(path, this.#values),
      keyPositionOf: (path) => this.#nearest(path, this.#keys),
      problems: this.#problems,
    };
  }

  #refusal(node: Node, path: FieldPath): string | null {
    if (isAlias(node) || ("anchor" in node && node.anchor !== undefined)) return ALIASES;
    if ("tag" in node && node.tag !== undefined) return yamlMessage("TAG_RESOLVE_FAILED");
    return path.length > MAX_DEPTH ? TOO_DEEP : null;
  }

  #entry(pair: Pair<Node, Node | null>, path: FieldPath, seen: Set<string>): readonly [string, unknown][] {
    const { key, value } = pair;
    const offset = key.range?.[0] ?? 0;
    if (!isScalar(key) || typeof key.value !== "string") {
      const written = this.#text.slice(offset, key.range?.[1]);
      this.report(
        path,
        offset,
        "BAD_YAML",
        "A key must be text. Put quotes around it or write a field's name.",
        written,
      );
      return [];
    }
    const inner = [...path, key.value];
    if (seen.has(key.value)) {
      this.report(
        inner,
        offset,
        "DUPLICATE_KEY",
        `The key "${key.value}" stands twice in one map. Keep one of the two.`,
      );
      return [];
    }
    seen.add(key.value);
    this.#keys.set(keyOf(inner), offset);
    if (value === null) this.#values.set(keyOf(inner), offset);
    return [[key.value, this.toPlain(value, inner)]];
  }

  #nearest(path: FieldPath, offsets: ReadonlyMap<string, number>): Position {
    for (let length = path.length; length >= 0; length--) {
      const key = keyOf(path.slice(0, length));
      const offset =
        length === path.length ? (offsets.get(key) ?? this.#values.get(key)) : this.#values.get(key);
      if (offset !== undefined) return this.#position(offset);
    }
    return { line: 1, column: 1 };
  }

  #position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** Where the quoted text begins that goes on to the end of the file; null: every quote is closed. */
function findOpenQuote(document: Document.Parsed, end: number): number | null {
  if (!document.errors.some(({ code }) => code === "MISSING_CHAR")) return null;
  let found: number | null = null;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE";
      if (isQuoted && range && range[1] >= end) found ??= range[0];
    },
  });
  return found;
}

function scalarValue(scalar: Scalar): unknown {
  const { value, source } = scalar;
  if (typeof value !== "number" && typeof value !== "bigint") return value;
  return source === undefined || String(value) === source ? value : source;
}

function keyOf(path: FieldPath): string {
  return JSON.stringify(path);
}
