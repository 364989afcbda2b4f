#!/usr/bin/env bash
# Starts the API on a free port and an empty data folder, compares it with a file of facts, and stops it.
set -uo pipefail
facts=$1
data=$(mktemp -d)
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
PORT=$port EGOV_DATA_DIR=$data node build/start.mjs > "$data.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$data" "$data.log"' EXIT
for _ in $(seq 1 120); do
  if node -e 'fetch(`http://127.0.0.1:${process.argv[1]}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$port"; then
    npm run --silent check:seeds -- "$facts" --url "http://127.0.0.1:$port/graphql"
    exit
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 1
done
cat "$data.log"
exit 1
