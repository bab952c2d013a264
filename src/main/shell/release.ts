/** The Electron that this version of Octavo is made for. */
export const intendedElectron = 45;

/** What the user has to know about the Electron it runs on, or ''. */
export function releaseNotice(electron: string): string {
  if (Number.parseInt(electron, 10) >= intendedElectron) return '';
  return (
    `Running on Electron ${electron}, which no longer gets security fixes: ` +
    `Electron ${intendedElectron} could not be downloaded.`
  );
}
