import { buildSchema, type FieldNode, getArgumentValues, parse } from "graphql";
import { expect, test } from "vitest";
import { createArgumentReader } from "../../../src/compiler/arguments/argument-reader.ts";

const schema = buildSchema(`
  input Range { from: Int = 1, to: Int, marks: [String!] }
  enum Order { UP DOWN }
  type Query { field(text: String, order: Order = UP, first: Int! = 20, range: Range, marks: [String], ranges: [Range!]): Int }
`);
const field = schema.getQueryType()?.getFields().field;

type Variables = Readonly<Record<string, unknown>>;

test.each<[given: string, args: string, now: Variables, later: Variables]>([
  ["nothing", "", {}, {}],
  ["constants", '(text: "a", order: DOWN, range: { to: 3 })', { v: 1 }, { v: 2 }],
  ["a null", "(text: null)", {}, {}],
  ["variables", "(text: $t, first: $n, order: $o)", { t: "a", n: 1, o: "UP" }, { t: "", n: 2, o: "DOWN" }],
  ["variables left out", "(text: $t, first: $n, order: $o)", {}, {}],
  ["a variable that is null", "(text: $t, order: DOWN)", { t: null }, { t: null }],
  ["a whole input object", "(range: $r)", { r: { from: 1, to: 2 } }, { r: { from: 3, to: 4 } }],
  ["variables in an input object", "(range: { to: $n, marks: [$t] })", { n: 1, t: "a" }, { n: 2, t: "b" }],
  ["a variable left out of an input object", "(range: { to: $n, marks: $m })", { n: 1 }, { n: 2 }],
  ["variables in a list", '(marks: ["x", $t, $s])', { t: "a", s: "b" }, { t: "c", s: "d" }],
  [
    "objects in a list",
    "(ranges: [{ from: 1 }, { to: $n }, $r])",
    { n: 1, r: { to: 2 } },
    { n: 3, r: { to: 4 } },
  ],
  ["one object for a list", "(ranges: { to: $n, marks: $t })", { n: 1, t: "a" }, { n: 2, t: "b" }],
  ["one text among them for a list", "(marks: $m, text: $t)", { m: ["a"], t: "b" }, { m: ["c"], t: "d" }],
])("A later execution's arguments are what graphql-js makes of them: %s", (_, args, now, later) => {
  const definition = parse(`query ($v: Int) { field${args} }`).definitions[0];
  if (!field || definition?.kind !== "OperationDefinition") throw new Error("a query expected");
  const node = definition.selectionSet.selections[0] as FieldNode;
  const read = createArgumentReader(field, node, now, getArgumentValues(field, node, now));
  expect(read(now)).toEqual(getArgumentValues(field, node, now));
  expect(read(later)).toEqual(getArgumentValues(field, node, later));
});
