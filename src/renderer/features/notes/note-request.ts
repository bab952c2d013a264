import { createRequest } from '../item/request.ts';

/** The note that a command wants to be written: the paper's first, or another one. */
export const noteRequest = createRequest<'first' | 'another'>();
