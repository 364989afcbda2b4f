import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` while no other process of this checkout builds; waits for one that does. A dead one's lock is taken over. */
export async function withBuildLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
    if (!isAlive(holder(path))) {
      rmSync(path, { force: true });
    }
    return false;
  }
}

/** The pid in the lock; its own writer may not have got so far, which counts as alive. */
function holder(path) {
  try {
    return Number(readFileSync(path, "utf8")) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
