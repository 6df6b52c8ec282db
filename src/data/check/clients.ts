import type { Form } from '../../forms/index.js';
import type { MeasuredDays } from '../../reading/index.js';
import type { GroupCode } from '../tables/group.js';
import type { DataProblem } from './problem.js';

/** Where a row stands. */
export interface Place {
  row: number;
  table: string;
}
/** A problem that is known first when all tables are read. */
export interface LateProblem {
  table: string;
  problem: DataProblem;
}
/** One form of a client: filled in, or missed. */
export interface Seen {
  form: Form;
  /** A day number; what is no day as it is written. */
  when: number | string;
  place: Place;
}
/** Day numbers of the start, the end and the events, as the list of cases says. */
export type Stated = Omit<MeasuredDays, 'days'>;

/** In which group a client is, and in which cluster, as the list of cases says. */
export interface Allotted {
  group?: GroupCode;
  cluster?: string;
}

/** What is kept of one client. */
export interface Client {
  /** Where the code first stands. */
  first: Place;
  answered: readonly Seen[];
  missed: readonly Seen[];
  /** From the list of cases: where, and what it says. */
  listed?: Place;
  stated?: Stated;
  allotted?: Allotted;
}
/** What nobody has anything in is one list for all. */
export const none: readonly Seen[] = [];
export type Clients = ReadonlyMap<string, Client>;

/** Where another row stands, as seen from this one. */
export const placeIn = (other: Place, here: Place): string =>
  other.table === here.table ? String(other.row) : `${other.row}, ${other.table}`;

/** There is a list of the clients, with somebody in it. */
export function hasList(clients: Clients): boolean {
  for (const { listed } of clients.values()) if (listed) return true;
  return false;
}
