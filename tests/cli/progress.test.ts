import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function collect(stream: PassThrough): string {
  return String(stream.read() ?? "");
}

describe("progress", () => {
  test("without a terminal is a plain line every few seconds", () => {
    const stream = new PassThrough();
    const progress = createProgress(stream, false);
    progress.step("Writing");
    for (const [second, value] of [1, 2, 3, 4, 5, 6, 7].entries()) {
      vi.setSystemTime(second * 1000);
      progress.advance(value, 7);
    }
    progress.stop();
    expect(collect(stream)).toBe("Writing\n4 of 7\n7 of 7\n");
  });

  test("on a terminal is a bar with its rate, gone when a step is told", () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 20 });
    const progress = createProgress(stream, false);
    progress.advance(10, 200);
    vi.setSystemTime(2000);
    progress.advance(100, 200);
    progress.step("Done");
    const text = collect(stream);
    expect(text).toContain("100/200 | 50/s");
    expect(text.endsWith("\nDone\n")).toBe(true);
  });

  test("is silent when asked to be quiet", () => {
    const stream = new PassThrough();
    const progress = createProgress(stream, true);
    progress.step("Writing");
    progress.advance(1, 1);
    progress.stop();
    expect(collect(stream)).toBe("");
  });
});
