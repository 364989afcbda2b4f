import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs `work` under a lock that lets one process of this checkout build at a time. Takes over the lock of a
 * dead process.
 */
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

/** The pid in the lock. An empty lock counts as alive: its owner may not have written the pid yet. */
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
