import type { ZodType } from "zod";
import { isId } from "../../values/identifiers/identifier.ts";
import {
  type FieldPath,
  formatField,
  formatValue,
  type Problem,
  type ProblemCode,
} from "../problems/problem.ts";
import type { ProblemLog } from "../problems/problem-log.ts";
import type { EntityRecord } from "../shapes/entity-shape.ts";
import type { Fact, SeedConflict } from "../shapes/fact-shape.ts";
import { LIST_NAMES, type ListName, type SeedShapes } from "../shapes/seed-shapes.ts";
import type { SourceRecord } from "../shapes/source-shape.ts";
import type { YamlContent } from "./read-yaml.ts";
import { parseShape, type ShapeProblem } from "./shape-problems.ts";

/** One file that was read as YAML. */
export interface TextFile {
  /** Path as shown in problems. */
  readonly file: string;
  readonly content: YamlContent;
}

/** An element of a file's lists, with its location. */
export interface Located<T> {
  readonly record: T;
  readonly at: TextFile;
  readonly path: FieldPath;
}

/** A problem with a field of a record; `value` is the field's value. */
export interface Finding {
  readonly field: FieldPath;
  readonly code: ProblemCode;
  readonly message: string;
  readonly value?: unknown;
  readonly severity?: "ERROR" | "WARNING";
  /** True if the problem concerns the key, not its value. */
  readonly isKey?: boolean;
}

/** Turns a finding into a problem with its position in the file. */
export function toProblem({ at, path }: Pick<Located<unknown>, "at" | "path">, finding: Finding): Problem {
  const whole = [...path, ...finding.field];
  const { positionOf, keyPositionOf } = at.content;
  const { line, column } = finding.isKey === true ? keyPositionOf(whole) : positionOf(whole);
  return {
    severity: finding.severity ?? "ERROR",
    file: at.file,
    line,
    column,
    field: formatField(whole),
    value: formatValue(finding.value),
    code: finding.code,
    message: finding.message,
  };
}

/** An element with an invalid shape, and what could still be read of it. */
interface Broken extends Located<null> {
  readonly id: string | null;
  readonly kind: string | null;
  /** By list position; null for an entry that cannot be an id. */
  readonly formerIds: readonly (string | null)[];
}

/** An element of a file's lists, valid or invalid. */
export type Element<T> = Located<T> | Broken;

/** The elements of a seed file. */
export interface SeedFile {
  readonly sources: readonly Element<SourceRecord>[];
  readonly entities: readonly Element<EntityRecord>[];
  readonly facts: readonly Element<Fact>[];
  readonly conflicts: readonly Element<SeedConflict>[];
}

/** The elements with a valid shape. */
export function listWhole<T>(elements: readonly Element<T>[]): readonly Located<T>[] {
  return elements.filter((element): element is Located<T> => element.record !== null);
}

/** Checks the shape of each element separately, so that an invalid one does not hide problems in others. */
export function parseSeedFile(at: TextFile, shapes: SeedShapes, log: ProblemLog): SeedFile {
  const root = at.content.value;
  const lists: Partial<Record<ListName, unknown>> = isMap(root) ? root : {};
  if (!isMap(root) || Object.keys(root).some((key) => !isListName(key)))
    reportShape(at, [], shapes.seedFile as ZodType<object>, withoutLists(root), log);
  const { elements } = shapes;
  return {
    sources: parseList(at, "sources", lists.sources, elements.sources, log),
    entities: parseList(at, "entities", lists.entities, elements.entities, log),
    facts: parseList(at, "facts", lists.facts, elements.facts, log),
    conflicts: parseList(at, "conflicts", lists.conflicts, elements.conflicts, log),
  };
}

/** Returns the record if its shape is valid; otherwise reports every problem. */
export function reportShape<T extends object>(
  at: TextFile,
  path: FieldPath,
  shape: ZodType<T>,
  value: unknown,
  log: ProblemLog,
): T | null {
  const result = parseShape(shape, value);
  if ("record" in result) return result.record;
  const refused = at.content.problems.filter((problem) => problem.path.length > 0);
  for (const problem of result.problems) {
    // A value rejected when the file was read is missing here; do not report it twice.
    const isNews = !refused.some((known) => startsWith([...path, ...problem.path], known.path));
    if (isNews) log.add(toProblem({ at, path }, fromShape(problem)));
  }
  return null;
}

function parseList<T extends object>(
  at: TextFile,
  name: ListName,
  list: unknown,
  shape: ZodType<T>,
  log: ProblemLog,
): readonly Element<T>[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    const message = `"${name}" is a list: each element begins with "- ". Write one, or leave the field out.`;
    log.add(toProblem({ at, path: [name] }, { field: [], code: "WRONG_TYPE", message, value: list }));
    return [];
  }
  return list.map((value: unknown, index) => {
    const path = [name, index];
    const record: T | null = reportShape(at, path, shape, value, log);
    if (record !== null) return { record, at, path };
    const { id, kind, formerIds } = isMap(value) ? value : {};
    const former: readonly unknown[] = Array.isArray(formerIds) ? formerIds : [];
    return {
      ...{ record: null, at, path, id: textOf(id), kind: textOf(kind) },
      formerIds: former.map((each) => (typeof each === "string" && isId(each) ? each : null)),
    };
  });
}

/** Everything except the known lists. */
function withoutLists(root: unknown): unknown {
  return isMap(root) ? Object.fromEntries(Object.entries(root).filter(([key]) => !isListName(key))) : root;
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function fromShape({ path, ...problem }: ShapeProblem): Finding {
  return { ...problem, field: path };
}

function isListName(key: string): boolean {
  return LIST_NAMES.some((name) => name === key);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
