/** Formats items in a style: the one place that knows the citation processor. */
import CSL from 'citeproc';
import { OctavoError } from '../../contract/errors.ts';
import type { CitedAs, CitedEntry, CitedList } from '../../contract/model/cited.ts';
import { parseCited } from '../../formats/cited/parse.ts';
import type { CiteprocItem } from '../../formats/csl-json/citeproc-item.ts';
import { OUTPUT_FORMAT, registerOutputFormat } from './output-format.ts';
import { shippedLocale } from './shipped.ts';

/** A style ready for the processor: its own text, or its parent's. */
export interface CiteStyle {
  /** What it is called in messages. */
  title: string;
  xml: string;
}

export interface CiteRequest {
  style: CiteStyle;
  /** A language tag; '' leaves it to the style. */
  locale: string;
  as: CitedAs;
  items: readonly CiteprocItem[];
}

type Processor = InstanceType<typeof CSL.Engine>;

/** Processors that are kept: making one takes as long as formatting some dozens of references. */
const KEPT = 4;
const kept = new Map<string, Processor>();
let items: ReadonlyMap<string, CiteprocItem> = new Map();
let onStep: () => void = () => {};

registerOutputFormat(() => onStep());

function processorFor({ style, locale }: CiteRequest): Processor {
  const key = `${locale}\n${style.xml}`;
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const system = {
    retrieveLocale: (language: string) => shippedLocale(language),
    retrieveItem(id: string) {
      onStep();
      return items.get(id);
    },
  };
  const made = new CSL.Engine(system, style.xml, locale || 'en-US', locale !== '');
  // A note is a note: no line of it may set other fields.
  made.opt.development_extensions['field_hack'] = false;
  made.opt.development_extensions['wrap_url_and_doi'] = true;
  made.setOutputFormat(OUTPUT_FORMAT);
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
  return made;
}

/**
 * Formats items: each one's reference in the order given, one citation of all as it stands in a text, or the
 * bibliography, sorted and numbered as the style has it. A style without a bibliography cites each by itself.
 * @param tell hears how many steps are done, two for each item
 * @throws OctavoError `style_invalid` when the processor refuses the style
 */
export function cite(request: CiteRequest, tell: (done: number) => void = () => {}): CitedList {
  const { as } = request;
  items = new Map(request.items.map((item) => [item.id, item]));
  let done = 0;
  onStep = () => {
    done += 1;
    tell(done);
  };
  try {
    const processor = processorFor(request);
    processor.updateItems([...items.keys()], as === 'reference');
    const list = as === 'in-text' ? inText(processor) : bibliography(processor);
    // The next request's items are others, whatever they are called.
    processor.updateItems([]);
    return as === 'reference' ? { ...list, entries: list.entries.map(unlabelled) } : list;
  } catch (error) {
    kept.clear();
    const reason = error instanceof Error ? error.message : String(error);
    throw new OctavoError(
      'style_invalid',
      `The citation style “${request.style.title}” can’t be used: ${reason}`,
      { reason },
    );
  } finally {
    items = new Map();
    onStep = () => {};
  }
}

const unlabelled = ({ runs }: CitedEntry): CitedEntry => ({ label: [], runs });

const cluster = (processor: Processor, ids: readonly string[]): CitedEntry =>
  printed(parseCited(processor.makeCitationCluster(ids.map((id) => ({ id })))), ids);

function inText(processor: Processor): CitedList {
  const ids = [...items.keys()];
  return { entries: ids.length === 0 ? [] : [cluster(processor, ids)], hanging: false };
}

function bibliography(processor: Processor): CitedList {
  const made = processor.makeBibliography();
  if (made === false) {
    return { entries: [...items.keys()].map((id) => cluster(processor, [id])), hanging: false };
  }
  const [facts, entries] = made;
  return {
    entries: entries.map((entry, i) => printed(parseCited(entry), facts.entry_ids[i] ?? [])),
    hanging: Boolean(facts.hangingindent),
  };
}

/** What the processor writes where a style has nothing to say of an item. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

/** An entry that says nothing says what it is instead: the title, or the address. */
function printed(entry: CitedEntry, ids: readonly string[]): CitedEntry {
  const said = entry.runs.map(({ text }) => text).join('');
  if (said !== '' && !NOTHING.test(said)) return entry;
  const names = ids.map((id) => {
    const item = items.get(id);
    return String(item?.['title'] ?? item?.['URL'] ?? item?.['DOI'] ?? item?.type ?? '');
  });
  return { label: entry.label, runs: parseCited(names.join('; ')).runs };
}
