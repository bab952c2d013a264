import { createRequest } from './request.ts';

/** The command Edit Title reaches the pane through here. */
export const titleRequest = createRequest<true>();
