import { describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import type { Events } from '../../../../src/contract/events.ts';
import { registerBuiltins } from '../../../../src/renderer/commands/builtin.ts';
import { connectMenu } from '../../../../src/renderer/commands/menu-state.ts';
import { type Commands, createCommands } from '../../../../src/renderer/commands/registry.ts';
import { connect } from '../../../../src/renderer/store/connect.ts';
import type { AppState } from '../../../../src/renderer/store/state.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { type FakeClient, fakeClient, someRows } from '../fake-client.ts';

type Library = Events['shell.library'];

const own: Library = { kind: 'mine', folder: '/own', name: 'own', recent: [{ folder: '/a', name: 'a' }] };
const sample: Library = { kind: 'sample', folder: '/sample', name: 'Sample Library', recent: [] };

async function opened(): Promise<{
  state: () => AppState;
  client: FakeClient;
  commands: Commands;
  library: { rows: ReturnType<typeof someRows> };
}> {
  const library = { rows: someRows(9) };
  const client = fakeClient(library);
  client.handlers['shell.setMenuState'] = () => null;
  client.handlers['shell.openLibrary'] = () => ({ opened: true });
  const app = createApp(client);
  const commands = createCommands(app);
  registerBuiltins(commands);
  connect(app, Promise.resolve());
  connectMenu(app, commands);
  client.emit('shell.library', own);
  await vi.waitFor(() => expect(app.store.getState().result?.total).toBe(9));
  return { state: app.store.getState, client, commands, library };
}

const openings = (client: FakeClient): unknown[] =>
  client.calls.filter(({ method }) => method === 'shell.openLibrary').map(({ params }) => params);

describe('another library', () => {
  it('closes what was open about the old one, but for the dialog that moves the library', async () => {
    const { state, client } = await opened();
    state().setDialog('keys');
    client.emit('shell.library', sample);
    expect(state().dialog).toBeNull();
    state().setDialog('move');
    client.emit('shell.library', own);
    expect(state().dialog).toBe('move');
  });

  it('takes the place of the old one, of which nothing stays', async () => {
    const { state, client, library } = await opened();
    state().goTo({ kind: 'inbox' });
    state().search('paper', false);
    await state().focusAt(3, 'select');
    client.emit('engine.state', { state: 'starting', message: '' });
    library.rows = someRows(2);
    client.emit('shell.library', sample);
    expect(state()).toMatchObject({
      place: { kind: 'library' },
      query: '',
      result: null,
      status: null,
      focusId: null,
    });
    expect([state().pages.size, state().picks.ids.size]).toEqual([0, 0]);
    client.emit('engine.state', { state: 'ready', message: '' });
    await vi.waitFor(() => expect(state().result?.total).toBe(2));
    expect(state().library).toEqual(sample);
  });

  it('told again, or told of for the first time, changes nothing', async () => {
    const { state, client } = await opened();
    const { result } = state();
    client.emit('shell.library', { ...own, recent: [] });
    expect(state().result).toBe(result);
    expect(state().focusId).toBe(1);
  });

  it('is opened by commands, which wait for what is under way', async () => {
    const { client, commands } = await opened();
    expect(commands.enabled('library.mine')).toBe(false);
    commands.run('library.sample');
    await vi.waitFor(() => expect(openings(client)).toEqual([{ kind: 'sample' }]));
    client.emit('shell.library', sample);
    expect([commands.enabled('library.sample'), commands.enabled('library.mine')]).toEqual([false, true]);
    const task = { id: 1, name: 'Importing', done: 1, total: 9, rate: 1, secondsLeft: 8, error: null };
    client.emit('tasks.changed', { tasks: [{ ...task, kind: 'import', state: 'running' }] });
    expect(commands.enabled('library.mine')).toBe(false);
  });

  it('comes from Open Recent, and says why it can’t', async () => {
    const { state, client } = await opened();
    client.emit('shell.command', { id: 'library.recent:7' });
    client.emit('shell.command', { id: 'library.recent:0' });
    await vi.waitFor(() => expect(openings(client)).toEqual([{ kind: 'recent', folder: '/a' }]));
    client.handlers['shell.openLibrary'] = () => {
      throw new OctavoError('library_damaged', 'It is damaged.');
    };
    client.emit('shell.command', { id: 'library.recent:0' });
    await vi.waitFor(() => expect(state().toasts[0]?.text).toBe('It is damaged.'));
  });
});
