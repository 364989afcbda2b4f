import fc from "fast-check";
import type { EntityKind } from "../../../src/generated/schema.ts";
import type { Dataset, Thing } from "../../../src/import/dataset.ts";
import type { Evidence } from "../../../src/import/shapes/evidence-shape.ts";
import { createStatement, type StatementContent } from "../../../src/import/statement-record.ts";
import { keepIdentity } from "./keep-identity.ts";
import { toDataset } from "./plain-dataset.ts";
import type { PlainGraph } from "./plain-graph.ts";
import { randomGraph } from "./random-graph.ts";

/** The content of one data set at some time. */
interface Content {
  readonly graph: PlainGraph;
  readonly extras: readonly Extra[];
  /** Edition number in the titles of its sources. */
  readonly edition: number;
  readonly hasConflict: boolean;
}

/** An additional statement about an entity, from one of three sources. */
interface Extra {
  readonly entity: number;
  readonly said: number;
  readonly source: number;
}

/**
 * How one of three data sets is edited: new content, part of the content removed, all content removed, or
 * earlier content restored.
 */
export interface Edit {
  readonly dataset: "a" | "b" | "c";
  readonly action: "REPLACE" | "THIN" | "EMPTY" | "RETURN";
  readonly content: Content;
  /** Selects which things stay, or which earlier content returns. */
  readonly pick: number;
}

/** Kinds never change under an id, so they depend on the entity's number. */
const kinds: readonly EntityKind[] = [
  "MUNICIPALITY",
  "PROGRAMME",
  "PERSON",
  "PUBLIC_BODY",
  "PROJECT",
  "CONSORTIUM",
  "MUNICIPALITY",
  "PROGRAMME",
  "TOPIC",
];

type Said = Partial<StatementContent> & { readonly property: string; readonly evidence?: Partial<Evidence> };

/**
 * Statements besides names: fields, lists, dates, money, identifiers shared by several entities, a documented
 * predicate.
 */
const sayings: readonly Said[] = [
  { property: "name", value: "Dueren Town", language: "EN" },
  { property: "name", value: "Neu-Düren", language: "DE", evidence: { rank: "PREFERRED" } },
  { property: "name", value: "Marktdüren", language: "DE", evidence: { end: "2013" } },
  { property: "alternateNames", value: "Alt-Düren" },
  { property: "alternateNames", value: "KRZ" },
  { property: "identifiers", value: "ags:08426", valueType: "ID" },
  { property: "identifiers", value: "ags:08212", valueType: "ID" },
  { property: "formerIds", value: "former", valueType: "ID" },
  { property: "description", value: "Eine Stadt.", language: "DE" },
  { property: "description", value: "A town.", language: "EN" },
  { property: "homepage", value: "https://example.org/", valueType: "URL" },
  { property: "level", value: "STATE" },
  { property: "level", value: "FEDERAL" },
  { property: "population", value: "90000", valueType: "DECIMAL" },
  { property: "population", value: "91000", valueType: "DECIMAL", evidence: { observedOn: "2019" } },
  { property: "legalForm", value: "Zweckverband" },
  { property: "period.start", value: "2014-03", valueType: "EDTF" },
  { property: "period.end", value: "2016", valueType: "EDTF" },
  { property: "period.end", value: "2017-06-30", valueType: "EDTF", evidence: { rank: "PREFERRED" } },
  { property: "budget", valueType: "MONEY", evidence: { amount: { value: "1000000", currency: "EUR" } } },
  { property: "budget", valueType: "MONEY", evidence: { amount: { min: "900000", currency: "EUR" } } },
  { property: "goal", value: "Weniger Papier" },
];

const content: fc.Arbitrary<Content> = fc.record({
  graph: randomGraph({ atLeast: 14 }),
  extras: fc.array(fc.record({ entity: fc.nat(8), said: fc.nat(sayings.length - 1), source: fc.nat(2) }), {
    minLength: 15,
    maxLength: 30,
  }),
  edition: fc.nat(3),
  hasConflict: fc.boolean(),
});

/** Edits of the three data sets. Printed as their number only, since a seed reproduces them. */
export interface Edits {
  readonly list: readonly Edit[];
}

/** Random edits of data sets, so many. */
export function randomEdits(length: number): fc.Arbitrary<Edits> {
  return fc
    .array(randomEdit, { minLength: length, maxLength: length })
    .map((list) => ({ list, [fc.toStringMethod]: () => `${list.length} edits` }));
}

const randomEdit: fc.Arbitrary<Edit> = fc.record({
  dataset: fc.constantFrom("a", "b", "c"),
  action: fc.oneof(
    { weight: 5, arbitrary: fc.constant("REPLACE" as const) },
    { weight: 2, arbitrary: fc.constant("THIN" as const) },
    { weight: 1, arbitrary: fc.constant("EMPTY" as const) },
    { weight: 2, arbitrary: fc.constant("RETURN" as const) },
  ),
  content,
  pick: fc.nat(99),
});

/** Applies edits one after another, and returns each data set's content after its edit. */
export class EditedDatasets {
  readonly #past: Readonly<Record<Edit["dataset"], Dataset[]>> = { a: [], b: [], c: [] };

  /** Returns the whole data set to import next. */
  apply({ dataset, action, content, pick }: Edit): Dataset {
    const past = this.#past[dataset];
    const next = this.#next(past, { dataset, action, content, pick });
    past.push(next);
    return next;
  }

  #next(past: readonly Dataset[], { dataset, action, content, pick }: Edit): Dataset {
    const [last, earlier] = [past.at(-1), past[pick % Math.max(past.length, 1)]];
    if (last === undefined || earlier === undefined || action === "REPLACE")
      return toContent(dataset, content);
    if (action === "RETURN") return earlier;
    return withThings(last, action === "EMPTY" ? [] : thin([...(last.things() as Iterable<Thing>)], pick));
  }
}

/** Removes some relationships, and some statements of the others. */
function thin(things: readonly Thing[], pick: number): readonly Thing[] {
  const isKept = (index: number) => (index * 7 + pick) % 3 > 0;
  return things
    .filter((thing, index) => thing.type === "Entity" || isKept(index))
    .map((thing) => ({ ...thing, statements: thing.statements.filter((_, at) => at === 0 || isKept(at)) }));
}

function withThings(dataset: Dataset, things: readonly Thing[]): Dataset {
  const facts = new Set(things.flatMap(({ statements }) => statements.map(({ fact }) => fact)));
  const conflicts = dataset.conflicts.filter((conflict) => conflict.facts.every((fact) => facts.has(fact)));
  return { ...dataset, conflicts, things: () => things };
}

function toContent(id: Edit["dataset"], { graph, extras, edition, hasConflict }: Content): Dataset {
  const source = (name: string) => `${id}-${name}`;
  const kept = keepIdentity(graph);
  const plain: PlainGraph = {
    entities: kept.entities.map((entity, index) => ({
      ...entity,
      kind: kinds[index] ?? "TOPIC",
      sources: (entity.sources ?? []).map(source),
    })),
    relationships: kept.relationships.map((tie) => ({
      ...tie,
      id: `${id}-${tie.id}`,
      sources: tie.sources.map(source),
    })),
    sources: graph.sources.map((one) => ({ id: source(one.id), title: `${one.title}, edition ${edition}` })),
  };
  const dataset = toDataset(plain, id);
  const things = [...(dataset.things() as Iterable<Thing>)].map((thing) =>
    thing.type === "Entity" ? withExtras(thing, id, extras) : thing,
  );
  const facts = [...new Set(things.flatMap(({ statements }) => statements.map(({ fact }) => fact)))];
  const conflicts = hasConflict ? [{ id: `c-${id}`, kind: "OPEN", facts: facts.slice(0, 4) }] : [];
  return { ...dataset, licence: `Licence ${edition}`, conflicts, things: () => things };
}

function withExtras(thing: Thing, dataset: Edit["dataset"], extras: readonly Extra[]): Thing {
  const said = extras
    .filter(({ entity }) => `e${entity}` === thing.id)
    .map((extra) => {
      const { evidence, ...content } = sayings[extra.said] as Said;
      const value = content.property === "formerIds" ? { value: `former-${thing.id}` } : {};
      return createStatement(
        {
          about: thing.id,
          aboutType: "Entity",
          valueType: "TEXT",
          fact: `${thing.id}.${content.property}`,
          dataset,
          ...content,
          ...value,
        },
        { source: `${dataset}-s${extra.source}`, ...evidence },
        [],
      );
    });
  const statements = new Map([...thing.statements, ...said].map((statement) => [statement.id, statement]));
  return { ...thing, statements: [...statements.values()] };
}
