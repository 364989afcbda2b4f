import type { Dataset, Thing } from "../../../src/import/dataset.ts";
import { createStatement, type StatementContent } from "../../../src/import/statement-record.ts";
import { formatDecimal } from "../../../src/values/amounts/money.ts";
import type { Period } from "../../../src/values/time/period.ts";
import { type PlainEntity, type PlainGraph, type PlainRelationship, statementsOf } from "./plain-graph.ts";

/**
 * A plain graph as a data set for the importer. An entity without sources gets its name from the first
 * source. Self-loops are left out: the importer refuses them.
 */
export function toDataset({ entities, relationships, sources }: PlainGraph, dataset = "plain"): Dataset {
  const things: readonly Thing[] = [
    ...entities.map((entity) => toEntity(entity, sources[0]?.id ?? "s0", dataset)),
    ...relationships.filter(({ from, to }) => from !== to).map((tie) => toRelationship(tie, dataset)),
  ];
  return { id: dataset, title: "Plain", sources, things: () => things, conflicts: [] };
}

function toEntity({ id, kind, name, sources }: PlainEntity, defaultSource: string, dataset: string): Thing {
  const content = {
    about: id,
    aboutType: "Entity",
    property: "name",
    value: name,
    valueType: "TEXT",
    language: "DE",
  } as const;
  const said = sources && sources.length > 0 ? sources : [defaultSource];
  const statements = said.map((source) =>
    createStatement({ ...content, fact: `${id}.name`, dataset }, { source }, []),
  );
  return { type: "Entity", id, kind, statements };
}

function toRelationship(tie: PlainRelationship, dataset: string): Thing {
  const { id, type, from, to, role, amount } = tie;
  const content: StatementContent = {
    about: id,
    aboutType: type,
    property: "exists",
    valueType: "EXISTENCE",
    from,
    to,
    fact: id,
    dataset,
  };
  const decimal = (minor: bigint | undefined) =>
    minor === undefined || !amount ? undefined : formatDecimal(minor, amount.currency);
  const money = amount && {
    amount: dropUndefined({
      value: decimal(amount.value),
      min: decimal(amount.min),
      max: decimal(amount.max),
      currency: amount.currency,
    }),
  };
  const said = dropUndefined({ ...periodOf(tie), role, ...money });
  const statements = statementsOf(tie).map(({ source, status, modality, rank }, index) =>
    createStatement(content, { source, status, modality, rank, note: `statement ${index}` }, [said]),
  );
  return { type: "Relationship", id, relationship: type, from, to, statements };
}

function periodOf({ start, end, observedOn, ongoing }: Period) {
  return { start, end, observedOn, ongoing };
}

function dropUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
