/** A column of a table of references. */
export interface TableColumn {
  /** Its header. */
  name: string;
  /** What it is taken for, one of `csvFields`. */
  field: string;
  /** Its first values, each once, cut where they are long. */
  samples: string[];
}
