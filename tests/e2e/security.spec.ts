/** Electron's security list as far as it shows in a running window; the numbers are its tutorial's. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy } from '../../src/main/protocol/policy.ts';
import { expect, test } from './support/app.ts';

const address = 'app://octavo/index.html';

/** What a page says when the policy or the shell refuses it something. */
const refused = [
  /Content Security Policy/i,
  /Failed to load resource/,
  /net::ERR_/,
  /Not allowed to/,
  /Refused to/,
];

/** A server on this machine that counts who asks, and sends everybody away to `/elsewhere`. */
async function countingServer(): Promise<{ server: Server; url: string; hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(302, { Location: '/elsewhere', 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}`, hits };
}

test('the page has no Node and no Electron (2, 3, 4)', async ({ octavo }) => {
  const seen = await octavo.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(seen).toEqual([]);
});

test('every file comes with the policy as a header (7)', async ({ octavo }) => {
  const headers = await octavo.page.evaluate(async (page) => {
    const replies = await Promise.all([fetch(page), fetch('app://octavo/no-such-file')]);
    return replies.map((reply) => ({
      status: reply.status,
      policy: reply.headers.get('content-security-policy'),
      sniffing: reply.headers.get('x-content-type-options'),
    }));
  }, address);
  octavo.allowProblems(/Failed to load resource.*404/);
  expect(headers).toEqual([
    { status: 200, policy: contentSecurityPolicy, sniffing: 'nosniff' },
    { status: 404, policy: contentSecurityPolicy, sniffing: 'nosniff' },
  ]);
});

test('inline scripts, handlers, eval and foreign scripts are refused, with an event (7)', async ({
  octavo,
}) => {
  octavo.allowProblems(...refused);
  const result = await octavo.page.evaluate(async () => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const scope = globalThis as unknown as Record<string, boolean>;

    const inline = document.createElement('script');
    inline.textContent = 'globalThis.ranInline = true';
    document.body.append(inline);
    const foreign = document.createElement('script');
    foreign.src = 'data:text/javascript,globalThis.ranData = true';
    document.body.append(foreign);
    const image = document.createElement('div');
    image.innerHTML = '<img src="app://octavo/none.png" onerror="globalThis.ranHandler = true">';
    document.body.append(image);
    // Out of the debugger's call, which may evaluate what a page may not.
    const evaluated = await new Promise<string>((resolve) => {
      const script = () => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
          globalThis.eval('globalThis.ranEval = true');
          resolve('ran');
        } catch (error) {
          resolve((error as Error).name);
        }
      };
      setTimeout(script, 50);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ran = ['ranInline', 'ranData', 'ranHandler', 'ranEval'].filter((name) => scope[name]);
    return { ran, evaluated, violations: [...new Set(violations)].sort() };
  });
  expect(result).toEqual({
    ran: [],
    evaluated: 'EvalError',
    violations: ['script-src', 'script-src-attr', 'script-src-elem'],
  });
});

test('files and folders outside the page are out of reach (18)', async ({ octavo }) => {
  octavo.allowProblems(...refused);
  const outcomes = await octavo.page.evaluate(async () => {
    const addresses = [
      'file:///etc/passwd',
      'app://octavo/..%2f..%2fpackage.json',
      'app://octavo/%2e%2e/main/index.js',
      'app://octavo/..%5c..%5cpackage.json',
      'app://octavo//etc/passwd',
      'app://octavo/assets/../../main/index.js',
      'app://elsewhere/index.html',
    ];
    const outcome = (reply: Response) => reply.status;
    return Promise.all(addresses.map((url) => fetch(url).then(outcome, () => 'failed')));
  });
  expect(outcomes).toEqual(['failed', 404, 404, 404, 404, 404, 'failed']);
});

test('the page reaches no network (1)', async ({ octavo }) => {
  octavo.allowProblems(...refused);
  const { server, url, hits } = await countingServer();
  try {
    await octavo.page.evaluate(async (target) => {
      const load = (name: string, attribute: string, path: string) => {
        const element = document.createElement(name);
        if (name === 'link') element.setAttribute('rel', 'stylesheet');
        element.setAttribute(attribute, `${target}/${path}`);
        document.body.append(element);
      };
      load('img', 'src', 'image');
      load('script', 'src', 'script');
      load('iframe', 'src', 'frame');
      load('link', 'href', 'style');
      load('object', 'data', 'object');
      load('video', 'src', 'video');
      navigator.sendBeacon(`${target}/beacon`, 'x');
      const socket = () => new WebSocket(`${target.replace('http', 'ws')}/socket`);
      try {
        socket();
      } catch {
        // Refused at once.
      }
      await fetch(`${target}/fetch`).catch(() => {});
      await fetch(`${target}/blind`, { mode: 'no-cors' }).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 500));
    }, url);
    expect(hits).toEqual([]);
  } finally {
    server.close();
  }
});

test('a request that slips past the policy is stopped as well (1)', async ({ octavo }) => {
  const { server, url, hits } = await countingServer();
  try {
    const outcome = await octavo.app.evaluate(
      ({ session }, target) =>
        session.defaultSession.fetch(target).then(
          () => 'reached',
          () => 'stopped',
        ),
      url,
    );
    expect({ outcome, hits }).toEqual({ outcome: 'stopped', hits: [] });
  } finally {
    server.close();
  }
});

test('no link, form, script or redirect leads away, and no window opens (11-14)', async ({ octavo }) => {
  octavo.allowProblems(...refused);
  const { app, page } = octavo;
  const { server, url, hits } = await countingServer();
  try {
    await page.evaluate((target) => {
      const link = (id: string, href: string, newWindow: boolean) => {
        const anchor = document.createElement('a');
        anchor.id = id;
        anchor.href = href;
        anchor.textContent = id;
        if (newWindow) anchor.target = '_blank';
        document.body.prepend(anchor);
      };
      link('away', `${target}/click`, false);
      link('blank', `${target}/blank`, true);
      link('file', 'file:///etc/passwd', false);
      link('own', 'app://octavo/assets/', false);
      const form = document.createElement('form');
      form.action = `${target}/form`;
      document.body.append(form);
    }, url);
    for (const id of ['away', 'blank', 'file', 'own']) {
      await page.evaluate((name) => document.getElementById(name)?.click(), id);
    }
    await page.evaluate((target) => {
      document.querySelector('form')?.submit();
      window.open(`${target}/open`);
      window.open('about:blank');
      location.assign(`${target}/redirect`);
    }, url);
    await page.waitForTimeout(500);
    const windows = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((it) => it.getURL()),
    );
    expect({ url: page.url(), windows, hits }).toEqual({ url: address, windows: [address], hits: [] });
  } finally {
    server.close();
  }
});

test('a webview is only an unknown element (12)', async ({ octavo }) => {
  const { app, page } = octavo;
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://octavo/index.html');
    document.body.append(view);
  });
  await page.waitForTimeout(200);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('every permission is refused (5)', async ({ launch }) => {
  // With a camera there is something to refuse.
  const octavo = await launch({ args: ['--use-fake-device-for-media-stream'] });
  octavo.allowProblems(/./);
  const outcomes = await octavo.page.evaluate(async () => {
    const denied = (promise: Promise<unknown>) =>
      promise.then(() => 'granted').catch((error: Error) => error.name);
    return {
      notification: await Notification.requestPermission(),
      camera: await denied(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await denied(navigator.mediaDevices.getDisplayMedia()),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        );
      }),
      clipboard: await denied(navigator.clipboard.readText()),
    };
  });
  expect(outcomes).toEqual({
    notification: 'denied',
    camera: 'NotAllowedError',
    screen: expect.stringMatching(/^(NotAllowedError|NotSupportedError|InvalidStateError)$/),
    place: 'denied',
    clipboard: 'NotAllowedError',
  });
});

test('the bridge is what the contract says, frozen, and nothing more (20)', async ({ octavo }) => {
  const seen = await octavo.page.evaluate(() => {
    const { octavo: bridge } = window as unknown as { octavo: Record<string, unknown> };
    const types = Object.fromEntries(Object.entries(bridge).map(([key, value]) => [key, typeof value]));
    return { types, frozen: Object.isFrozen(bridge), platform: bridge['platform'] };
  });
  expect(seen).toEqual({
    types: { call: 'function', on: 'function', pathForFile: 'function', platform: 'string' },
    frozen: true,
    platform: process.platform,
  });
});

test('a listener gets the payload only, and only of events there are (20)', async ({ octavo }) => {
  const { app, page } = octavo;
  const heard = page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const { octavo: bridge } = window as unknown as {
          octavo: { on(event: string, listener: (...args: unknown[]) => void): () => void };
        };
        let refusal = '';
        try {
          bridge.on('octavo:call', () => {});
        } catch (error) {
          refusal = (error as Error).message;
        }
        bridge.on('index.changed', (...args) => {
          const [payload] = args as [{ total: number }];
          if (payload.total === 12345) resolve({ args, refusal });
        });
        setTimeout(() => reject(new Error('nothing heard')), 5000);
      }),
  );
  const payload = { indexed: 1, total: 12345, complete: false };
  await expect
    .poll(async () => {
      await app.evaluate(({ BrowserWindow }, sent) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('octavo:event', 'index.changed', sent);
      }, payload);
      return Promise.race([heard, page.waitForTimeout(100).then(() => null)]);
    })
    .toEqual({ args: [payload], refusal: expect.stringContaining('octavo:call') });
});

test('what a call names and carries is checked before anything runs (17, and ours)', async ({ octavo }) => {
  const replies = await octavo.page.evaluate(async () => {
    const { octavo: bridge } = window as unknown as {
      octavo: { call(method: unknown, params: unknown): Promise<{ ok: boolean; code?: string }> };
    };
    const calls: [unknown, unknown][] = [
      ['__proto__', {}],
      ['constructor', {}],
      ['shell.toString', {}],
      [{ toString: 'shell.about' }, {}],
      ['shell.about', null],
      ['items.get', { id: '1; DROP TABLE items' }],
      ['shell.openExternal', { url: 'javascript:alert(1)' }],
      ['shell.openExternal', { url: 'file:///etc/passwd' }],
      ['shell.setSettings', { patch: { 'not a name': 1 } }],
    ];
    return Promise.all(
      calls.map(([method, params]) => bridge.call(method, params).then(({ code }) => code ?? 'ok')),
    );
  });
  expect(replies).toEqual([
    'unknown_method',
    'unknown_method',
    'unknown_method',
    'unknown_method',
    'invalid_argument',
    'invalid_argument',
    'not_http',
    'not_http',
    'invalid_argument',
  ]);
});

test('web addresses go to the browser, and only those (15)', async ({ octavo }) => {
  const { app, page } = octavo;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  await page.evaluate(async () => {
    const { octavo: bridge } = window as unknown as {
      octavo: { call(method: string, params: unknown): Promise<unknown> };
    };
    for (const url of [
      'https://doi.org/10.1/x',
      'smb://host/share',
      'ms-word:ofe|u|x',
      'app://octavo/?u=http://x',
    ]) {
      await bridge.call('shell.openExternal', { url });
    }
  });
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://doi.org/10.1/x',
  ]);
});
