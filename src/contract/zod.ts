/**
 * The one place zod comes from. `jitless` keeps it from probing `new Function`, which the
 * window's content security policy refuses and reports.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
