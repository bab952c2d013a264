import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL } from '../../contract/transport.ts';
import type { Caller, Dispatch } from './dispatch.ts';

/** Opens the one channel on which windows call. The only place that touches Electron's `ipcMain`. */
export function serveCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, params: unknown) =>
    dispatch(caller(event), method, params),
  );
}

function caller(event: IpcMainInvokeEvent): Caller {
  try {
    const frame = event.senderFrame;
    return { frame, mainFrame: event.sender.mainFrame, origin: frame?.origin ?? null };
  } catch {
    // Asking a frame that has just been closed throws.
    return { frame: null, mainFrame: null, origin: null };
  }
}
