import { describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import { commands as specs } from '../../../../src/language/commands.ts';
import { registerBuiltins } from '../../../../src/renderer/commands/builtin.ts';
import { type Commands, createCommands } from '../../../../src/renderer/commands/registry.ts';
import { connect } from '../../../../src/renderer/store/connect.ts';
import { type App, createApp } from '../../../../src/renderer/store/store.ts';
import { type FakeClient, fakeClient, someRows } from '../fake-client.ts';

async function opened(count = 5): Promise<{ app: App; commands: Commands; client: FakeClient }> {
  const client = fakeClient({ rows: someRows(count) });
  client.handlers['items.setStatus'] = () => ({ changed: 1, action: { id: 9, name: 'Mark as Read' } });
  client.handlers['citations.keys'] = () => ({ text: 'a2018,b2019', count: 2 });
  client.handlers['shell.writeClipboard'] = () => null;
  const app = createApp(client);
  const commands = createCommands(app);
  registerBuiltins(commands);
  connect(app, Promise.resolve());
  await vi.waitFor(() => expect(app.store.getState().result?.total).toBe(count));
  await vi.waitFor(() => expect(app.store.getState().status).not.toBeNull());
  return { app, commands, client };
}

const of = (client: FakeClient, method: string): unknown[] =>
  client.calls.filter((call) => call.method === method).map((call) => call.params);

describe('commands', () => {
  it('of the table are all done here or by a feature', async () => {
    const { commands } = await opened();
    const byFeatures = ['app.palette', 'app.shortcuts', 'app.about', 'edit.history', 'item.editTitle'];
    const registered = specs.map((spec) => spec.id).filter((id) => !byFeatures.includes(id));
    for (const id of registered) expect(() => commands.enabled(id)).not.toThrow();
    expect(registered.filter((id) => ['view.density', 'go.inbox', 'item.read'].includes(id)).length).toBe(3);
  });

  it('mark the paper, tell so with a way back, and move on', async () => {
    const { app, commands, client } = await opened();
    expect(commands.run('item.read')).toBe(true);
    await vi.waitFor(() => expect(app.store.getState().toasts).toHaveLength(1));
    expect(of(client, 'items.setStatus')).toEqual([{ selection: { ids: [1] }, status: 'read' }]);
    expect(app.store.getState().toasts[0]).toMatchObject({
      text: 'Paper 1 marked as read',
      action: { label: 'Undo' },
    });
    await vi.waitFor(() => expect(app.store.getState().focusId).toBe(2));
  });

  it('mark several at once and stay', async () => {
    const { app, commands, client } = await opened();
    app.store.getState().selectAll();
    commands.run('item.skip');
    await vi.waitFor(() => expect(app.store.getState().toasts[0]?.text).toBe('5 papers skipped'));
    const handle = app.store.getState().result?.handle;
    expect(of(client, 'items.setStatus')).toEqual([{ selection: { handle, except: [] }, status: 'skipped' }]);
    expect(app.store.getState().focusId).toBe(1);
  });

  it('give several keys as \\cite takes them', async () => {
    const { commands, client } = await opened();
    commands.run('copy.key');
    await vi.waitFor(() => expect(of(client, 'shell.writeClipboard')).toEqual([{ text: 'a2018,b2019' }]));
  });

  it('do nothing where they make no sense', async () => {
    const { app, commands } = await opened();
    expect(commands.enabled('item.restore')).toBe(false);
    app.store.getState().goTo({ kind: 'trash' });
    expect(commands.enabled('item.restore')).toBe(true);
    expect(commands.enabled('item.read')).toBe(false);
    expect(commands.enabled('edit.undo')).toBe(false);
    expect(commands.run('edit.undo')).toBe(false);
  });

  it('write nothing in a library that is read-only', async () => {
    const { app, commands } = await opened();
    const { status } = app.store.getState();
    if (!status) throw new Error('no status');
    app.store.setState({ status: { ...status, readOnly: { code: 'library_newer', message: '' } } });
    expect(commands.enabled('item.read')).toBe(false);
    expect(commands.enabled('import.paste')).toBe(false);
    expect(commands.enabled('copy.key')).toBe(true);
  });

  it('tell an error with its code', async () => {
    const { app, commands, client } = await opened();
    client.handlers['items.setStatus'] = () => {
      throw new OctavoError('disk_full', 'The disk is full.');
    };
    commands.run('item.read');
    await vi.waitFor(() =>
      expect(app.store.getState().toasts).toMatchObject([{ text: 'The disk is full.', code: 'disk_full' }]),
    );
  });

  it('belong to a feature for as long as it stands', async () => {
    const { commands } = await opened();
    const run = vi.fn();
    const stop = commands.register('app.palette', { run });
    expect(commands.run('app.palette')).toBe(true);
    stop();
    expect(commands.run('app.palette')).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('open pasted text for review, and say when there is none', async () => {
    const { app, commands, client } = await opened();
    client.handlers['shell.reviewClipboard'] = () => null;
    commands.run('import.paste');
    await vi.waitFor(() => expect(app.store.getState().toasts).toHaveLength(1));
    expect(app.store.getState().review).toBeNull();
    client.handlers['shell.reviewClipboard'] = () => ({
      id: 1,
      name: 'the clipboard',
      format: 'paper-page',
      sources: [],
      found: 0,
      records: [],
      leftOut: { rejected: 0, ignored: 0 },
      rejected: [],
      ignored: [],
    });
    commands.run('import.paste');
    await vi.waitFor(() => expect(app.store.getState().review?.id).toBe(1));
    expect(commands.enabled('import.paste')).toBe(false);
  });

  it('read several files into one review, and nothing else meanwhile', async () => {
    const { app, commands, client } = await opened();
    const review = {
      id: 4,
      name: '',
      format: 'bibtex',
      sources: [],
      found: 0,
      records: [],
      leftOut: { rejected: 0, ignored: 0 },
      rejected: [],
      ignored: [],
    };
    let answer = (_: typeof review): void => {};
    client.handlers['shell.chooseFiles'] = () => ['/a.bib', '/b.bib'];
    client.handlers['imports.readFiles'] = ({ paths }) => {
      expect(paths).toEqual(['/a.bib', '/b.bib']);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    commands.run('import.files');
    await vi.waitFor(() => expect(app.store.getState().reading).toBe(true));
    expect(commands.enabled('import.files')).toBe(false);
    answer(review);
    await vi.waitFor(() => expect(app.store.getState()).toMatchObject({ review: { id: 4 }, reading: false }));
  });

  it('say that reading was stopped, and not that it failed', async () => {
    const { app, commands, client } = await opened();
    client.handlers['shell.chooseFiles'] = () => ['/a.bib'];
    client.handlers['imports.readFiles'] = () => {
      throw new OctavoError('cancelled', 'Cancelled.');
    };
    commands.run('import.files');
    await vi.waitFor(() => expect(app.store.getState().toasts).toMatchObject([{ tone: 'info' }]));
    expect(app.store.getState().review).toBeNull();
  });
});
