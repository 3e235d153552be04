/** What a benchmark found. */
export interface Finding {
  /** Lines of the table that people read. */
  rows: Record<string, string | number>[];
  /** Filo's time per unit of work. */
  filo: number;
  /** The same rows, constraints, indexes and triggers written by few statements through pg, in the same run. */
  raw: number;
  /** Unit of both, for example "ms/record". */
  unit: string;
}

/** A file of bench/ exports this as default: it prepares its own database, measures both ways, and ends what it started. */
export type Workload = () => Promise<Finding>;
