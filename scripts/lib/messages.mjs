/** An error whose message alone tells a person what went wrong and what to do. */
export class SetupError extends Error {}

/** Set-up speaks on stderr only, since stdout belongs to the program being started. */
export function note(text) {
  process.stderr.write(`octavo: ${text}\n`);
}

/** Runs a script's main function; a foreseen failure shows its message, not a stack. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    note(error instanceof SetupError ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
