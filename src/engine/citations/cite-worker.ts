/** Formats citations in a thread of its own: loading the processor and a style takes a third of a second. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { errorValue } from '../../contract/errors.ts';
import type { CitedList } from '../../contract/model/cited.ts';
import { listHtml, pageHtml } from '../../formats/cited/html.ts';
import { listMarkdown } from '../../formats/cited/markdown.ts';
import { listText } from '../../formats/cited/text.ts';
import type { CiteprocItem } from '../../formats/csl-json/citeproc-item.ts';
import { cite } from './cite.ts';
import type { CitedForms, CiteJob, FromCiter, ToCiter } from './protocol.ts';
import { nearestLocale } from './shipped.ts';

/** Steps between two words about them. */
const EVERY = 25;

function formsOf(list: CitedList, { forms, style, locale }: CiteJob): CitedForms {
  const wants = new Set(forms);
  return {
    count: list.entries.length,
    ...(wants.has('pieces') && { pieces: list }),
    ...(wants.has('text') && { text: listText(list) }),
    ...(wants.has('html') && { html: listHtml(list) }),
    ...(wants.has('page') && { page: pageHtml(list, style.title, nearestLocale(locale)) }),
    ...(wants.has('markdown') && { markdown: `${listMarkdown(list)}\n` }),
  };
}

function listen(port: MessagePort): void {
  const say = (answer: FromCiter): void => port.postMessage(answer);
  let items: CiteprocItem[] = [];
  port.on('message', (message: ToCiter) => {
    if (message.kind === 'items') {
      for (const item of message.items) items.push(item);
      return;
    }
    const { job } = message;
    const request = { style: job.style, locale: job.locale, as: job.as, items };
    items = [];
    try {
      const list = cite(request, (done) => {
        if (done % EVERY === 0) say({ kind: 'step', done });
      });
      say({ kind: 'done', forms: formsOf(list, job) });
    } catch (error) {
      say({ kind: 'failed', error: errorValue(error) });
    }
  });
}

if (parentPort) listen(parentPort);
