import { GraphError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";
import { visibleNow } from "../../store/visibility/visible-now.ts";
import type { Dataset } from "../dataset.ts";
import type { Problem } from "../problems/problem.ts";
import type { ProblemLog } from "../problems/problem-log.ts";

/** A data set that is about to be imported. */
interface Incoming {
  readonly dataset: Dataset;
  /** The file that describes the data set; `.` if there is none. */
  readonly file: string;
  /** The folder or file that it is named after; null if dataset.yaml gives its id. */
  readonly place: string | null;
  /** What to do if it loses more than half: stop, warn, or allow it because the loss is intended. */
  readonly onShrink: "STOP" | "WARN" | "ALLOW";
}

/** How many things of one sort the data set would lose, and how many it has. */
interface Loss {
  readonly noun: string;
  readonly lost: number;
  readonly of: number;
}

/** With fewer relationships any loss is allowed: losing one of one does not point to a wrong folder. */
const FEW_RELATIONSHIPS = 10;

/**
 * Reports a data set that would lose more than half of its entities, relationships or statements. This
 * happens when the wrong folder is imported, or files are missing or truncated. Also reports a data set that
 * loses anything and was named after another folder before. A statement replaced by others about the same
 * thing is not lost.
 */
export async function checkShrink(
  database: Database,
  { dataset, file, place, onShrink }: Incoming,
  log: ProblemLog,
): Promise<void> {
  const rows = await database.read(
    { text: SAID, parameters: { dataset: dataset.id } },
    { timeoutMs: 600_000 },
  );
  const now = new Map<string, number>();
  for await (const { id, statements } of dataset.things()) now.set(id, statements.length);
  const losses = listLosses(rows as readonly unknown[] as readonly Said[], now);
  const [[placeBefore] = []] = await database.read({ text: PLACE, parameters: { id: dataset.id } });
  const isElsewhere = place !== null && typeof placeBefore === "string" && placeBefore !== place;
  const isShrinking = onShrink !== "ALLOW" && losses.some(isMuch);
  if (!isShrinking && !(isElsewhere && losses.some(({ lost }) => lost > 0))) return;
  const told = losses.filter(({ of }) => of > 0).map(({ noun, lost, of }) => `${lost} of ${of} ${noun}`);
  const message = [
    `The data set "${dataset.id}" would lose ${told.join(", ")}.`,
    ...(isElsewhere
      ? [
          `It is named after "${place}", but was imported from "${placeBefore}" before. If these are two data sets, give this one a dataset.yaml with its own id.`,
        ]
      : []),
    ...(isShrinking
      ? [
          "Check that the path is right and no file is missing. If the loss is intended, import with --allow-shrink.",
        ]
      : []),
  ].join(" ");
  const severity = isShrinking && onShrink === "STOP" ? "ERROR" : "WARNING";
  const code = isShrinking ? "SHRINKS" : "OTHER_PLACE";
  log.add({ severity, file, line: 1, field: "", value: dataset.id, code, message });
}

/** The problem of an import that only {@link checkShrink} refused; null for any other error. */
export function findShrinkage(error: unknown): Problem | null {
  if (!(error instanceof GraphError) || error.code !== "IMPORT_REJECTED") return null;
  const problems = (error.details.problems ?? []) as readonly Problem[];
  const errors = problems.filter(({ severity }) => severity === "ERROR");
  return errors.every(({ code }) => code === "SHRINKS") ? (errors[0] ?? null) : null;
}

type Said = readonly [about: string, aboutType: string, statements: number];

function listLosses(rows: readonly Said[], now: ReadonlyMap<string, number>): readonly Loss[] {
  const isEntity = ([, type]: Said) => type === "Entity";
  const isRelationship = ([, type]: Said) => type !== "Entity" && type !== "Source";
  const gone = (things: readonly Said[]) => things.filter(([id]) => !now.has(id)).length;
  const [entities, relationships] = [rows.filter(isEntity), rows.filter(isRelationship)];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return [
    { noun: "entities", lost: gone(entities), of: entities.length },
    { noun: "relationships", lost: gone(relationships), of: relationships.length },
    {
      noun: "statements",
      lost: sum(rows.map(([id, , before]) => Math.max(before - (now.get(id) ?? 0), 0))),
      of: sum(rows.map(([, , before]) => before)),
    },
  ];
}

function isMuch({ noun, lost, of }: Loss): boolean {
  return lost * 2 > of && (noun !== "relationships" || of >= FEW_RELATIONSHIPS);
}

const SAID = `MATCH (graph:Graph {id: 'graph'})
MATCH (s:Statement)
WHERE s.dataset = $dataset AND ${visibleNow("s")}
RETURN s.about, s.aboutType, count(*)`;

const PLACE = "MATCH (d:Dataset {id: $id}) RETURN d.place";
