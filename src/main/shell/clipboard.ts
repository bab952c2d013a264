import type { Clipboard, ClipboardItem } from 'electron';

/** The clipboard as the window asks for it: text, and the markup beside it; '' where there is none. */
export interface ClipboardText {
  read(): Promise<{ text: string; html: string }>;
  write(data: { text: string; html?: string }): Promise<void>;
}

/** The clipboard of an Electron before `ClipboardItem`: at once, and a method a format. */
export interface DirectClipboard {
  readText(): string;
  readHTML(): string;
  write(data: { text: string; html?: string }): void;
}

/** One face for both of Electron's clipboards; `Item` is undefined where there is none. */
export function clipboardText(
  clipboard: Clipboard | DirectClipboard,
  Item: typeof ClipboardItem | undefined,
): ClipboardText {
  return Item ? byItems(clipboard as Clipboard, Item) : direct(clipboard as DirectClipboard);
}

function direct(clipboard: DirectClipboard): ClipboardText {
  return {
    read: async () => ({ text: clipboard.readText(), html: clipboard.readHTML() }),
    write: async (data) => clipboard.write(data),
  };
}

function byItems(clipboard: Clipboard, Item: typeof ClipboardItem): ClipboardText {
  return {
    async read() {
      const items = await clipboard.read();
      const part = async (type: string): Promise<string> => {
        const item = items.find(({ types }) => types.includes(type));
        const data = await item?.getType(type);
        return data instanceof Blob ? data.text() : '';
      };
      return { text: await part('text/plain'), html: await part('text/html') };
    },
    write({ text, html }) {
      return clipboard.write([
        new Item({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }),
      ]);
    },
  };
}
