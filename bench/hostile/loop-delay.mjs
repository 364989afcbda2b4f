// Loaded into the server with --import: reports its event loop delay and memory to the parent process.
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolution = 10;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on("message", (question) => {
  if (question === "delay") {
    // The recorded values include the timer's own interval.
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    process.send?.({ p99: ms(delay.percentile(99)), max: ms(delay.max) });
    delay.reset();
  } else if (question === "memory") {
    globalThis.gc?.();
    process.send?.(process.memoryUsage());
  }
});
process.channel?.unref();
