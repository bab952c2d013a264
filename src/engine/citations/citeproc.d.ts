/** The part of citeproc-js 2.4 that is used here (its manual, "Running the processor"); the package has no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string | false;
    retrieveItem(id: string): unknown;
  }

  type Formatter = string | false | ((state: Engine, text: string, ...rest: string[]) => string);

  interface BibliographyFacts {
    /** Ids of what each entry shows, in the bibliography's order. */
    entry_ids: string[][];
    /** Entries that came out empty: their place in the list. */
    bibliography_errors: { index: number; itemID: string }[];
    hangingindent?: boolean | number;
  }

  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly opt: { development_extensions: Record<string, boolean> };
    setOutputFormat(name: string): void;
    /** What is in the registry from now on; `unsorted` keeps the order of the ids. */
    updateItems(ids: readonly string[], unsorted?: boolean): void;
    makeBibliography(): [BibliographyFacts, string[]] | false;
    makeCitationCluster(items: readonly { id: string }[]): string;
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, Record<string, Formatter>> };
    debug(message: string): void;
  };
  export default CSL;
}
