/** Whether npm is this process's parent: `npm start` and `npm run egov` leave no shell in between. */
export function isRunByNpm({ npm_lifecycle_event: script = "" }: NodeJS.ProcessEnv): boolean {
  return script === "start" || script === "egov";
}
