import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiText, foldText, foldTitle } from '../../../src/language/fold.ts';
import { anyCharacter } from '../any-character.ts';

describe('foldText', () => {
  it.each([
    ['Müller', 'muller'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Øresund Łódź Æsir Đặng', 'oresund lodz aesir dang'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ﬁne H₂O', 'fine h2o'],
    ['ПЁТР', 'петр'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['ガ 가', 'ガ 가'],
    ['हिन्दी', 'हिन्दी'],
    ['soft\u00adhy\u200bphen', 'softhyphen'],
    ['no\u00a0break', 'no break'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same for every normalisation form, and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
        expect(foldText(text.normalize('NFC'))).toBe(folded);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldTitle', () => {
  it.each([
    ['{BERT}: Pre-training of Deep Transformers', 'BERT – Pretraining of deep transformers'],
    ['$k$-means & friends', 'K-Means and Friends'],
    ['Erd\\H{o}s numbers in M{\\"u}nchen', 'Erdős Numbers in München'],
    ['The \\emph{E. coli} genome', 'The <i>E. coli</i> genome'],
    ['\\alpha-synuclein and $\\beta$', 'α-Synuclein and β'],
    ['H$_2$O at 5\\% &amp; more', 'H₂O at 5% & More'],
    ["Don't ``quote'' me", 'Don’t “quote” me'],
    ['\\O re and stra{\\ss}e', 'Øre and Straße'],
  ])('%s and %s are one title', (a, b) => {
    expect(foldTitle(a)).toBe(foldTitle(b));
    expect(foldTitle(a)).not.toBe('');
  });

  it('keeps what is no markup', () => {
    expect(foldTitle('When a<b and c>d')).toBe('whenabandcd');
    expect(foldTitle('深度学习：综述')).toBe('深度学习综述');
    expect(foldTitle('C++ vs. C#')).not.toBe(foldTitle('Java'));
    expect(foldTitle('???')).toBe('');
  });

  it('takes a megabyte of markup in its stride', () => {
    const started = performance.now();
    for (const part of ['\\', '<i ', '{$', '&amp', '\\v ']) foldTitle(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('asciiText', () => {
  it.each([
    ['Müller Øre Æsir Straße', 'Muller Ore Aesir Strasse'],
    ['Шостакович Щука Юрий Чайковский', 'Shostakovich Shchuka Yuriy Chaykovskiy'],
    ['Київ Ђоковић', 'Kiiv Djokovic'],
    ['Παπαδόπουλος Ευάγγελος', 'Papadopoulos Evaggelos'],
    ['β-carotene', 'beta-carotene'],
    ['“a”—b… ‘c’', '"a"-b... \'c\''],
    ['王伟 BERT', ' BERT'],
  ])('%s is %s', (text, ascii) => {
    expect(asciiText(text)).toBe(ascii);
  });

  it('is ASCII whatever it gets', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => /^[\0-\x7f]*$/.test(asciiText(text))));
  });
});
