import fc from "fast-check";
import type { ConflictRecord, Dataset, Thing } from "../../src/import/dataset.ts";
import { createStatement, type StatementRecord } from "../../src/import/statement-record.ts";

/** What a random data set is made of: plain numbers that fast-check can shrink. */
export interface Plan {
  /** Entities that are named, with the number of their name. */
  readonly entities: readonly { readonly entity: number; readonly name: number }[];
  readonly ties: readonly {
    readonly tie: number;
    readonly year: number;
    readonly amount: number;
    readonly source: number;
  }[];
  readonly ends: readonly { readonly entity: number; readonly month: number; readonly source: number }[];
  readonly sources: number;
  readonly hasConflict: boolean;
}

const ENTITIES = 5;
const number = (max: number) => fc.integer({ min: 0, max });

/** Small data sets over few ids, so that two of them meet. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  entities: fc.uniqueArray(fc.record({ entity: number(ENTITIES - 1), name: number(2) }), {
    selector: ({ entity }) => entity,
    maxLength: ENTITIES,
  }),
  ties: fc.uniqueArray(fc.record({ tie: number(5), year: number(2), amount: number(2), source: number(1) }), {
    selector: ({ tie, source }) => `${tie} ${source}`,
    maxLength: 6,
  }),
  ends: fc.uniqueArray(fc.record({ entity: number(ENTITIES - 1), month: number(2), source: number(1) }), {
    selector: ({ entity, source }) => `${entity} ${source}`,
    maxLength: 4,
  }),
  sources: fc.constant(2),
  hasConflict: fc.boolean(),
});

const KINDS = ["PUBLIC_BODY", "PROGRAMME", "MUNICIPALITY", "GROUP", "PROGRAMME"];
const entityId = (entity: number): string => `e-${entity}`;

/** The data set of a plan. Ties and ends of entities that it does not name are left out. */
export function toDataset(id: string, plan: Plan): Dataset {
  const named = new Set(plan.entities.map(({ entity }) => entity));
  const things = [...entityThings(id, plan), ...tieThings(id, plan, named)];
  return {
    id,
    title: `Random ${id}`,
    sources: Array.from({ length: plan.sources }, (_, index) => ({
      id: `${id}-doc-${index}`,
      title: `Text ${index}`,
    })),
    things: () => things,
    conflicts: plan.hasConflict ? listConflicts(id, things) : [],
  };
}

function entityThings(id: string, { entities, ends }: Plan): readonly Thing[] {
  return entities.map(({ entity, name }) => {
    const about = { about: entityId(entity), aboutType: "Entity", dataset: id };
    const names = createStatement(
      {
        ...about,
        property: "name",
        value: `Name ${name}`,
        valueType: "TEXT",
        language: "DE",
        fact: `${about.about}.name`,
      },
      { source: `${id}-doc-0`, lines: [name + 1] },
      [],
    );
    const said = ends
      .filter((end) => end.entity === entity)
      .map(({ month, source }) =>
        createStatement(
          {
            ...about,
            property: "period.end",
            value: `2016-0${month + 1}`,
            valueType: "EDTF",
            fact: `f-${id}-end-${entity}`,
          },
          { source: `${id}-doc-${source}` },
          [],
        ),
      );
    return { type: "Entity", id: about.about, kind: KINDS[entity] ?? "GROUP", statements: [names, ...said] };
  });
}

function tieThings(id: string, { ties }: Plan, named: ReadonlySet<number>): readonly Thing[] {
  const statements = new Map<number, StatementRecord[]>();
  for (const { tie, year, amount, source } of ties) {
    const [from, to] = endsOf(tie);
    if (!named.has(from) || !named.has(to)) continue;
    const statement = createStatement(
      {
        about: tieId(id, tie),
        aboutType: "FUNDS",
        property: "exists",
        valueType: "EXISTENCE",
        from: entityId(from),
        to: entityId(to),
        predicate: "funds",
        fact: tieId(id, tie),
        dataset: id,
      },
      {
        source: `${id}-doc-${source}`,
        start: String(2014 + year),
        amount: { value: String(amount), currency: "EUR" },
      },
      [],
    );
    statements.set(tie, [...(statements.get(tie) ?? []), statement]);
  }
  return [...statements].map(([tie, said]) => {
    const [from, to] = endsOf(tie).map(entityId) as [string, string];
    return { type: "Relationship", id: tieId(id, tie), relationship: "FUNDS", from, to, statements: said };
  });
}

function tieId(id: string, tie: number): string {
  return `f-${id}-${tie}`;
}

/** Two ties may be parallel; none leads back to where it begins. */
function endsOf(tie: number): readonly [number, number] {
  return [tie % 3, 3 + (tie % 2)];
}

function listConflicts(id: string, things: readonly Thing[]): readonly ConflictRecord[] {
  const facts = [...new Set(things.flatMap(({ statements }) => statements.map(({ fact }) => fact)))].slice(
    0,
    3,
  );
  return facts.length === 0 ? [] : [{ id: `c-${id}`, kind: "OPEN", facts }];
}
