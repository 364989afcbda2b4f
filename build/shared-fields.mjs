#!/usr/bin/env node
// node build/shared-fields.mjs [--check]: copies the fields of `Entity` and `Actor` into the types that
// implement them, so that shared fields need changing only in schema/kinds/entity.graphql. With --check it
// only lists differences and exits with code 1. `npm run codegen` and `npm run check` call it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, Source } from "graphql";
import "./check-node.mjs";
import { listFiles } from "./fingerprint.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const before = new Map();
for (const path of listFiles(root, "schema")) {
  if (path.endsWith(".graphql")) before.set(path, readFileSync(join(root, path), "utf8"));
}
const texts = new Map(before);
const differences = [];

for (const name of listShared()) {
  for (const path of texts.keys()) texts.set(path, withFieldsOf(name, path));
}
const changed = [...texts].filter(([path, text]) => text !== before.get(path));
if (!process.argv.includes("--check")) {
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
  for (const [path] of changed) process.stdout.write(`Written: ${path}\n`);
} else if (changed.length > 0) {
  const cure = "Run `npm run codegen`, which writes the fields of the interface into the types.";
  process.stderr.write([...differences, cure, ""].join("\n"));
  process.exitCode = 1;
}

/**
 * The interfaces with a label in the graph, the most general first. `Node` has no label: each type has its
 * own description of its one field, `id`.
 */
function listShared() {
  const hasLabel = ({ directives }) => directives.some(({ name }) => name.value === "node");
  return listDefinitions()
    .filter((each) => each.kind === "InterfaceTypeDefinition" && hasLabel(each))
    .sort((a, b) => a.interfaces.length - b.interfaces.length)
    .map(({ name }) => name.value);
}

function listDefinitions() {
  return [...texts].flatMap(([path, text]) => parse(new Source(text, path)).definitions);
}

function find(name) {
  return listDefinitions().find((each) => each.name?.value === name);
}

function isImplementation(definition, name) {
  return definition?.interfaces?.some((each) => each.name.value === name) ?? false;
}

/**
 * Returns the text of a file with an interface's fields written into the types that implement it; nothing
 * else changes.
 */
function withFieldsOf(name, path) {
  const text = texts.get(path);
  const types = parse(new Source(text, path)).definitions.filter((each) => isImplementation(each, name));
  const edits = types.flatMap((type) => listEdits(find(name), type, path)).sort((a, b) => a.start - b.start);
  return edits.reduceRight(
    (result, edit) => result.slice(0, edit.start) + edit.words + result.slice(edit.end),
    text,
  );
}

/**
 * Lists the edits for a type. A missing field goes after the one that precedes it in the interface. A type
 * without fields also gets braces.
 */
function listEdits(shared, type, path) {
  const text = texts.get(path);
  const isEmpty = type.fields.length === 0;
  const head = [...type.interfaces, ...type.directives].at(-1);
  let end = isEmpty ? type.loc.end : text.indexOf("{", head.loc.end) + 1;
  const edits = shared.fields.flatMap((field) => {
    const name = field.name.value;
    const own = type.fields.find((each) => each.name.value === name);
    const words = wordsOf(field, own);
    if (own !== undefined) end = endOfLine(text, own.loc.end);
    if (own !== undefined && textOf(own) === words) return [];
    const fault = own === undefined ? "is missing; there is" : "differs from";
    const model = `${shared.name.value}.${name} in ${shared.loc.source.name}`;
    differences.push(`${path}: ${type.name.value}.${name} ${fault} ${model}.`);
    return own === undefined
      ? [{ start: end, end, words: `\n  ${words}` }]
      : [{ start: own.loc.start, end: own.loc.end, words }];
  });
  const brace = (mark) => (isEmpty ? [{ start: end, end, words: mark }] : []);
  return [...brace(" {"), ...edits, ...brace("\n}")];
}

/** The interface's text of a field, but with the field type of `own` if that implements the interface's. */
function wordsOf(field, own) {
  const words = textOf(field);
  const [name, wider] = [namedType(own ?? field), namedType(field)];
  if (name === wider || !isImplementation(find(name), wider)) return words;
  const { start, end } = field.type.loc;
  return words.slice(0, start - field.loc.start) + textOf(own.type) + words.slice(end - field.loc.start);
}

function namedType({ type }) {
  return type.type === undefined ? type.name.value : namedType(type);
}

function textOf({ loc }) {
  return loc.source.body.slice(loc.start, loc.end);
}

/** End of the line's content, after a comma and a comment if there are any. */
function endOfLine(text, end) {
  return end + /^[ \t,]*(?:#.*)?/.exec(text.slice(end))[0].trimEnd().length;
}
