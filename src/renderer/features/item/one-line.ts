/** Text that has only one line: breaks and runs of spaces become one space. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
