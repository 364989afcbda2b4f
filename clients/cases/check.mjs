// What the cases share: each check is a line of output, "ok <title>" or "failed <title>: <why>".

/** Runs one check and says how it ended. */
export async function check(title, run) {
  try {
    await run();
    console.log(`ok ${title}`);
  } catch (error) {
    console.log(`failed ${title}: ${String(error?.message ?? error).replaceAll("\n", " ")}`);
  }
}

/** The API's address, and an instant before the group got its name (tests/clients/clients-dataset.ts). */
export const { url, knownAt } = JSON.parse(process.env.EGOV_CLIENTS_SERVER);

/** A fetch that notes each request, as `GET hash`, `POST text` or `POST hash text`. */
export function notingFetch(noted) {
  return async (address, options = {}) => {
    const method = options.method ?? "GET";
    const said = method === "GET" ? new URL(address).search : String(options.body);
    const parts = [/persistedQuery/.test(said) && "hash", /[?&]query=|"query":/.test(said) && "text"];
    noted.push([method, ...parts.filter(Boolean)].join(" "));
    return fetch(address, options);
  };
}
