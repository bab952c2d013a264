import { OctavoError } from '../../contract/errors.ts';

/** An error as the window shows it: the sentence for people, and the code for "Details". */
export interface Described {
  code: string;
  message: string;
  details: Record<string, unknown>;
}

/** Turns anything thrown into code, message and details. */
export function describe(error: unknown): Described {
  if (error instanceof OctavoError)
    return { code: error.code, message: error.message, details: error.details };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };
}
