import { parseArgs } from "node:util";
import { type Outcome, printOutcomes } from "../setup/processes/outcome-table.ts";
import { backupFaults } from "./backup-faults.ts";
import { diskFaults } from "./disk-faults.ts";
import type { Fault, FaultGroup } from "./fault-group.ts";
import { importFaults } from "./import-faults.ts";
import { killFaults } from "./kill-faults.ts";
import { unmountAll } from "./mounts.ts";
import { networkFaults } from "./network-faults.ts";
import { programFaults } from "./program-faults.ts";
import { endProcesses } from "./server-process.ts";
import { folderFaults, startFaults } from "./start-faults.ts";
import { storeFaults } from "./store-faults.ts";
import { prepareTemplate, removeFolders } from "./test-folders.ts";

const groups: readonly FaultGroup[] = [
  programFaults,
  networkFaults,
  startFaults,
  folderFaults,
  killFaults,
  importFaults,
  diskFaults,
  storeFaults,
  backupFaults,
];
const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true } },
});
const canMount = process.env.FAULTS_CAN_MOUNT === "1";
const outcomes: Outcome[] = [];

async function tryFault(group: string, { fault, expected, run }: Fault): Promise<void> {
  const startedAt = performance.now();
  const seen = await run().catch((cause) => `the case itself failed: ${cause?.stack ?? cause}`);
  outcomes.push({ group, input: fault, expected, seen });
  // The table comes in the end; whoever waits for it sees what it waits for.
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.error(`${group}: ${fault}: ${seen === expected ? "as expected" : seen}, ${seconds} s`);
}

async function tryGroup({ name, needsMount = false, faults, end }: FaultGroup): Promise<void> {
  const chosen = faults.filter(({ quick }) => quick === true || !options.quick);
  if (needsMount && !canMount) {
    console.log(`${name}: ${chosen.length} faults left out, unshare -rm cannot mount a file system here`);
    return;
  }
  for (const fault of chosen) await tryFault(name, fault);
  await endProcesses();
  await end?.();
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    await endProcesses();
    unmountAll();
    removeFolders();
    process.exit(1);
  });
}
try {
  await prepareTemplate();
  for (const group of groups) {
    if (options.only?.includes(group.name) ?? true) await tryGroup(group);
  }
} finally {
  await endProcesses();
  unmountAll();
  removeFolders();
}
process.exitCode = printOutcomes(outcomes) ? 0 : 1;
