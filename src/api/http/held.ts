import { isIP } from "node:net";
import { parseHost, plainAddress } from "../../values/host.ts";

/** Counts what each client holds at once, such as connections, up to a limit. */
export class Held {
  readonly #limit: number;
  readonly #counts = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one for a client, which must {@link release} it; false if the client is at its limit. */
  take(client: string): boolean {
    const count = this.#counts.get(client) ?? 0;
    if (count >= this.#limit) return false;
    this.#counts.set(client, count + 1);
    return true;
  }

  release(client: string): void {
    const count = this.#counts.get(client) ?? 0;
    if (count > 1) this.#counts.set(client, count - 1);
    else this.#counts.delete(client);
  }
}

/**
 * The client an address belongs to: an IPv4 address itself, or the /64 network of an IPv6 address, since one
 * client has all its addresses (RFC 6177, 2). A port is ignored.
 */
export function clientOf(address: string): string {
  const name = parseHost(plainAddress(address))?.name ?? address;
  return isIP(name) === 6 ? `${groupsOf(name).slice(0, 4).join(":")}::/64` : name;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = [], tail = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
}
