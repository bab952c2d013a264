import type { Clipboard, ClipboardItem } from 'electron';
import { expect, test } from 'vitest';
import { clipboardText } from '../../../src/main/shell/clipboard.ts';

test('a clipboard with a method a format', async () => {
  let held: { text: string; html?: string } = { text: 'a', html: '<b>a</b>' };
  const clipboard = clipboardText(
    {
      readText: () => held.text,
      readHTML: () => held.html ?? '',
      write: (data: typeof held) => {
        held = data;
      },
    },
    undefined,
  );
  expect(await clipboard.read()).toEqual({ text: 'a', html: '<b>a</b>' });
  await clipboard.write({ text: 'b' });
  expect(await clipboard.read()).toEqual({ text: 'b', html: '' });
});

test('a clipboard of items', async () => {
  class Item {
    readonly data: Record<string, string>;
    constructor(data: Record<string, string>) {
      this.data = data;
    }
    get types(): string[] {
      return Object.keys(this.data);
    }
    async getType(type: string): Promise<Blob> {
      return new Blob([this.data[type] ?? '']);
    }
  }
  let held: Item[] = [];
  const electron = {
    read: async () => held,
    write: async (items: Item[]) => {
      held = items;
    },
  };
  const clipboard = clipboardText(electron as unknown as Clipboard, Item as unknown as typeof ClipboardItem);
  expect(await clipboard.read()).toEqual({ text: '', html: '' });
  await clipboard.write({ text: 'a', html: '<i>a</i>' });
  expect(await clipboard.read()).toEqual({ text: 'a', html: '<i>a</i>' });
  await clipboard.write({ text: 'b' });
  expect(held.map((item) => item.data)).toEqual([{ 'text/plain': 'b' }]);
});
