import { allAsked, allScores, besides, columns, forms } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import type { TableKind } from '../tables/table-kind.js';
import { alikeCodes } from './alike.js';
import { CasesCheck } from './cases-check.js';
import type { Clients, LateProblem, Seen, Stated } from './clients.js';
import { FormsCheck, type KnownForm } from './forms-check.js';
import { GroupsCheck } from './groups-check.js';
import { MeaningCheck } from './meaning-check.js';
import { type FoundMeaning, foundMeaning, judged, meaningProblems } from './meaning-judged.js';
import { MissedCheck } from './missed-check.js';
import { type InWindow, Occasions } from './occasions.js';
import { type Pairing, Pairs } from './pairing.js';
import { SplitsCheck } from './splits-check.js';
import type { TableCheck } from './table-check.js';
import { whoProblems } from './who.js';

/**
 * Reads data of a design, one table after another, in any order: what each row says, and what is wrong with it. The one
 * reading that data are checked and analysed by. What it keeps between tables is a day for each form of a client, so that
 * doubles and impossible order are found also where they stand in different files.
 */
export class DataCheck {
  readonly #design: Design;
  readonly #forms: ReadonlyMap<string, KnownForm>;
  readonly #occasions: Occasions;
  readonly #groups: GroupsCheck;
  readonly #splits: SplitsCheck;
  /** What the rows say of the versions of the forms that they were filled in on. */
  readonly meanings: MeaningCheck;
  readonly #same: ReadonlySet<string>;
  #alike: ReadonlyMap<string, string> | undefined;

  /** `same`: variables, and ids of forms, that somebody says mean the same in spite of a change. */
  constructor(design: Design, same: ReadonlySet<string> = new Set()) {
    this.#design = design;
    this.#same = same;
    this.meanings = new MeaningCheck(design);
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
    this.#groups = new GroupsCheck(design);
    this.#splits = new SplitsCheck(design);
  }

  /** The check of one table; `table` is what it is called where another table has to do with it. */
  table(kind: TableKind, table: string): TableCheck {
    return this[kind](table);
  }
  /** The same, for who needs what the rows say. */
  cases(table: string): CasesCheck {
    return new CasesCheck(
      this.#design,
      { occasions: this.#occasions, groups: this.#groups, splits: this.#splits },
      table,
    );
  }
  missed(table: string): MissedCheck {
    return new MissedCheck(this.#allForms(), this.#occasions, table);
  }
  forms(table: string): FormsCheck {
    return new FormsCheck(this.#forms, this.#occasions, this.meanings, table);
  }

  /** Those of all tables, numbered from 0 as they come. */
  get clients(): Pick<Clients, 'size' | 'codes'> {
    return this.#occasions.clients;
  }

  /** What is known of each client: the days that the list says, and the forms that are filled in or told to be missing. */
  *known(): Generator<{ code: string; stated: Stated; answered: Seen[]; missed: Seen[] }> {
    const { clients } = this.#occasions;
    for (const [code, client] of clients.entries()) {
      const { stated = {} } = clients.listed(client) ?? {};
      yield { code, stated, answered: clients.seen(client, 'answered'), missed: clients.seen(client, 'missed') };
    }
  }

  /** What can be said first when all tables are read. */
  *finish(): Generator<LateProblem> {
    const { clients } = this.#occasions;
    this.#alike = alikeCodes(clients.codes);
    yield* this.#occasions.finish();
    yield* whoProblems(clients, this.#alike);
    yield* this.#groups.finish(clients);
    yield* this.#pairs().problems();
    yield* meaningProblems(this.meanings, this.#judged.stops);
  }
  /** By form: how many answers have a window to be held against, and how many are outside it. Known after `finish`. */
  get windows(): ReadonlyMap<string, InWindow> {
    return this.#occasions.windows;
  }
  /** Who has which measurements, when all tables are read. */
  pairing(): Pairing {
    return this.#pairs().report(this.#alike ?? alikeCodes(this.#occasions.clients.codes));
  }

  /** Whether the rows mean what the design says now; to be asked when all tables are read. */
  meaning(): FoundMeaning {
    return foundMeaning(this.meanings, this.#judged);
  }

  get #judged() {
    return judged(this.meanings.others, { same: this.#same });
  }
  #pairs(): Pairs {
    return new Pairs(this.#design, this.#allForms(), this.#occasions.clients);
  }
  #allForms() {
    return [...this.#forms.values()].map(({ form }) => form);
  }
}
