import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openTarget, type Target } from "../../tests/hostile/setup/target.ts";
import { toSpread } from "../report/spread.ts";
import { awaitIdle } from "../setup/await-idle.ts";
import { askHonestly } from "./honest.ts";
import { kinds } from "./kinds.ts";
import { measureMemory } from "./memory.ts";
import { readLoopDelay } from "./server-probe.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    memory: { type: "boolean", default: false },
  },
});
const seconds = Number(options.seconds);
const attackers = fork(here("attackers.ts"), {
  execArgv: ["--import", here("../../tests/setup/run-typescript.mjs")],
});

/**
 * Measures the effect of one kind on an honest client and the event loop, compared with an idle control just
 * before.
 */
async function oneRound(target: Target, kind: string) {
  await awaitIdle(target.database);
  const client = target.client();
  await readLoopDelay(target);
  const control = await askHonestly(client, seconds);
  const resting = await readLoopDelay(target);
  const ended = once(attackers, "message");
  attackers.send({ kind, port: target.port, seconds });
  const beside = await askHonestly(client, seconds);
  const busy = await readLoopDelay(target);
  const [{ sent }] = (await ended) as [{ sent: number }];
  client.close();
  return {
    wait: beside.p95 - control.p95,
    delay: busy.max - resting.max,
    late: busy.p99 - resting.p99,
    failures: beside.failures,
    answers: beside.answers,
    sent,
  };
}

const nodeArgs = ["--expose-gc", "--import", here("loop-delay.mjs")];
const target = await openTarget((line) => console.error(line), { nodeArgs, env: { LOG_LEVEL: "fatal" } });
try {
  if (options.memory) {
    for (const line of await measureMemory(target)) console.log(line);
  } else {
    console.log(
      "An honest client beside ten hostile ones, less an idle control in the same round: median (least–most), ms",
    );
    for (const { name } of kinds.filter(
      (each) => options.only === undefined || each.name.includes(options.only),
    )) {
      const rounds: Awaited<ReturnType<typeof oneRound>>[] = [];
      for (let round = 0; round < Number(options.rounds); round++) rounds.push(await oneRound(target, name));
      const spread = (key: keyof (typeof rounds)[number]): string => {
        const { median, min, max } = toSpread(rounds.map((round) => round[key]));
        return `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`;
      };
      console.log(
        `${name.padEnd(50)} p95 ${spread("wait").padEnd(20)} loop's longest delay ${spread("delay").padEnd(20)} its p99 ${spread("late").padEnd(18)} failed ${spread("failures")} of ${spread("answers")}, sent ${spread("sent")}`,
      );
    }
  }
} finally {
  attackers.disconnect();
  await target.close();
}
