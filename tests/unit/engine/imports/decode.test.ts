import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/engine/imports/decode/index.ts';

const told: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Müller, Jürgen\nThe café résumé of François\n'],
  ['windows-1252', 'AU  - Ångström, Å.\nTI  - “Quotes” – and dashes\n'],
  ['windows-1252', 'SÃO PAULO E A EDUCAÇÃO\n'],
  ['macintosh', 'Müller, Jürgen\nThe café résumé of François\n'],
  ['windows-1250', 'Łukasz Wiśniewski, Łódź\nŻółta łódź podwodna\n'],
  ['windows-1251', 'AU  - Иванов, И.И.\nTI  - Методы анализа данных\n'],
  ['koi8-r', 'Пётр Иванович Сидоров\nО влиянии света на рост растений\n'],
  ['windows-1253', 'Η Ελληνική Δημοκρατία και οι πολίτες\n'],
  ['gb18030', 'TI  - 深度学习在自然语言处理中的应用研究\nAU  - 王小明\n'],
  ['shift_jis', 'TI  - 日本語の文献についての研究\nAU  - 山田太郎\n'],
  ['euc-jp', 'TI  - 日本語の文献についての研究\nAU  - 山田太郎\n'],
  ['euc-kr', '한국어 자연어 처리에 관한 연구\n'],
  ['big5', '深度學習在自然語言處理中的應用研究，這個國家\n'],
];

describe('decodeText', () => {
  it.each(told)('tells %s without asking: %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding, doubtful: [] });
  });

  it('reads UTF-8, UTF-16 and UTF-32 with a mark and without', () => {
    const text = 'TY  - JOUR\nTI  - Łódź, 深度学习, emoji 🎉\nER  - \n';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
      expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toEqual({
        text,
        encoding,
        doubtful: [],
      });
    }
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding, doubtful: [] });
    }
  });

  it.each([
    ['% Encoding: Cp1252\n@misc{a, title = {Zoë}}\n', 'cp1252'],
    ['% Encoding: ISO8859_15\n@misc{a, title = {cœur à 5 €}}\n', 'iso8859_15'],
    ['%% Saved with string encoding Western (Mac OS Roman)\n@misc{a, title = {Zoë}}\n', 'macintosh'],
    ['<?xml version="1.0" encoding="windows-1251"?>\n<xml>Ё</xml>', 'windows-1251'],
    ['<?xml version="1.0" encoding="Shift_JIS"?>\n<xml>表</xml>', 'shift_jis'],
    ['% -*- coding: gb18030 -*-\n@misc{a, title = {龘}}\n', 'gb18030'],
  ])('believes what is declared: %s', (text, encoding) => {
    expect(decodeText(iconv.encode(text, encoding))).toMatchObject({ text, encoding, doubtful: [] });
  });

  it('does not believe a declaration that the bytes contradict', () => {
    const text = '% Encoding: Cp1252\n@misc{a, title = {Zoë}}\n';
    expect(decodeText(Buffer.from(text)).text).toBe(text);
  });

  it('reads lines of another encoding by themselves, and tells them', () => {
    const bytes = Buffer.concat([
      Buffer.from('AU  - Müller\nAU  - Łódź\n'),
      iconv.encode('AU  - Zoë\n', 'windows-1252'),
      Buffer.from('ER  - \n'),
    ]);
    expect(decodeText(bytes)).toEqual({
      text: 'AU  - Müller\nAU  - Łódź\nAU  - Zoë\nER  - \n',
      encoding: 'utf-8',
      doubtful: [3],
    });
  });

  it('refuses what is no text', () => {
    for (const bytes of [
      [0, 1, 2, 3, 0, 5],
      [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
    ]) {
      expect(() => decodeText(Uint8Array.from(bytes))).toThrow(/no text|not a text/);
    }
  });

  it('keeps every byte of what it takes for Latin', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 32, maxLength: 200 }), (bytes) => {
        const { text, encoding } = decodeText(bytes);
        if (encoding === 'windows-1252') expect(text).toHaveLength(bytes.length);
        expect(text.length).toBeGreaterThanOrEqual(Math.floor(bytes.length / 4));
      }),
      { numRuns: 200 },
    );
  });
});
