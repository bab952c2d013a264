import { expect, test } from 'vitest';
import type { OctavoError } from '../../../src/contract/errors.ts';
import { externalAddress } from '../../../src/main/security/external.ts';

test.each([
  ['https://doi.org/10.1145/3219819.3219823', 'https://doi.org/10.1145/3219819.3219823'],
  ['http://arxiv.org/abs/1706.06978', 'http://arxiv.org/abs/1706.06978'],
  ['HTTPS://Example.ORG/a b', 'https://example.org/a%20b'],
  ['  https://example.org  ', 'https://example.org/'],
  ['https://example.org/?next=javascript:alert(1)', 'https://example.org/?next=javascript:alert(1)'],
])('%s is opened as %s', (text, expected) => {
  expect(externalAddress(text)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://example.org',
  'java\nscript:alert(1)',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  'ms-word:ofe|u|https://example.org/x.docx',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'app://octavo/index.html?u=https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/1',
  'view-source:https://example.org',
  'mailto:somebody@example.org',
  'ftp://example.org/x',
  'vscode://x',
  '//example.org/x',
  'example.org',
  'https://',
  'https:',
  '',
])('%s is refused', (text) => {
  expect(() => externalAddress(text)).toThrow(expect.objectContaining({ code: 'not_http' }) as OctavoError);
});
