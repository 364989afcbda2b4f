import { z } from "zod";
import { type Figure, type StatementRecord, shortestDecimal } from "./statement-record.ts";

const id = z.object({ id: z.string() });
const decimal = z.string().nullable();
const figures = { value: decimal, min: decimal, max: decimal };
const money = z.object({ ...figures, currency: z.string() }).nullable();
const quantity = z.object({ ...figures, unit: z.string() }).nullable();
const period = z
  .object({ start: z.string().nullable(), end: z.string().nullable(), observedOn: z.string().nullable() })
  .nullable();
const qualifiers = {
  role: z.string().nullable(),
  deadline: z.string().nullable(),
  period,
  amount: money,
  quantity,
};

/** A statement as the API answers it. */
const answeredStatement = z
  .object({
    ...qualifiers,
    id: z.string(),
    property: z.string(),
    value: z.string().nullable(),
    source: id,
    locator: z.string().nullable(),
    status: z.string(),
    modality: z.string(),
    attributedTo: id.nullable(),
    interestedParty: z.boolean(),
  })
  .transform(({ source, attributedTo, ...rest }) => ({
    ...rest,
    ...flatten(rest),
    source: source.id,
    attributedTo: attributedTo?.id ?? null,
  }));

/** A page below a thing: its first nodes, and where to go on. */
export const statementPage = z.object({
  nodes: z.array(answeredStatement),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

/** The shape of an entity in an answer. */
export const answeredEntity = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  nameEn: z.string(),
  alternateNames: z.array(z.string()),
  statements: statementPage,
});

/** The shape of a relationship in an answer. */
export const answeredRelationship = z
  .object({
    ...qualifiers,
    id: z.string(),
    type: z.string(),
    predicate: z.string().nullable(),
    from: id,
    to: id,
    modality: z.string(),
    statements: statementPage,
  })
  .transform(({ from, to, ...rest }) => ({ ...rest, ...flatten(rest), from: from.id, to: to.id }));

/** The shape of a source in an answer. */
export const answeredSource = z.object({ id: z.string(), statements: statementPage });

/** The shape of a conflict in an answer. */
export const answeredConflict = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.array(id),
  properties: z.array(z.string()),
  statements: statementPage,
});

/** A page of statements in an answer. */
export type StatementPage = z.output<typeof statementPage>;
/** A statement in an answer. */
export type AnsweredStatement = StatementRecord & { readonly id: string };

/** What the running API answers, whole: every list read to its end. */
export interface AnsweredGraph {
  readonly entities: readonly z.output<typeof answeredEntity>[];
  readonly relationships: readonly z.output<typeof answeredRelationship>[];
  readonly sources: readonly z.output<typeof answeredSource>[];
  readonly conflicts: readonly z.output<typeof answeredConflict>[];
}

interface Nested {
  readonly period: z.output<typeof period>;
  readonly amount: z.output<typeof money>;
  readonly quantity: z.output<typeof quantity>;
}

/** Period, amount and quantity in the form in which the gold's stand. */
function flatten({ period: when, amount, quantity: count }: Nested) {
  return {
    start: when?.start ?? null,
    end: when?.end ?? null,
    observedOn: when?.observedOn ?? null,
    amount: amount === null ? null : toFigure(amount, amount.currency),
    quantity: count === null ? null : toFigure(count, count.unit),
  };
}

function toFigure(
  { value, min, max }: { value: string | null; min: string | null; max: string | null },
  unit: string,
): Figure {
  const shorten = (text: string | null): string | null => (text === null ? null : shortestDecimal(text));
  return { value: shorten(value), min: shorten(min), max: shorten(max), unit };
}
