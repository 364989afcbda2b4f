// Loaded into the server by --import: answers its parent's questions about its event loop and its memory.
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolution = 10;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on("message", (question) => {
  if (question === "delay") {
    // The timer's own interval is part of what is recorded.
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    process.send?.({ p99: ms(delay.percentile(99)), max: ms(delay.max) });
    delay.reset();
  } else if (question === "memory") {
    globalThis.gc?.();
    process.send?.(process.memoryUsage());
  }
});
process.channel?.unref();
