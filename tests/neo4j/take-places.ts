import type { Database } from "../../src/neo4j/calls/database.ts";

/** Takes the 50 places of reads and writes, by writes that do nothing. @returns what gives them back */
export async function takePlaces(database: Database): Promise<() => Promise<unknown>> {
  let giveBack = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    giveBack = resolve;
  });
  const held: Promise<void>[] = [];
  await Promise.all(
    Array.from(
      { length: 50 },
      () =>
        new Promise<void>((resolve, reject) => {
          const writing = database.write(() => {
            resolve();
            return until;
          });
          writing.catch(reject);
          held.push(writing);
        }),
    ),
  );
  return () => {
    giveBack();
    return Promise.all(held.splice(0));
  };
}

/** Takes the 20 places of streams, or some of them, by streams whose readers pause. @returns what gives them back */
export async function takeStreams(database: Database, places = 20): Promise<() => Promise<unknown>> {
  const held = Array.from({ length: places }, () => openSlowStream(database));
  await Promise.all(held.map((stream) => stream.next()));
  return () => Promise.all(held.map((stream) => stream.return?.()));
}

/** A stream that never ends by itself, to be read row by row. */
export function openSlowStream(database: Database, signal?: AbortSignal): AsyncIterator<unknown[]> {
  const text = "UNWIND range(1, 50000000) AS n RETURN n";
  const options = signal === undefined ? {} : { signal };
  return database.stream({ text, parameters: {} }, options)[Symbol.asyncIterator]();
}
