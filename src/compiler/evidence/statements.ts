import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import { recordedBy, visible } from "../../store/visibility/visibility.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { compileConnection } from "../connection/connection.ts";
import { argument, isGiven, source } from "../context/input.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/**
 * What the listed statements share: the thing they are about, the source that makes them, or the conflict
 * that compares them.
 */
type StatementOwner =
  | { readonly about: Cypher; readonly assumedSize?: number }
  | { readonly source: Cypher }
  | { readonly conflict: Cypher };

/** Compiles a connection of statements, ordered by id. */
export function compileStatements(field: SelectedField, owner: StatementOwner, place: Place): Shaper {
  const st = place.ctx.variable("st");
  const property = argument<string>(field.arguments, "property");
  const includeRetracted = field.arguments.values.includeRetracted === true;
  return compileConnection({
    field,
    place,
    owner: "about" in owner ? "About" : "source" in owner ? "Source" : "Conflict",
    parent: parentOf(owner),
    ...("about" in owner && owner.assumedSize !== undefined && { assumedSize: owner.assumedSize }),
    open: (at) => {
      const predicates = [cy`${st}.id IS NOT NULL`, includeRetracted ? recordedBy(st, at) : visible(st, at)];
      if (isGiven(property))
        predicates.push(cy`${st}.property = ${place.ctx.parameter(source(property, tidyName))}`);
      return { match: cy`MATCH ${patternOf(owner, st)} WHERE ${and(predicates)}`, keys: [byId(st)] };
    },
    compileNode: (selected, inner) => inner.types.statement(selected, st, inner),
  });
}

function patternOf(owner: StatementOwner, st: Cypher): Cypher {
  if ("about" in owner) return cy`(${st}:Statement {about: ${owner.about}})`;
  if ("source" in owner) return cy`(${st}:Statement {source: ${owner.source}})`;
  return cy`(${owner.conflict})-[:COMPARES]->(${st}:Statement)`;
}

function parentOf(owner: StatementOwner): Cypher {
  if ("about" in owner) return owner.about;
  return "source" in owner ? owner.source : cy`${owner.conflict}.id`;
}
