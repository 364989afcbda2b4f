/** How many times as long as on a quiet machine things take here: set from the first start, which takes so long there. */
const quietStartMs = 12_000;
let slowness = 1;

/** Learns from the first start how slow this machine is at the moment. */
export function measureSlowness(startMs: number): void {
  slowness = Math.max(1, startMs / quietStartMs);
}

/** `within 15 s` where it was, allowing for a slow machine; else how long it took. */
export function within(durationMs: number, seconds: number): string {
  return durationMs <= seconds * 1000 * slowness
    ? `within ${seconds} s`
    : `after ${(durationMs / 1000).toFixed(1)} s`;
}
