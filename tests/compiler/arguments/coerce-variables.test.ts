import { buildSchema, type GraphQLScalarType, getVariableValues, parse } from "graphql";
import { expect, test } from "vitest";
import { coerceVariables } from "../../../src/compiler/arguments/coerce-variables.ts";
import { declaredVariables } from "../../../src/compiler/arguments/declared-variables.ts";

const schema = buildSchema(`
  input Range { from: Int! = 1, to: Int, marks: [String!] }
  enum Order { UP DOWN }
  type Query { field: ID }
`);

type Variables = Readonly<Record<string, unknown>>;

test.each<[given: string, declared: string, inputs: Variables]>([
  ["nothing for what may be left out", "$a: Int, $b: [Order!]", {}],
  ["nothing for defaults", "$a: Int = 3, $o: Order! = UP, $r: Range = { to: 2 }, $n: Int = null", {}],
  ["values of every type", "$a: Int!, $o: Order, $r: Range, $i: ID", { a: 1, o: "DOWN", r: { to: 2 }, i: 7 }],
  ["a null", "$a: Int = 3, $b: [Int]", { a: null, b: [1, null] }],
  ["one for a list", "$a: [Range!]", { a: { from: 2 } }],
  ["what is not declared", "$a: Int", { a: 1, b: 2 }],
  ["nothing for what is required", "$a: Int!", {}],
  ["a null for what is required", "$a: Int!", { a: null }],
  ["a text for a number", "$a: Int, $b: Int", { a: "1", b: 2 }],
  ["an unknown enum value", "$o: Order", { o: "SIDEWAYS" }],
  ["an unknown field", "$r: Range", { r: { till: 2 } }],
  ["a null in a list of what is required", "$r: Range", { r: { marks: [null] } }],
  ["a scalar that the schema does not have", "$f: Float", { f: 1.5 }],
  ["more than five faults", "$a: [Int]", { a: ["1", "2", "3", "4", "5", "6", "7"] }],
])("Variables become what graphql-js makes of them: %s", (_, declared, inputs) => {
  const operation = parse(`query (${declared}) { field }`).definitions[0];
  if (operation?.kind !== "OperationDefinition") throw new Error("a query expected");
  const expected = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: 5 });
  const known = declaredVariables(schema, operation);
  expect(coerceVariables(schema, operation, known, inputs)).toEqual(expected);
});

test.each([
  ["values of a list", "$a: [Even!]", { a: new Array(5000).fill(1) }],
  ["values of lists of a list", "$a: [[Even]]", { a: new Array(1000).fill([1, 1, 1]) }],
  ["objects", "$p: [Pair!]", { p: new Array(1000).fill({ a: 1, b: 1 }) }],
])("Of thousands of wrong %s five are looked at for what to say", (_, declared, inputs) => {
  let parsed = 0;
  const counting = buildSchema(
    "scalar Even input Pair { a: Even, b: Even } type Query { field(a: Even, p: Pair): ID }",
  );
  const even = counting.getType("Even") as GraphQLScalarType;
  even.parseValue = () => {
    parsed += 1;
    throw new TypeError("odd");
  };
  const operation = parse(`query (${declared}) { field }`).definitions[0];
  if (operation?.kind !== "OperationDefinition") throw new Error("a query expected");
  const { errors } = coerceVariables(counting, operation, declaredVariables(counting, operation), inputs);
  // And one that says that there are more.
  expect(errors).toHaveLength(6);
  expect(parsed).toBeLessThan(10);
});
