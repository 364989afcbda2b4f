import fc, { type GeneratorValue } from "fast-check";
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A query and its variables. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Starts of random queries: root fields with arguments that find something in the shipped seeds. */
const roots = [
  'entity(by: { id: "bmi" })',
  'entity(by: { id: "krz" })',
  'node(id: "modellkommune-egovernment")',
  'node(id: "c-end-date")',
  'nodes(ids: ["bmi", "doc-000", "nobody", "krz"])',
  "entities(first: $n)",
  "entities(first: $n, where: { kinds: [PROGRAMME, MUNICIPALITY] }, orderBy: { field: DEGREE, direction: DESC })",
  'search(text: "Karlsruhe", first: $n)',
  "relationships(first: $n, via: { types: [FUNDS, EVALUATES] })",
  "sources(first: $n)",
  "conflicts(first: $n)",
  'neighbourhood(of: [{ id: "bmi" }], hops: 1, limit: $n)',
  'shortestPaths(from: { id: "bmi" }, to: { id: "krz" }, limit: $n)',
  'collaborations(first: $n, projection: { around: { id: "bmi" } })',
  "stats(groupBy: [RELATIONSHIP_TYPE, YEAR], limit: $n)",
  "graph",
];

/** Arguments of fields below the root; lists are short to stay within the budget. */
const argumentValues: Readonly<Record<string, readonly string[]>> = {
  first: ["1", "2", "$n"],
  language: ["DE", "EN", "$language"],
  property: ['"name"', "null"],
  validAt: ['"2004"', '"2015-06"'],
  during: ['"2016"', "null"],
  includeRetracted: ["true", "$flag"],
};

const header =
  "query Random($n: Int! = 2, $flag: Boolean! = true, $other: Boolean = false, $language: Language = EN)";

/**
 * Queries with everything a document may contain: aliases, named and inline fragments on interfaces and
 * kinds, repeated fields, `@skip` and `@include`, `__typename`, variables with and without values. Nearly all
 * are valid: two fields of one name may not merge.
 */
export function randomQuery(schema: GraphQLSchema): fc.Arbitrary<RandomQuery> {
  // No filter on fc.gen(): it would draw the same value again forever.
  return fc.gen().map((g) => new QueryWriter(schema, g).write());
}

class QueryWriter {
  readonly #schema: GraphQLSchema;
  readonly #g: GeneratorValue;
  readonly #fragments: string[] = [];
  #aliases = 0;
  /** Selections left to write; each costs the database planning time. */
  #left = 10;

  constructor(schema: GraphQLSchema, g: GeneratorValue) {
    this.#schema = schema;
    this.#g = g;
  }

  write(): RandomQuery {
    const root = this.#one(roots);
    const field = this.#schema.getQueryType()?.getFields()[/^\w+/.exec(root)?.[0] ?? ""];
    const type = getNamedType(field?.type);
    if (!isCompositeType(type)) throw new TypeError(`${root} is no root field.`);
    const body = `{ ${this.#decorated(root, type, 2)} uses: graph @include(if: $flag) @skip(if: $other) { version } language: entity(by: { id: "bmi" }) { name(language: $language) } more: entities(first: $n) { __typename } }`;
    const optional = <T>(name: string, values: readonly T[]) =>
      this.#chance() ? { [name]: this.#one(values) } : {};
    return {
      query: [header, body, ...this.#fragments].join(" "),
      variables: {
        ...optional("n", [1, 3]),
        ...optional("flag", [true, false]),
        ...optional("other", [true, false, null]),
        ...optional("language", ["DE", null]),
      },
    };
  }

  /** A field with its selection, perhaps with an alias, perhaps twice so that they are merged. */
  #decorated(text: string, type: GraphQLCompositeType, depth: number): string {
    const alias = this.#chance() ? `a${this.#aliases++}: ` : "";
    const once = () => `${alias}${text}${this.#directive()} ${this.#set(type, depth)}`;
    return this.#g(fc.nat, 4) === 0 ? `${once()} ${once()}` : once();
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = this.#g(fc.integer, { min: 1, max: 3 });
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(" ")} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const chosen = this.#g(fc.integer, { min: 0, max: 9 });
    if (this.#left-- <= 0 || chosen === 0 || isUnionType(type)) return "__typename";
    if (chosen === 1) return `...${this.#directive()} ${this.#set(type, depth)}`;
    if (chosen === 2) return `...${this.#fragment(type, depth)}${this.#directive()}`;
    if (chosen === 3 && isAbstractType(type)) {
      const narrower = this.#one(this.#narrower(type));
      return `... on ${narrower.name}${this.#directive()} ${this.#set(narrower, depth)}`;
    }
    const fields = this.#fieldsOf(type, depth);
    return fields.length > 0 ? this.#field(this.#one(fields), depth) : "__typename";
  }

  #field(field: Field, depth: number): string {
    const given = field.args.flatMap(({ name }) => {
      const values = argumentValues[name];
      return values && (name === "first" || name === "validAt" || this.#chance())
        ? [`${name}: ${this.#one(values)}`]
        : [];
    });
    const text = `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
    const type = getNamedType(field.type);
    if (isCompositeType(type)) return this.#decorated(text, type, depth - 1);
    return `${this.#chance() ? `a${this.#aliases++}: ` : ""}${text}${this.#directive()}`;
  }

  #fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): readonly Field[] {
    return Object.values(type.getFields()).filter(
      ({ type: inner, args }) =>
        (depth > 0 || !isCompositeType(getNamedType(inner))) &&
        args.every((argument) => argumentValues[argument.name] || !isRequiredArgument(argument)),
    );
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.#fragments.length}`;
    const index = this.#fragments.push("") - 1;
    this.#fragments[index] = `fragment ${name} on ${type.name} ${this.#set(type, depth)}`;
    return name;
  }

  /** Interfaces and kinds that an abstract type can be narrowed to. */
  #narrower(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (!isAbstractType(type)) return [type];
    const { objects, interfaces } = isUnionType(type)
      ? { objects: type.getTypes(), interfaces: [] }
      : this.#schema.getImplementations(type);
    return [...interfaces, ...objects];
  }

  #directive(): string {
    const chosen = this.#g(fc.integer, { min: 0, max: 11 });
    return ["", " @include(if: $flag)", " @skip(if: $other)", " @include(if: true)"][chosen] ?? "";
  }

  #chance(): boolean {
    return this.#g(fc.boolean);
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#g(fc.nat, values.length - 1)] as T;
  }
}
