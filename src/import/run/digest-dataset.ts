import { digest } from "../../values/hash.ts";
import type { Dataset, Thing } from "../dataset.ts";
import type { EntityModel } from "../shapes/entity-model.ts";

/**
 * Raise this when the rules change by which files become statements, or statements become states and
 * conflicts. The next import of a data set then reads and resolves everything again, even if its files are
 * unchanged.
 */
const RULES_VERSION = 3;

/** A digest of the rules that resolve data sets. */
export function digestRules(model: EntityModel, singleProperties: readonly string[] = []): string {
  return digest([RULES_VERSION, model.signature, singleProperties.toSorted()]);
}

/**
 * Digest of the content of a data set; the order of the content does not matter. It is a sum of hashes modulo
 * 2^256, so a data set of any size can be digested as a stream.
 */
export interface DatasetDigest {
  add(thing: Thing): void;
  /** 64 hex digits. */
  toText(): string;
}

/** Starts the digest of a data set, before any thing was added. */
export function createDatasetDigest({
  id,
  title,
  description,
  licence,
  sources,
  conflicts,
}: Dataset): DatasetDigest {
  let sum = hashOf({ id, title, description, licence });
  for (const source of sources) sum += hashOf(source);
  for (const conflict of conflicts) sum += hashOf({ ...conflict, facts: conflict.facts.toSorted() });
  return {
    add({ statements, ...thing }) {
      // A statement's id contains a hash of its content.
      sum =
        (sum + hashOf({ ...thing, statements: statements.map((statement) => statement.id).toSorted() })) %
        MODULUS;
    },
    toText: () => (sum % MODULUS).toString(16).padStart(64, "0"),
  };
}

/** The digest of a whole data set. */
export async function digestDataset(dataset: Dataset): Promise<string> {
  const digest = createDatasetDigest(dataset);
  for await (const thing of dataset.things()) digest.add(thing);
  return digest.toText();
}

const MODULUS = 2n ** 256n;

function hashOf(content: object): bigint {
  return BigInt(`0x${digest(content)}`);
}
