import {
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type ValueNode,
} from "graphql";
import { InvalidValueError } from "../errors/graph-error.ts";
import { fromDecimal, toDecimal } from "../values/amounts/decimal.ts";
import { dayNumber, formatDay, parseEdtf } from "../values/time/edtf.ts";

/**
 * How the values of one scalar are read and written, always as text. Both functions throw InvalidValueError.
 */
interface ScalarRules {
  /** Reads a text from a request. With `acceptsIntegers` a whole number arrives as its digits. */
  readonly parse: (text: string) => string;
  /** Writes a stored value. */
  readonly serialize: (value: unknown) => string;
  readonly acceptsIntegers?: true;
}

/** RFC 3339, section 5.6; seconds may be left out. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const RULES: Readonly<Record<string, ScalarRules>> = {
  EDTF: { parse: parsePlacedEdtf, serialize: (value) => parseEdtf(textOf("EDTF", value)).text },
  Date: {
    parse: (text) => formatDay(dayNumber(text)),
    serialize: (value) => formatDay(typeof value === "number" ? value : dayNumber(textOf("Date", value))),
  },
  DateTime: {
    parse: parseInstant,
    serialize: (value) =>
      typeof value === "number" ? instant(value) : parseInstant(textOf("DateTime", value)),
  },
  Decimal: {
    parse: canonicalDecimal,
    serialize: (value) => canonicalDecimal(textOf("Decimal", value)),
    acceptsIntegers: true,
  },
  URL: { parse: parseWebAddress, serialize: (value) => parseWebAddress(textOf("URL", value)) },
};

/**
 * Gives the schema's own scalars their rules, in place: for literals, variables and answers. Date writes
 * stored days (whole days since 1970-01-01), DateTime stored instants (milliseconds since 1970).
 *
 * @throws Error for a scalar without rules
 */
export function implementScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const rules = RULES[type.name];
    if (!rules) throw new Error(`The scalar ${type.name} has no rules in src/schema/scalars.ts.`);
    implement(type, rules);
  }
}

function implement(type: GraphQLScalarType, { parse, serialize, acceptsIntegers }: ScalarRules): void {
  type.serialize = serialize;
  type.parseValue = (value: unknown) =>
    parse(acceptsIntegers && Number.isSafeInteger(value) ? String(value) : textOf(type.name, value));
  type.parseLiteral = (node: ValueNode) => {
    const isText = node.kind === Kind.STRING || (acceptsIntegers === true && node.kind === Kind.INT);
    return parse(isText ? node.value : textOf(type.name, undefined));
  };
}

function textOf(scalar: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new InvalidValueError(`${scalar} values are written as text, in quotes.`, { scalar, value });
}

function parsePlacedEdtf(text: string): string {
  if (parseEdtf(text).bounds === null) {
    throw new InvalidValueError(`"${text}" has no year, so it has no place in time. Add the year.`, {
      value: text,
    });
  }
  return text;
}

function parseInstant(text: string): string {
  const day = INSTANT.exec(text)?.[1];
  if (day === undefined) {
    const message = `"${text}" is not an instant. Write YYYY-MM-DDThh:mm:ssZ, or an offset (+02:00) instead of Z.`;
    throw new InvalidValueError(message, { value: text });
  }
  dayNumber(day);
  return instant(Date.parse(text));
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function canonicalDecimal(text: string): string {
  return fromDecimal(toDecimal(text));
}

function parseWebAddress(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^\s]+$/i.test(text)) return text;
  throw new InvalidValueError(
    `"${text}" is not a web address. Write it in full, beginning with https:// or http://.`,
    {
      value: text,
    },
  );
}
