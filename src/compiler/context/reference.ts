import { and, type Cypher, cy, join, list, whileResting } from "../../cypher/cypher.ts";
import { NotFoundError } from "../../errors/graph-error.ts";
import type { EntityRef } from "../../generated/schema.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import { existed, visible } from "../../store/visibility/visibility.ts";
import { canonicalIdentifier } from "../../values/identifiers/identifier.ts";
import type { Run } from "../run/run.ts";
import type { At } from "./at.ts";
import { type Input, source } from "./input.ts";
import { mergedInto, NamedIds } from "./named-ids.ts";
import type { StatementContext } from "./statement-context.ts";

interface Reference {
  readonly input: Input<EntityRef>;
  /** The argument's name, for messages. */
  readonly argument: string;
  readonly isRequired: boolean;
  /** Variable with the list of entities found. */
  readonly found: Cypher;
  /** Variable with the entity; null if none or several were found. */
  readonly entity: Cypher;
}

/**
 * The entities that the arguments of one root field refer to. They are resolved at the head of its statement,
 * so that a reference to nothing still gives a row.
 */
export class References {
  /** The ids that the field names. */
  readonly ids: NamedIds;
  readonly #ctx: StatementContext;
  readonly #at: At;
  readonly #references: Reference[] = [];
  readonly #expected: Cypher[] = [];

  constructor(ctx: StatementContext, at: At) {
    this.ids = new NamedIds(ctx);
    this.#ctx = ctx;
    this.#at = at;
  }

  /** Adds a reference that must find one entity, and returns the variable that holds it. */
  require(input: Input<EntityRef>, argument: string): Cypher {
    return this.#add(input, argument, true);
  }

  /** Adds a reference that may find nothing, and returns the variable that holds the entity or null. */
  find(input: Input<EntityRef>, argument: string): Cypher {
    return this.#add(input, argument, false);
  }

  #add(input: Input<EntityRef>, argument: string, isRequired: boolean): Cypher {
    const known = this.#references.find((reference) => reference.input.value === input.value);
    if (known) return known.entity;
    const [found, entity] = [this.#ctx.variable("found"), this.#ctx.variable("ref")];
    this.#references.push({ input, argument, isRequired, found, entity });
    return entity;
  }

  /**
   * Adds a predicate on the statement's `row`. If it is false, the simpler statement used while the graph
   * rests was not enough, and the full one is sent.
   */
  expect(predicate: Cypher): void {
    this.#expected.push(predicate);
  }

  /** The rest of the graph in which the statement was read; null if the full statement must be sent. */
  toRest(): Cypher {
    const rest = cy`graph.rest`;
    if (this.#expected.length === 0) return rest;
    return whileResting(rest, cy`CASE WHEN ${and(this.#expected)} THEN graph.rest END`);
  }

  /** The variables of the references so far, for a `CALL` subquery that needs them. */
  variables(): Cypher {
    return list([...this.#references.map(({ entity }) => entity), ...this.ids.variables()]);
  }

  /** The clauses at the head of the statement. */
  toCypher(): Cypher {
    const clauses = this.#references.map((reference) =>
      reference.input.value.id != null ? this.#byId(reference) : this.#byIdentifier(reference),
    );
    // After the clauses, which add to the named ids.
    return join([this.ids.toCypher(), ...clauses], "");
  }

  /** The ids found for each reference, as one slot of the statement's row. */
  toSlot(): Cypher {
    return cy`[${join(
      this.#references.map((reference) => {
        const always = cy`[x IN ${reference.found} | x.id]`;
        return this.#isMatched(reference) ? whileResting(always, cy`[${reference.entity}.id]`) : always;
      }),
      ", ",
    )}]`;
  }

  /**
   * Checks what the references found.
   * @throws NotFoundError when a required one found nothing
   * @throws NotFoundError (AMBIGUOUS_REFERENCE) when several entities have the identifier
   */
  check(slot: unknown, run: Run): void {
    for (const [index, ids] of (slot as readonly (readonly string[])[]).entries()) {
      const reference = this.#references[index] as Reference;
      const text = describe(reference.input.read(run));
      if (ids.length > 1)
        throw new NotFoundError(
          `${text} at "${reference.argument}" belongs to ${ids.length} entities: ${ids.join(", ")}. Refer to one of them by id.`,
          { argument: reference.argument, ids },
          "AMBIGUOUS_REFERENCE",
        );
      if (ids.length === 0 && reference.isRequired)
        throw new NotFoundError(
          `No entity has ${text}, given at "${reference.argument}". search(text:) finds entities by name.`,
          {
            argument: reference.argument,
          },
        );
    }
  }

  /** Whether, while the graph rests, the statement gives no row if the reference finds nothing. */
  #isMatched({ input }: Reference): boolean {
    return input.value.id != null && !this.#at.isHistorical;
  }

  /**
   * The entity with an id at a version; if there is none, the one into which it was merged. While the graph
   * rests the statement does not look up former ids, because Neo4j plans that for as long as the rest of a
   * look-up. If nothing has the id, the statement gives no row and is sent again in its full form.
   */
  #byId(reference: Reference): Cypher {
    const { input, found, entity } = reference;
    const id = this.#ctx.parameter(source(input, (ref) => ref.id));
    const [x, own] = [this.#ctx.variable("x"), this.#ctx.variable("own")];
    const pairs = this.ids.pairsOf((run) => [input.read(run).id as string], this.#at);
    const former = cy`COLLECT { MATCH (${x}:Entity) WHERE ${x}.id IN ${mergedInto(pairs, cy`= ${id}`)} RETURN DISTINCT ${x} }`;
    const all = cy`CASE WHEN ${own} IS NOT NULL THEN [${own}] ELSE ${former} END`;
    const always = cy`OPTIONAL MATCH (${own}:Entity {id: ${id}}) WHERE ${existed(own, this.#at)} WITH *, ${all} AS ${found} ${bindOne(found, entity)}`;
    if (!this.#isMatched(reference)) return always;
    return whileResting(always, cy`MATCH (${entity}:Entity {id: ${id}}) WHERE ${existed(entity, this.#at)} `);
  }

  #byIdentifier({ input, found, entity }: Reference): Cypher {
    const key = this.#ctx.parameter(
      source(input, ({ identifier }) =>
        identifier ? canonicalIdentifier(identifier.scheme, identifier.value) : null,
      ),
    );
    const x = this.#ctx.variable("x");
    const all = cy`COLLECT { ${matchBearers(key, x, this.#at)} RETURN DISTINCT ${x} AS x ORDER BY x.id }`;
    return cy`WITH *, ${all} AS ${found} ${bindOne(found, entity)}`;
  }
}

/** Binds the entity if exactly one was found. */
function bindOne(found: Cypher, entity: Cypher): Cypher {
  return cy`WITH *, CASE size(${found}) WHEN 1 THEN head(${found}) END AS ${entity} `;
}

/** `MATCH` of the entities that have an identifier, by its key. */
function matchBearers(key: Cypher, x: Cypher, at: ReadVersion): Cypher {
  return cy`MATCH (i:Identifier {key: ${key}}) WHERE ${visible(cy`i`, at)} MATCH (${x}:Entity {id: i.entity})`;
}

function describe(ref: EntityRef): string {
  return ref.id != null
    ? `the id "${ref.id}"`
    : `the identifier "${ref.identifier?.scheme}:${ref.identifier?.value}"`;
}
