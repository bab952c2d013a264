/** Classes of waiting, as the first whole week of each: under 1, 1, 2-3, 4-7, 8-15, 16-31, 32 and more. */
export const waitingClasses: readonly number[] = [0, 1, 2, 4, 8, 16, 32];
