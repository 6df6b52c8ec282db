import { type Client, type Clients, hasList, type LateProblem, placeIn } from './clients.js';
import { isDamaged } from './code.js';
import { hiddenName, looksLikeName } from './identity.js';
import { type ProblemCode, problem } from './problem.js';

/** Who is who: what the codes of all tables together are not as they should be. Each code once, where it first stands. */
export function* whoProblems(clients: Clients, alike: ReadonlyMap<string, string>): Generator<LateProblem> {
  const isListed = hasList(clients);
  const hasForms = [...clients.values()].some(({ answered }) => answered.length > 0);
  for (const [code, client] of clients) {
    const like = alike.get(code);
    if (looksLikeName(code)) yield said('name-suspected', hiddenName(code), client);
    else if (isDamaged(code)) yield said('damaged-code', code, client);
    if (like !== undefined) yield likeness(code, like, clients);
    if (isListed && !client.listed) yield said('not-in-case-list', shown(code), client);
    // A list by itself says nothing of who has answered.
    if (client.listed && hasForms && client.answered.length === 0 && client.missed.length === 0)
      yield said('listed-without-form', shown(code), client);
  }
}

/** As it may be printed. */
export const shown = (code: string): string => (looksLikeName(code) ? hiddenName(code) : code);

function said(kind: ProblemCode, value: string, { first }: Client, detail = ''): LateProblem {
  return { table: first.table, problem: problem(kind, { row: first.row, column: 'case', value }, detail) };
}

/** The pair that two codes would make, or why they make none. */
function likeness(code: string, like: string, clients: Clients): LateProblem {
  const [one, other] = [clients.get(code) as Client, clients.get(like) as Client];
  const times = [other, one].map(({ answered }) => answered.map(({ form }) => form));
  const same = times[0]?.find((form) => times[1]?.includes(form));
  const all = [...new Set(times.flat().map((form) => form.timepoint?.code ?? form.id))].join(', ');
  const [both, together] = [
    { sv: `båda har ${same?.id}`, en: `both have ${same?.id}` },
    { sv: `tillsammans: ${all}`, en: `together: ${all}` },
  ];
  const pair = same ? both : together;
  const place = placeIn(other.first, one.first);
  const detail = {
    sv: `${shown(like)} (rad ${place}${all === '' ? '' : `; ${pair.sv}`})`,
    en: `${shown(like)} (row ${place}${all === '' ? '' : `; ${pair.en}`})`,
  };
  return {
    table: one.first.table,
    problem: problem('alike-codes', { row: one.first.row, column: 'case', value: shown(code) }, detail),
  };
}
