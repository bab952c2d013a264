import type { Platform } from '../model/keys.ts';
import { useClient } from '../store/context.ts';

/** The platform decides how keys are called. */
export const usePlatform = (): Platform => useClient().platform;
