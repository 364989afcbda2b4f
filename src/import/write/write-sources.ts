import { withoutUndefined } from "../../values/without-undefined.ts";
import { isSameState } from "../resolve/resolved-state.ts";
import type { SourceRecord } from "../shapes/source-shape.ts";
import { keepStates } from "./keep-states.ts";
import { type StoredProperties, withoutNulls } from "./read-live.ts";
import type { ChangeCounts, WriteContext } from "./write-context.ts";

/** Writes the descriptions of a data set's sources, and retracts the sources it no longer describes. */
export async function writeSources(
  context: WriteContext,
  sources: readonly SourceRecord[],
): Promise<Partial<ChangeCounts>> {
  const { database, dataset, version, write } = context;
  const states = sources.map((source) => ({ ...withoutUndefined(source), dataset }));
  const ids = sources.map(({ id }) => id);
  const rows = await database.read({ text: STORED, parameters: { ids, dataset } });
  const stored = new Map(rows.map(([id, properties]) => [id, withoutNulls(properties as StoredProperties)]));
  const changed = states.filter((state) => {
    const known = stored.get(state.id);
    return known === undefined || known.knownTo !== undefined || !isSameState(known, state);
  });
  const gone = [...stored]
    .filter(([id, known]) => !ids.includes(String(id)) && known.knownTo === undefined)
    .map(([id]) => id);
  if (changed.length === 0 && gone.length === 0) return {};
  const written = changed.map((state) => ({ ...state, knownFrom: version, version }));
  const replaced = written.filter(({ id }) => stored.has(id));
  const created = written.filter(({ id }) => !stored.has(id));
  await keepStates(
    context,
    "Source",
    replaced.map(({ id }) => id),
  );
  await write(async (run) => {
    if (replaced.length > 0) await run({ text: REPLACE, parameters: { rows: replaced } });
    if (created.length > 0) await run({ text: CREATE, parameters: { rows: created } });
    if (gone.length > 0) await run({ text: RETRACT, parameters: { ids: gone, version } });
  });
  return { sources: changed.length + gone.length };
}

const STORED = `MATCH (s:Source)
WHERE s.dataset = $dataset OR s.id IN $ids
RETURN s.id, properties(s)`;

const REPLACE = `UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s = row`;

const CREATE = "UNWIND $rows AS row CREATE (s:Source) SET s = row";

const RETRACT = "UNWIND $ids AS id MATCH (s:Source {id: id}) SET s.knownTo = $version";
