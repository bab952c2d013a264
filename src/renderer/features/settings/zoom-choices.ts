const usual = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The sizes to choose from: the usual ones, and the present one where the keys have led elsewhere. */
export function zoomChoices(present: number): number[] {
  return [...new Set([...usual, present])].sort((a, b) => a - b);
}
