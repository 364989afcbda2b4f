/** The programs of docs/clients.md: each fenced block whose first line names a file after its language. */
export function readPrograms(page) {
  return [...page.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, file, text]) => ({ file, text }));
}
