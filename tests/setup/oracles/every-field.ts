import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** The kind of the entity that the queries name. */
const kind = "Programme";

/** Values for the arguments of root fields that have no default. */
const required: Readonly<Record<string, string>> = {
  id: '"e"',
  ids: '["e", "nobody", "s", "e.name.s.00000000"]',
  by: '{ id: "e" }',
  of: '[{ id: "e" }]',
  from: '{ id: "e" }',
  to: '{ id: "e" }',
  text: '"e"',
  pattern: '{ nodes: [{ variable: "x", where: { ids: ["e"] } }], edges: [] }',
  projection: "{}",
};

/** Arguments of other fields that are not answered without. */
const needed: Readonly<Record<string, string>> = {
  nameAt: '(validAt: "2015")',
  certaintyAt: '(during: "2015")',
};

type Field = GraphQLField<unknown, unknown>;

/**
 * Queries with `$asOf` that together select every field of every object type, each type by a shortest path
 * from a root field. Objects below the selected fields get a minimal selection. All root fields are included.
 */
export function everyField(schema: GraphQLSchema): readonly string[] {
  const queryType = schema.getQueryType();
  if (!queryType) throw new Error("The schema has no queries.");
  const seen = new Set<GraphQLNamedType>();
  const queries: string[] = [];
  const roots = Object.values(queryType.getFields()).map((field) => ({
    type: getNamedType(field.type) as GraphQLNamedType,
    wrap: (inner: string) => `query ($asOf: AsOf) { ${field.name}(${argumentsOf(field)}) { ${inner} } }`,
  }));
  // `Node` queries are the most expensive to plan, so types reachable in another way are queried there.
  const waiting = roots.toSorted((a, b) => Number(a.type.name === "Node") - Number(b.type.name === "Node"));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, wrap } = next;
    const isRoot = roots.includes(next);
    // Put it back until the types that others lead to are done.
    if (isRoot && type.name === "Node" && waiting.some((other) => other.type.name !== "Node")) {
      waiting.push(next);
      continue;
    }
    if (!isCompositeType(type) || (seen.has(type) && !isRoot)) continue;
    const owners = typesOf(schema, type).filter((owner) => !seen.has(owner));
    queries.push(...(owners.length > 0 ? everythingOf(owners).map(wrap) : [wrap("__typename")]));
    if (seen.has(type)) continue;
    seen.add(type);
    // The types of an interface lead wherever the interface does.
    for (const owner of owners) {
      seen.add(owner);
      for (const field of Object.values(owner.getFields())) {
        const way = (inner: string) => wrap(`... on ${owner.name} { ${field.name} { ${inner} } }`);
        waiting.push({ type: getNamedType(field.type), wrap: way });
      }
    }
  }
  return queries;
}

const argumentsOf = ({ args }: Field): string =>
  args
    .filter((argument) => argument.name === "asOf" || isRequiredArgument(argument))
    .map(({ name }) => `${name}: ${name === "asOf" ? "$asOf" : required[name]}`)
    .join(", ");

/** The object types of a type, the entity's own first. */
function typesOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  if (!isAbstractType(type)) return [];
  return schema.getPossibleTypes(type).toSorted((a, b) => Number(b.name === kind) - Number(a.name === kind));
}

/**
 * Number of types in one query: a query over all types of an interface takes the database seconds to plan.
 */
const typesAtOnce = 5;

/** Selections of all fields of some types. */
function everythingOf(owners: readonly GraphQLObjectType[]): readonly string[] {
  if (owners.length > typesAtOnce)
    return [...everythingOf(owners.slice(0, typesAtOnce)), ...everythingOf(owners.slice(typesAtOnce))];
  const types = new Map<string, string>();
  const parts = owners.map((owner) => {
    const fields = Object.values(owner.getFields()).map((field) => touch(field, owner, types));
    return `... on ${owner.name} { ${fields.join(" ")} }`;
  });
  return [`__typename ${parts.join(" ")}`];
}

/** Selects a field; with an alias if another type has a different field of the same name. */
function touch({ name, type }: Field, owner: GraphQLObjectType, types: Map<string, string>): string {
  const known = types.get(name) ?? String(type);
  types.set(name, known);
  const called = `${name}${needed[name] ?? ""}`;
  const asked = isCompositeType(getNamedType(type)) ? `${called} { __typename }` : called;
  return known === String(type) ? asked : `${name}${owner.name}: ${asked}`;
}
