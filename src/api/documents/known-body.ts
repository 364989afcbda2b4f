import type { FastifyRequest } from "fastify";
import { isGet } from "../http/is-get.ts";

/** The content of a request in which only the document needs Apollo Server's checks. */
export interface KnownBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads the body of a POST or the address of a GET; null if Apollo Server must check it and report errors.
 */
export function readKnownBody(request: FastifyRequest): KnownBody | null {
  const asked = isGet(request) ? readAddress(request.persistedUrl ?? request.url) : request.body;
  return isKnownBody(asked) ? asked : null;
}

/** Reads an address as Apollo Server does: `variables` and `extensions` are JSON, and no parameter occurs twice. */
function readAddress(url: string): unknown {
  const start = url.indexOf("?");
  const said = new URLSearchParams(start < 0 ? "" : url.slice(start));
  const names = ["query", "operationName", "variables", "extensions"];
  if (names.some((name) => said.getAll(name).length > 1)) return null;
  const [query, operationName, variables, extensions] = names.map((name) => said.get(name) ?? undefined);
  try {
    return {
      query,
      operationName,
      variables: variables && JSON.parse(variables),
      extensions: extensions && JSON.parse(extensions),
    };
  } catch {
    return null;
  }
}

function isKnownBody(body: unknown): body is KnownBody {
  if (!isRecord(body)) return false;
  const { query, operationName, variables, extensions } = body;
  return (
    typeof query === "string" &&
    (operationName === undefined || operationName === null || isName(operationName)) &&
    (variables === undefined || variables === null || isRecord(variables)) &&
    // Apollo Client names itself there. A persisted query has been put in place by now.
    (extensions === undefined || isRecord(extensions))
  );
}

/** Whether a value is a name by the specification (2.1.9); operations have no other names. */
const isName = (value: unknown): boolean =>
  typeof value === "string" && /^[_A-Za-z][_0-9A-Za-z]*$/.test(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
