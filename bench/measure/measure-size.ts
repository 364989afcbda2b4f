import type { Size } from "../network/generator.ts";
import { checkAnswers, type Running } from "../setup/check-answers.ts";
import type { ContenderName } from "../setup/contenders.ts";
import { contenders } from "../setup/contenders.ts";
import type { Options } from "../setup/options.ts";
import { startProgram } from "../setup/start-contender.ts";
import { findStarts } from "../workloads/starts.ts";
import { type Workload, workload, workloads } from "../workloads/workloads.ts";
import { measureBesideWrites } from "./beside-writes.ts";
import { measureCached } from "./cached.ts";
import { measureCold } from "./cold.ts";
import { measureFirstAnswer } from "./first-answer.ts";
import { profileProduct } from "./profile.ts";
import { measureReadingAll } from "./read-all.ts";
import type { Scene } from "./scene.ts";
import { measureThroughput } from "./throughput.ts";

/** Workloads also run with one and with a hundred connections. */
const alsoAlone = ["entity", "nested", "shortestPath"];

/** Starts all contenders on a size's database. */
export async function openScene(given: Omit<Scene, "running" | "starts">): Promise<Scene> {
  const { size, graph, collected, options, say } = given;
  const starts = findStarts(size);
  collected.starts[size] = {
    count: starts.actors.length,
    degree: starts.degree,
    walked: starts.walked,
    hubDegree: starts.hub.degree,
  };
  const running: Running[] = [];
  const scene = { ...given, starts, running };
  try {
    for (const contender of contenders) {
      if (options.contenders.length > 0 && !options.contenders.includes(contender.name)) continue;
      const program = await startProgram({ ...contender, env: { ...graph.env, ...contender.env } });
      running.push({ contender, program });
      collected.startMemory(size, contender.name, program);
    }
  } catch (error) {
    await stopPrograms(scene);
    throw error;
  }
  say(`${size}: ${running.length} contenders run, ${starts.actors.length} starts`);
  return scene;
}

/** Stops the running contenders, except those named. */
export async function stopPrograms(scene: Scene, but: readonly ContenderName[] = []): Promise<Scene> {
  const isKept = ({ contender }: Running): boolean => but.includes(contender.name);
  for (const one of scene.running) if (!isKept(one)) await one.program.stop();
  return { ...scene, running: scene.running.filter(isKept) };
}

/** Takes the requested measurements of one size, except comparisons between sizes. */
export async function measureScene(scene: Scene): Promise<void> {
  const { size, options, collected } = scene;
  const asked = (name: string): boolean => options.only.length === 0 || options.only.includes(name);
  // A quick run measures S only as far as the growth needs it.
  const isLeftOut = options.quick && options.sizes.length > 1 && size === options.sizes[0];
  for (const workload of workloads)
    if (asked(workload.name) && !isLeftOut)
      await collected.attempt(`${size} ${workload.name}`, () => measureWorkload(scene, workload));
  if (size === options.sizes.at(-1) && asked("pages"))
    await collected.attempt("pages", async () => {
      const rounds = options.quick || size === "L" ? 1 : options.effort.rounds;
      collected.readingAll.push(await measureReadingAll(size, scene.graph, urlOf(scene, "product"), rounds));
    });
  // Last: one of them changes the data.
  if (size === "M" || options.sizes.length === 1) await measureParts(scene, asked);
}

async function measureWorkload(scene: Scene, workload: Workload): Promise<void> {
  const { size, starts, running, options, collected, say, load } = scene;
  await checkAnswers(workload, starts, running);
  const connections = connectionsOf(size, workload, options);
  const onRun = ({ contender, program }: Running) => collected.noteMemory(size, contender.name, program);
  // The cache is measured in a separate part.
  const asked = running.filter(({ contender: { name } }) => name !== "product-cached");
  for (const count of connections) {
    const { effort } = options;
    const isFirst = count === connections[0];
    const warmUpTurns = isFirst ? effort.warmUpTurns : 1;
    const { database } = scene.graph;
    const aloneSeconds = isFirst && workload.name === "nested" ? nestedAloneSeconds(size, options) : 0;
    const seconds = Math.max(effort.seconds, turnSeconds(workload, options));
    const turns = { ...effort, seconds, warmUpTurns, aloneSeconds };
    const common = { ...turns, size, workload, starts, load, database, onRun };
    const line = await measureThroughput({ ...common, running: asked, connections: count });
    collected.throughput.push(line);
    for (const [name, reason] of Object.entries(line.notApplicable))
      if (reason?.startsWith("failed"))
        collected.failures[`${size} ${workload.name} ${count} ${name}`] = reason;
    const rates = Object.entries(line.contenders).map(([name, each]) => `${name} ${each?.rate.median}`);
    say(`${size} ${workload.name}, ${count} connections, requests/s: ${rates.join(", ")}`);
  }
}

/**
 * The goals concern `nested`, mainly at M, so it is measured after the database has compiled what it needs.
 */
function nestedAloneSeconds(size: Size, { quick }: Options): number {
  if (quick) return 1;
  return size === "M" ? 16 : 4;
}

/** Minimum length of one turn: single turns of 0.8 s differ by a fifth. */
const turnSeconds = ({ name }: Workload, { quick }: Options): number => (name === "nested" && !quick ? 2 : 0);

function connectionsOf(size: Size, { name }: Workload, { quick }: Options): readonly number[] {
  // Ten connections first, as at the other sizes, because the goals concern them.
  if (size === "M" && !quick && alsoAlone.includes(name)) return [10, 1, 100];
  // One of these queries keeps a processor busy for seconds; ten at once exceed the product's query timeout
  // (10 s).
  return size === "L" && name === "stats" ? [1] : [10];
}

async function measureParts(scene: Scene, asked: (name: string) => boolean): Promise<void> {
  const { size, graph, starts, running, options, collected, load, say } = scene;
  const { database } = graph;
  const common = { ...options.effort, size, starts, load };
  const [entity, nested] = [workload("entity"), workload("nested")];
  if (["cold", "cached", "profile", "writes"].some(asked))
    for (const each of [entity, nested]) await checkAnswers(each, starts, running);
  if (asked("first"))
    for (const each of options.quick ? [entity, nested] : workloads)
      await collected.attempt(`first answer ${each.name}`, async () => {
        const line = await measureFirstAnswer({ size, database, workload: each, starts, running, rounds: 3 });
        collected.first.push(line);
      });
  if (asked("cached"))
    for (const each of [entity, nested])
      await collected.attempt(`cached ${each.name}`, async () => {
        const product = find(scene, "product-cached");
        const line = await measureCached({ ...common, workload: each, product, connections: 10 });
        collected.cached.push(line);
        say(`${size} cached ${each.name}: ${line.cached.rate.median} of ${line.map.rate.median} requests/s`);
      });
  if (asked("cold"))
    for (const each of [entity, nested])
      await collected.attempt(`cold ${each.name}`, async () => {
        const line = await measureCold({ ...common, database, workload: each, running, connections: 10 });
        collected.cold.push(line);
        const rates = Object.entries(line.contenders).map(
          ([name, measured]) => `${name} ${measured?.rate.median}`,
        );
        say(`${size} cold cache, ${each.name}: ${rates.join(", ")}`);
      });
  if (asked("profile"))
    await collected.attempt("profile", async () => {
      const seconds = options.quick ? 4 : 10;
      collected.profile = await profileProduct({ graph, workload: nested, starts, load, seconds });
    });
  // Last, because it changes the data.
  if (asked("writes"))
    await collected.attempt("writes", async () => {
      graph.spoil();
      const lines = await measureBesideWrites({ ...common, database, workload: nested, running });
      collected.besideWrites.push(...lines);
    });
}

function find({ running }: Scene, name: ContenderName): Running {
  const found = running.find(({ contender }) => contender.name === name);
  if (!found) throw new Error(`${name} does not run.`);
  return found;
}

function urlOf(scene: Scene, name: ContenderName): string {
  return find(scene, name).program.url;
}
