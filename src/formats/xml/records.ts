/** Where the records of an XML text lie, so that a broken one loses only itself. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadResult } from '../format.ts';
import { lineCounter } from '../shared/line-counter.ts';
import { isEmptyDraft } from '../shared/settle.ts';
import { BadXml, type Element, parseElement } from './tree.ts';

export interface XmlSpan {
  text: string;
  line: number;
  isClosed: boolean;
}

/** The records by their elements' names, in one pass; one that isn't closed ends where the next begins. */
export function* xmlSpans(text: string, names: readonly string[]): Generator<XmlSpan> {
  const shape = new RegExp(`<(/?)(${names.join('|')})(?=[\\s/>])[^<>]{0,2000}>`, 'g');
  let start = -1;
  const lineAt = lineCounter(text);
  for (const tag of text.matchAll(shape)) {
    const isEnd = tag[1] === '/';
    const at = tag.index;
    if (isEnd && start >= 0) {
      yield { text: text.slice(start, at + tag[0].length), line: lineAt(start), isClosed: true };
      start = -1;
    } else if (!isEnd) {
      if (start >= 0) yield { text: text.slice(start, at), line: lineAt(start), isClosed: false };
      start = at;
    }
  }
  if (start >= 0) yield { text: text.slice(start), line: lineAt(start), isClosed: false };
}

/** A document that defines entities is an attack or none of our formats: "billion laughs", external files. */
const ENTITIES = /<!ENTITY\s/;

/** Reads the records of an XML text; `read` makes a draft of one. */
export function readXml(
  text: string,
  names: readonly string[],
  read: (record: Element, line: number) => ItemDraft,
): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  if (ENTITIES.test(text.slice(0, 100_000))) {
    const message = 'the file defines entities of its own, which are not read';
    result.rejected.push({ line: 1, code: 'xml_entities', message, text: text.slice(0, 100_000) });
    return result;
  }
  for (const span of xmlSpans(text, names)) {
    const reject = (code: string, message: string): void => {
      result.rejected.push({ line: span.line, code, message, text: span.text });
    };
    try {
      const draft = read(parseElement(span.text), span.line);
      if (isEmptyDraft(draft)) reject('empty_record', 'the record has no title, no names and no identifier');
      else {
        draft.source = { line: span.line, raw: span.text };
        result.drafts.push(draft);
      }
    } catch (error) {
      if (!(error instanceof BadXml)) throw error;
      reject('broken_xml', `not XML: ${error.message}`);
    }
  }
  return result;
}
