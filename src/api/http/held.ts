import { isIP } from "node:net";
import { parseHost, plainAddress } from "../../values/host.ts";

/** What clients hold at the same time, such as connections, each at most so many. */
export class Held {
  readonly #limit: number;
  readonly #counts = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one for a client, which has to {@link release} it; false: it has as many as it may. */
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
 * Which client an address belongs to: an IPv4 address for itself, an IPv6 address for its network of 64 bits, of which one client has all
 * addresses (RFC 6177, 2). A port is left out.
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
