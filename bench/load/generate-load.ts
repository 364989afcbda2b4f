import autocannon from "autocannon";
import type { LoadOrder, LoadResult } from "./load-order.ts";

// The load generator, a separate process: receives its orders as messages and replies with its measurements.

process.on("message", (order: LoadOrder) => {
  generate(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function generate({ url, connections, seconds, bodies, isNew }: LoadOrder): Promise<LoadResult> {
  const times: number[] = [];
  let complaint: string | null = null;
  const headers = { "content-type": "application/json" };
  const startedAt = performance.now();
  let endedAt = startedAt;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: 30,
        // A run ends only at a sample, by default once a second whatever the duration.
        sampleInt: 50,
        // A GraphQL error is an answer with status 200.
        verifyBody: (body) => {
          const text = String(body);
          const isGood = text.startsWith('{"data"') && !text.includes('"errors":[');
          if (!isGood) complaint ??= text.slice(0, 300);
          return isGood;
        },
        requests: bodies.map((body) => ({
          method: "POST",
          headers,
          body,
          ...(isNew && { setupRequest: (request) => ({ ...request, body: body + nextBlanks() }) }),
        })),
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    instance.on("response", (_client, status, _bytes, ms) => {
      if (status !== 200) return;
      endedAt = performance.now();
      times.push(ms);
    });
  });
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? Number.NaN;
  return {
    rate: times.length / ((endedAt - startedAt) / 1000),
    p50: at(0.5),
    p95: at(0.95),
    count: times.length,
    failures: result.errors + result.timeouts + result.non2xx + result.mismatches,
    complaint,
    bytes: result.throughput.total / Math.max(1, result.requests.total),
  };
}

/** Number of requests sent so far with unique white space. */
let numbered = 0;

/**
 * White space unique to a request: its number in binary as spaces and tabs, which JSON allows (RFC 8259, 2).
 */
function nextBlanks(): string {
  numbered += 1;
  return numbered.toString(2).replaceAll("0", " ").replaceAll("1", "\t");
}
