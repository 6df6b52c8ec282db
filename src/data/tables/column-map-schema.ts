import * as z from 'zod';

/** One of several measurements that stand side by side in a row: which column of the codebook, and of which form. */
const Occasion = z.strictObject({
  column: z.string(),
  timepoint: z.string().optional(),
  informant: z.string().optional(),
  form: z.string().optional(),
});
export type Occasion = z.infer<typeof Occasion>;

/** Which column of a file is which of the codebook's, for exports of other programs. */
export const ColumnMap = z.strictObject({
  /**
   * By the file's name for it. Columns that are not named keep their names; `null` leaves one out. Of a wide file, with a column
   * for each measurement, the column and its timepoint: `{ "column": "vardagtotal", "timepoint": "start" }`.
   */
  columns: z.record(z.string(), z.union([z.string(), Occasion]).nullable()),
  /** By the codebook's name: the code of each answer, where the file has the answer in words. */
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** The same for all rows, where the file has no such column. */
  constant: z.record(z.string(), z.string()).optional(),
  /** What stands in cells without an answer: in all columns, or by the codebook's name of the column. */
  missing: z.union([z.array(z.string()), z.record(z.string(), z.array(z.string()))]).optional(),
  /** How days such as 05/01/2026 are written. */
  dates: z.enum(['day-first', 'month-first']).optional(),
});
export type ColumnMap = z.infer<typeof ColumnMap>;
