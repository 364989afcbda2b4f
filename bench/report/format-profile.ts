import type { Profile } from "./profile.ts";

/** The measured part of the profile; the conclusions are written by hand in `bench/next-gains.md`. */
export function formatProfile({ workload, seconds, idle, rate, byOrigin, functions }: Profile): string {
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  return [
    `# Where the server's processor time goes: ${workload}, cache off`,
    `V8's sampling profiler (\`node --cpu-prof\`) over ${seconds.toFixed(1)} s of load by 10 connections, ${Math.round(rate)} requests/s under the profiler. The thread waited ${percent(idle)} of that time for the database and the network; the parts below are of the rest.`,
    "## By origin",
    ...[
      [
        "| code of | part |",
        "| --- | --- |",
        ...byOrigin.map(({ origin, part }) => `| ${origin} | ${percent(part)} |`),
      ].join("\n"),
    ],
    "## By function, own time",
    [
      "| function | place | part |",
      "| --- | --- | --- |",
      ...functions.map(({ name, place, part }) => `| \`${name}\` | ${place} | ${percent(part)} |`),
    ].join("\n"),
    "What the next gain would be is written by hand, in [next-gains.md](next-gains.md).",
  ].join("\n\n");
}
