import { type Client, createClient } from "../../tests/hostile/setup/client.ts";
import { kinds } from "./kinds.ts";

// A separate process: creating hostile requests must not delay the honest client's clock.

/** Number of hostile clients at once, each with its own address. */
const attackers = 10;

interface Order {
  readonly kind: string;
  readonly port: number;
  readonly seconds: number;
}

process.on("message", ({ kind, port, seconds }: Order) => {
  void attack(kind, port, seconds).then((sent) => process.send?.({ sent }));
});

async function attack(name: string, port: number, seconds: number): Promise<number> {
  const kind = kinds.find((each) => each.name === name);
  const until = performance.now() + seconds * 1000;
  const clients = Array.from({ length: attackers }, () => createClient(port));
  let sent = 0;
  const lead = async (client: Client): Promise<void> => {
    while (performance.now() < until) await kind?.send(client, sent++);
  };
  const leading = Promise.all(clients.map(lead));
  // Clients still waiting when the time is over are dropped.
  await Promise.race([leading, new Promise((resolve) => setTimeout(resolve, seconds * 1000))]);
  for (const client of clients) client.close();
  return sent;
}
