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
import { findLoneSurrogate } from "../../values/text/text-characters.ts";
import { type FieldPath, formatValue, type ProblemCode } from "../problems/problem.ts";
import { findTextWarning } from "./text-warning.ts";
import { MAX_DEPTH, yamlMessage } from "./yaml-message.ts";

/** A position in a text; both numbers from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong, or probably wrong, in a YAML text. */
export interface YamlProblem extends Position {
  readonly path: FieldPath;
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly message: string;
}

/** The value of a YAML text as plain objects, lists and scalars, with the position of each part. */
export interface YamlContent {
  readonly value: unknown;
  /** Position of the value at a path, or of the nearest part around it. */
  readonly positionOf: (path: FieldPath) => Position;
  /** Position of the key at a path, or of the nearest part around it. */
  readonly keyPositionOf: (path: FieldPath) => Position;
  readonly problems: readonly YamlProblem[];
  /** Values that are probably not what was meant. */
  readonly warnings: readonly YamlProblem[];
}

/**
 * Reads the part of YAML 1.2 (https://yaml.org/spec/1.2.2/, core schema) that data files need: one document
 * of maps, lists and scalars. Rejects, each with its position: invalid YAML, duplicate keys, keys that are
 * not text, anchors and aliases (a few lines of them can stand for gigabytes), tags, several documents, other
 * versions of YAML, lone surrogates (`"\ud800"`), more than {@link MAX_DEPTH} levels. Warnings come from
 * {@link findTextWarning}.
 *
 * A number stays a number only if writing it out again gives the same characters. `08111000` and `1.10`
 * become texts, so that keys keep their zeros and amounts their decimal places.
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
    const { yaml } = document.directives ?? {};
    if (yaml?.explicit === true && yaml.version !== "1.2") {
      walk.report([], text.indexOf("%YAML"), "BAD_YAML", otherVersion(yaml.version));
      return walk.toContent(null);
    }
    // Tags are rejected below, with their field.
    const warnings = document.warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
    for (const { code, pos } of [...document.errors, ...warnings]) {
      walk.report([], pos[0], "BAD_YAML", yamlMessage(code));
    }
    if (document.errors.length === 0) return walk.toContent(walk.toPlain(document.contents, []));
    visit(document, { Scalar: (_key, scalar) => walk.warn(scalar, []) });
    return walk.toContent(null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    walk.report([], 0, "BAD_YAML", TOO_DEEP);
    return walk.toContent(null);
  }
}

const otherVersion = (version: string) =>
  `This is %YAML ${version}; files are read as YAML 1.2, where yes, no, on and off are texts and 010 keeps its zero. Remove the line, and check that such values are written as meant.`;
const halfCharacter = (name: string) =>
  `This is half a character (${name}): an escape without the other half of its pair. Write the character itself.`;
const ALIASES = "Anchors and aliases are not supported. Write the value out in each place.";
const MERGE = "Merge keys (<<) are not supported. Write the fields out in each place.";
const TOO_DEEP = `The file is nested more than ${MAX_DEPTH} levels deep. Write it flat.`;

const KEY_NO_TEXT = "A key must be text. Put quotes around it or write a field's name.";

/** Why a key is rejected; without a path the problem belongs to the map around it. */
interface KeyRefusal {
  readonly path?: FieldPath;
  readonly code: ProblemCode;
  readonly message: string;
  readonly value?: string;
}

class Walk {
  readonly lines = new LineCounter();
  readonly #text: string;
  readonly #values = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #problems: YamlProblem[] = [];
  readonly #warnings: YamlProblem[] = [];
  readonly #reportedLines = new Set<number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Reports one problem per line; later ones usually follow from the first. */
  report(path: FieldPath, offset: number, code: ProblemCode, message: string, value?: unknown): void {
    const position = this.#position(offset);
    if (this.#reportedLines.has(position.line)) return;
    this.#reportedLines.add(position.line);
    this.#problems.push({ path, ...position, code, message, value: formatValue(value) });
  }

  /** Warns of a text that is probably not what was meant. */
  warn(scalar: Scalar, path: FieldPath): void {
    const warning = findTextWarning(scalar, this.#text);
    if (warning === null) return;
    const position = this.#position(scalar.range?.[0] ?? 0);
    this.#warnings.push({ path, ...position, ...warning, value: formatValue(scalar.value) });
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
    if (!isScalar(node)) return null;
    const half = typeof node.value === "string" ? findLoneSurrogate(node.value) : null;
    if (half !== null) {
      this.report(path, offset, "BAD_CHARACTER", halfCharacter(half), node.value);
      return null;
    }
    this.warn(node, path);
    return scalarValue(node);
  }

  toContent(value: unknown): YamlContent {
    return {
      value,
      positionOf: (path) => this.#nearest(path, this.#values),
      keyPositionOf: (path) => this.#nearest(path, this.#keys),
      problems: this.#problems,
      warnings: this.#warnings,
    };
  }

  #refusal(node: Node, path: FieldPath): string | null {
    if (isAlias(node) || ("anchor" in node && node.anchor !== undefined)) return ALIASES;
    if ("tag" in node && node.tag !== undefined) return yamlMessage("TAG_RESOLVE_FAILED");
    return path.length > MAX_DEPTH ? TOO_DEEP : null;
  }

  #entry(
    { key, value }: Pair<Node, Node | null>,
    path: FieldPath,
    seen: Set<string>,
  ): readonly [string, unknown][] {
    const offset = key.range?.[0] ?? 0;
    const refusal = this.#keyRefusal(key, path, seen);
    if (refusal !== null) {
      this.report(refusal.path ?? path, offset, refusal.code, refusal.message, refusal.value);
      return [];
    }
    const name = (key as Scalar<string>).value;
    const inner = [...path, name];
    seen.add(name);
    this.#keys.set(keyOf(inner), offset);
    if (value === null) this.#values.set(keyOf(inner), offset);
    return [[name, this.toPlain(value, inner)]];
  }

  #keyRefusal(key: Node, path: FieldPath, seen: ReadonlySet<string>): KeyRefusal | null {
    if (!isScalar(key) || typeof key.value !== "string") {
      const [start = 0, end] = key.range ?? [];
      return { code: "BAD_YAML", message: KEY_NO_TEXT, value: this.#text.slice(start, end) };
    }
    const { value } = key;
    const half = findLoneSurrogate(value);
    if (half !== null) return { code: "BAD_CHARACTER", message: halfCharacter(half), value };
    const inner = [...path, value];
    const message = value === "<<" ? MERGE : this.#refusal(key, path);
    if (message !== null) return { path: inner, code: "BAD_YAML", message };
    if (!seen.has(value)) return null;
    const twice = `The key "${value}" occurs twice in one map. Keep one of the two.`;
    return { path: inner, code: "DUPLICATE_KEY", message: twice };
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

/** Offset of the quote that is never closed; null if every quote is closed. */
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
