/** CSL-JSON: a list, `{"items": [...]}`, one object, or one object a line. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadInput, ReadResult } from '../format.ts';
import { BadRecord, readRecord } from './record.ts';
import { recordSpans, type Span } from './scan.ts';

/** Lists that programs wrap the records in; `more` comes from our own search. */
const WRAPPED =
  /^\s*\{(?:\s*"[^"\\]{1,40}"\s*:\s*(?:"(?:[^"\\]|\\.){0,4000}"|[\w.+-]{1,40}|\{[^{}[\]]{0,4000}\}|\[\s*\])\s*,){0,20}\s*"items"\s*:\s*(?=\[)/;

/** Where the list of records begins, or where the text does when it holds bare objects. */
function listStart(text: string): { from: number; isWrapped: boolean } {
  const wrapped = WRAPPED.exec(text);
  if (wrapped) return { from: wrapped[0].length, isWrapped: true };
  const first = text.search(/[^\s\ufeff]/);
  return { from: first < 0 ? text.length : first, isWrapped: false };
}

function reject(result: ReadResult, span: Span, raw: string, code: string, message: string): void {
  result.rejected.push({ line: span.line, code, message, text: raw });
}

/** The line on which V8 found the fault, from the position that its message names. */
function faultLine(span: Span, raw: string, message: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  let line = span.line;
  for (let i = raw.indexOf('\n'); i >= 0 && i < position; i = raw.indexOf('\n', i + 1)) line += 1;
  return line;
}

function readSpan(text: string, span: Span, result: ReadResult): void {
  const raw = text.slice(span.start, span.end).trimEnd();
  if (!raw.startsWith('{')) {
    reject(result, span, raw, 'not_a_record', 'a record should be an object');
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'broken';
    reject(result, span, raw, 'broken_json', `not JSON: ${reason} (line ${faultLine(span, raw, reason)})`);
    return;
  }
  try {
    const draft: ItemDraft = readRecord(value);
    draft.source = { line: span.line, raw };
    result.drafts.push(draft);
  } catch (error) {
    if (!(error instanceof BadRecord)) throw error;
    reject(result, span, raw, error.code, error.message);
  }
}

/**
 * Reads CSL-JSON 1.0.2 and the documents that our own command line prints. Each record is parsed by itself, so
 * that a broken one is rejected with its line and the others are taken.
 */
export function readCslJson({ text }: ReadInput): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  const { from, isWrapped } = listStart(text);
  for (const span of recordSpans(text, from, isWrapped)) readSpan(text, span, result);
  return result;
}
