// Imported first by every script, for its effect: an old Node would otherwise
// stop somewhere later with an error that does not name the cause.
const [major] = process.versions.node.split('.').map(Number);

if (major < 20) {
  process.stderr.write(
    `Octavo's scripts need Node 20 or newer; this is Node ${process.versions.node}.\n` +
      'Install a current Node, open a new terminal and run the command again.\n',
  );
  process.exit(1);
}
