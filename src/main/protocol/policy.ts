/** Where the window's pages live: `app://octavo/…`, served out of `out/renderer`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'octavo';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // The bundler turns the smallest pictures into data addresses.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The window's content security policy (CSP level 3): its own files and nothing from anywhere else. */
export const contentSecurityPolicy = formatPolicy(policy);

/**
 * The policy while the window comes from the development server: hot reload injects a script and
 * style elements into the page and listens on a web socket of the same server.
 */
export function developmentPolicy(server: URL): string {
  return formatPolicy({
    ...policy,
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self' data:",
    'connect-src': `'self' ws://${server.host}`,
  });
}

/**
 * Headers of everything that `app://octavo/` answers. No `Cross-Origin-Opener-Policy`: no page here
 * has an opener (navigation and new windows are refused), and it makes Chromium throw the process it
 * has started for the window away and start another, a quarter of a second at each start.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * The development server's address, or null when there is none. Only plain http on this machine
 * is taken, so that a stray environment variable can't put a foreign page into the window.
 */
export function developmentServer(address: string | undefined): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'http:' && isHere ? url : null;
}

function formatPolicy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
