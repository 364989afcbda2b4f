// Imported first by every script: names the required version before newer syntax or modules fail with an
// obscure error.
const needed = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `egov-graph needs Node.js ${needed.join(".")} or later; this is ${process.versions.node} (${process.execPath}).\n` +
      "Install a newer one (for example with nvm, fnm or your package manager) and start again.\n",
  );
  process.exit(1);
}
