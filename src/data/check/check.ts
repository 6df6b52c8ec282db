import { allAsked, allScores, besides, columns, forms } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import type { TableKind } from '../tables/table-kind.js';
import { CasesCheck } from './cases-check.js';
import { FormsCheck, type KnownForm } from './forms-check.js';
import { MeaningCheck } from './meaning-check.js';
import { type FoundMeaning, foundMeaning, judged, meaningProblems } from './meaning-judged.js';
import { MissedCheck } from './missed-check.js';
import { type LateProblem, Occasions } from './occasions.js';
import type { TableCheck } from './table-check.js';

/**
 * Holds data against a design, one table after another, in any order. What it keeps between them is a day for each form
 * of a client, so that doubles and impossible order are found also where they stand in different files.
 */
export class DataCheck {
  readonly #design: Design;
  readonly #forms: ReadonlyMap<string, KnownForm>;
  readonly #occasions: Occasions;
  readonly #meaning: MeaningCheck;
  readonly #same: ReadonlySet<string>;
  /** Where each client is listed. */
  readonly #listed = new Map<string, { row: number; table: string }>();

  /** `same`: variables, and ids of forms, that somebody says mean the same in spite of a change. */
  constructor(design: Design, same: ReadonlySet<string> = new Set()) {
    this.#design = design;
    this.#same = same;
    this.#meaning = new MeaningCheck(design);
    const all = forms(design);
    this.#forms = new Map(
      all.map((form) => [
        form.id,
        {
          form,
          columns: columns(form),
          items: allAsked(form),
          scores: allScores(form),
          besides: besides(form, all),
        },
      ]),
    );
    this.#occasions = new Occasions(design);
  }

  /** The check of one table; `table` is what it is called where another table has to do with it. */
  table(kind: TableKind, table: string): TableCheck {
    if (kind === 'cases') return new CasesCheck(this.#design, this.#listed, this.#occasions, table);
    const known = [...this.#forms.values()].map(({ form }) => form);
    if (kind === 'missed') return new MissedCheck(known, this.#occasions, table);
    return new FormsCheck(this.#forms, this.#occasions, this.#meaning, table);
  }

  /** What can be said first when all tables are read; to be called once. */
  *finish(): Iterable<LateProblem> {
    yield* this.#occasions.finish();
    yield* meaningProblems(this.#meaning, this.#judged.stops);
  }

  /** Whether the rows mean what the design says now; to be asked when all tables are read. */
  meaning(): FoundMeaning {
    return foundMeaning(this.#meaning, this.#judged);
  }

  get #judged() {
    return judged(this.#meaning.others, { same: this.#same });
  }
}
