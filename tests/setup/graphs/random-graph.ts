import fc from "fast-check";
import type { Modality, Rank, RelationshipType } from "../../../src/generated/schema.ts";
import type { MoneyAmount } from "../../../src/values/amounts/money.ts";
import { type Period, periodContradiction } from "../../../src/values/time/period.ts";
import type { PlainEntity, PlainGraph, PlainRelationship } from "./plain-graph.ts";

/** Dates in every form that can bound a period, around the years tests ask about. */
const dates = [
  "2014",
  "2014-02",
  "2014-12-31",
  "2015-21",
  "2015-24",
  "2015~",
  "2015-06?",
  "2016-01-01",
  "2016-09-22%",
  "2017",
  "201X",
  "20XX",
  "2014/2016",
  "../2015",
  "2016/..",
  "/2017",
  "2015-03/",
  "XXXX-06-25",
];

const date = fc.constantFrom(...dates);

/** Periods without contradictions; often undated. */
export const randomPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ start: date }) },
    { weight: 3, arbitrary: fc.record({ start: date, end: date }) },
    { weight: 1, arbitrary: fc.record({ end: date }) },
    { weight: 1, arbitrary: fc.record({ observedOn: date }) },
    { weight: 1, arbitrary: fc.record({ start: date, observedOn: date }) },
    { weight: 1, arbitrary: fc.constant({ ongoing: true as const }) },
    { weight: 1, arbitrary: fc.record({ start: date, ongoing: fc.constant(true as const) }) },
  )
  .filter((period) => periodContradiction(period) === null);

/** EDTF texts at which `validAt` and `during` may ask. */
export const randomAskedTime = fc.constantFrom(...dates.filter((text) => !text.startsWith("XXXX")));

const minor = fc.oneof(
  fc.bigInt({ min: 0n, max: 1_000_00n }),
  // The sum of two of these exceeds what a JavaScript number holds exactly.
  fc.constantFrom(2n ** 53n - 1n, 2n ** 60n + 1n),
);

/** Money in one of three currencies, one without minor units: exact, or one or two bounds. */
export const randomAmount: fc.Arbitrary<MoneyAmount> = fc
  .record({
    currency: fc.constantFrom("EUR", "DEM", "JPY"),
    shape: fc.constantFrom("value", "min", "max", "both"),
    one: minor,
    other: minor,
  })
  .map(({ currency, shape, one, other }): MoneyAmount => {
    const [min, max] = one < other ? [one, other] : [other, one];
    if (shape === "value") return { value: one, currency };
    if (shape === "both") return { min, max, currency };
    return shape === "min" ? { min: one, currency } : { max: one, currency };
  });

const kinds = [
  "MUNICIPALITY",
  "PUBLIC_BODY",
  "PERSON",
  "CONSORTIUM",
  "PROGRAMME",
  "PROJECT",
  "TOPIC",
] as const;
const relationshipTypes = [
  "PARTICIPATES_IN",
  "MEMBER_OF",
  "FUNDS",
  "CARRIES_OUT",
  "COOPERATES_WITH",
  "PART_OF",
  "CONCERNS",
] as const;
const names = ["Halle (Saale)", "Düren", "Dueren", "Soest", "KRZ Minden", "düren", "Ötigheim"];
const modalities: readonly Modality[] = ["ASSERTED", "QUOTATION", "PLAN", "INTENTION", "OBLIGATION"];
const ranks: readonly Rank[] = ["NORMAL", "PREFERRED", "DEPRECATED"];
const statuses = ["STATED", "IMPLIED", "INFERRED"] as const;

interface GraphOptions {
  /** Maximum number of entities; ids are `e0`, `e1` … */
  readonly entities?: number;
  /** Maximum number of relationships; ids are `r0`, `r1` … */
  readonly relationships?: number;
  /** Minimum number; default 0. */
  readonly atLeast?: number;
  /** Default: all types used here. */
  readonly types?: readonly RelationshipType[];
}

/**
 * A small multigraph: parallel relationships, self-loops, duplicate names; undated and dated in all forms;
 * several sources (`s0` to `s2`), each with its own rank, status and modality.
 */
export function randomGraph({
  entities = 9,
  relationships = 22,
  atLeast = 0,
  types = relationshipTypes,
}: GraphOptions = {}): fc.Arbitrary<PlainGraph> {
  const sources = ["s0", "s1", "s2"].map((id) => ({ id, title: `Source ${id}` }));
  return fc
    .array(randomEntity, { minLength: 2, maxLength: entities, size: "max" })
    .map((list): PlainEntity[] => list.map((entity, index) => ({ ...entity, id: `e${index}` })))
    .chain((list) =>
      fc
        .array(
          randomRelationship(
            list.map(({ id }) => id),
            types,
          ),
          { minLength: atLeast, maxLength: relationships, size: "max" },
        )
        .map((ties) => ({
          entities: list,
          relationships: ties.map((tie, index): PlainRelationship => ({ ...tie, id: `r${index}` })),
          sources,
        })),
    );
}

const randomEntity = fc.record({
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom(...names),
  sources: fc.subarray(["s0", "s1", "s2"]),
});

function randomRelationship(ids: readonly string[], types: readonly RelationshipType[]) {
  const evidence = fc.array(
    fc.record({
      source: fc.constantFrom("s0", "s1", "s2"),
      status: fc.constantFrom(...statuses),
      modality: fc.oneof(
        { weight: 3, arbitrary: fc.constant(modalities[0] as Modality) },
        fc.constantFrom(...modalities),
      ),
      rank: fc.oneof({ weight: 3, arbitrary: fc.constant(ranks[0] as Rank) }, fc.constantFrom(...ranks)),
    }),
    { minLength: 1, maxLength: 3 },
  );
  return fc
    .record({
      type: fc.constantFrom(...types),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      evidence,
      period: randomPeriod,
      role: fc.option(fc.constantFrom("Pilot", "winner"), { nil: undefined }),
      amount: fc.option(randomAmount, { nil: undefined, freq: 2 }),
    })
    .map(({ evidence: said, period, role, amount, ...tie }) => ({
      ...tie,
      ...period,
      ...(role !== undefined && { role }),
      ...(amount !== undefined && { amount }),
      sources: said.map(({ source }) => source),
      statuses: said.map(({ status }) => status),
      modalities: said.map(({ modality }) => modality),
      ranks: said.map(({ rank }) => rank),
    }));
}
