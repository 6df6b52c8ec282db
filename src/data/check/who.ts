import { type Clients, type LateProblem, type Place, placeIn } from './clients.js';
import { isDamaged } from './code.js';
import { hiddenName, looksLikeName } from './identity.js';
import { type ProblemCode, problem } from './problem.js';

/** Who is who: what the codes of all tables together are not as they should be. Each code once, where it first stands. */
export function* whoProblems(clients: Clients, alike: ReadonlyMap<string, string>): Generator<LateProblem> {
  const isListed = clients.hasList;
  const hasForms = isListed && anyAnswered(clients);
  for (const [code, client] of clients.entries()) {
    const like = alike.get(code);
    if (looksLikeName(code)) yield said('name-suspected', hiddenName(code), clients.first(client));
    else if (isDamaged(code)) yield said('damaged-code', code, clients.first(client));
    if (like !== undefined) yield likeness({ code, client }, like, clients);
    if (!isListed) continue;
    const isOnList = clients.listed(client) !== undefined;
    if (!isOnList) yield said('not-in-case-list', shown(code), clients.first(client));
    // A list by itself says nothing of who has answered.
    else if (hasForms && !clients.has(client, 'answered') && !clients.has(client, 'missed'))
      yield said('listed-without-form', shown(code), clients.first(client));
  }
}

function anyAnswered(clients: Clients): boolean {
  for (let client = 0; client < clients.size; client++) if (clients.has(client, 'answered')) return true;
  return false;
}

/** As it may be printed. */
export const shown = (code: string): string => (looksLikeName(code) ? hiddenName(code) : code);

function said(kind: ProblemCode, value: string, { row, table }: Place): LateProblem {
  return { table, problem: problem(kind, { row, column: 'case', value }) };
}

/** The pair that two codes would make, or why they make none. */
function likeness({ code, client }: { code: string; client: number }, like: string, clients: Clients): LateProblem {
  const other = clients.number(like) as number;
  const first = clients.first(client);
  const times = [other, client].map((one) => clients.seen(one, 'answered').map(({ form }) => form));
  const same = times[0]?.find((form) => times[1]?.includes(form));
  const all = [...new Set(times.flat().map((form) => form.timepoint?.code ?? form.id))].join(', ');
  const [both, together] = [
    { sv: `båda har ${same?.id}`, en: `both have ${same?.id}` },
    { sv: `tillsammans: ${all}`, en: `together: ${all}` },
  ];
  const pair = same ? both : together;
  const place = placeIn(clients.first(other), first);
  const detail = {
    sv: `${shown(like)} (rad ${place}${all === '' ? '' : `; ${pair.sv}`})`,
    en: `${shown(like)} (row ${place}${all === '' ? '' : `; ${pair.en}`})`,
  };
  return {
    table: first.table,
    problem: problem('alike-codes', { row: first.row, column: 'case', value: shown(code) }, detail),
  };
}
