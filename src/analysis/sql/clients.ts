import { groupWords, missedReasons, sexWords } from '../../data/index.js';
import { type Form, identityInWholeCode } from '../../forms/index.js';
import { dayPattern } from './answers.js';
import { cell, literal, type SqlDialect } from './dialects.js';
import type { Part } from './forms.js';

/** What a word in a column means; null for what it does not know. */
function meaning(column: string, words: Readonly<Record<string, string>>): string {
  const codes = [...new Set(Object.values(words))];
  const cases = codes.map((code) => {
    const own = Object.keys(words).filter((word) => words[word] === code);
    return `WHEN LOWER(${column}) IN (${own.map(literal).join(', ')}) THEN ${literal(code)}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

/**
 * The clients: `clients` has each once with `sex`, `arm`, `cluster` and the month it `began` (empty where they are not known), `list_all` the rows
 * of the list, and `missed` why a measurement was not made.
 */
export function clientParts(
  forms: readonly Form[],
  { groups, byPeriod, dialect }: { groups: readonly string[]; byPeriod: boolean; dialect: SqlDialect },
): Part[] {
  const trimmed = (name: string) => cell(name, dialect);
  const known = `k <> '' AND NOT (${dialect.matches('k', identityInWholeCode)})`;
  const keyed = forms.flatMap(({ caseKey }, index) => (caseKey ? [`SELECT k FROM form_${index + 1}`] : []));
  const right = forms.map(
    ({ id, timepoint }) =>
      `(form = ${literal(id)} AND (timepoint IS NULL OR ${trimmed('timepoint')} = ${literal(timepoint?.code ?? '')}))`,
  );
  const copy = (by: string, order: string) =>
    `CASE WHEN ${known} THEN ROW_NUMBER() OVER (PARTITION BY ${by} ORDER BY ${order}) ELSE 0 END AS copy`;
  const group = groups.includes('group') ? trimmed('arm') : "''";
  const cluster = groups.includes('cluster') ? dialect.composed(trimmed('cluster')) : "''";
  const isDay = (text: string) => dialect.matches(text, dayPattern);
  // The day of the list, else of the first answer; no more of it than the month.
  const begun = byPeriod ? `SUBSTRING(COALESCE(list.start_day, answered.first_day, ''), 1, 7)` : "''";
  const days = forms.flatMap(({ caseKey }, index) =>
    caseKey ? [`SELECT k, day_text FROM form_${index + 1} WHERE day IS NOT NULL`] : [],
  );
  const firstDay =
    byPeriod && days.length > 0
      ? `SELECT k, MIN(day_text) AS first_day FROM (${days.join(' UNION ALL ')}) AS days GROUP BY k`
      : "SELECT k, '' AS first_day FROM list WHERE 1 = 0";
  return [
    {
      name: 'list_text',
      select: `SELECT ${dialect.composed(trimmed('k'))} AS k, ${trimmed('sex')} AS sex_text, ${group} AS arm_text, ${cluster} AS cluster, ${byPeriod ? `SUBSTRING(${trimmed('start_day')}, 1, 10)` : "''"} AS start_text FROM register_list`,
    },
    {
      name: 'list_all',
      select: `SELECT *, ${meaning('sex_text', sexWords)} AS sex, ${meaning('arm_text', groupWords)} AS arm, CASE WHEN ${isDay('start_text')} THEN start_text END AS start_day, ${copy('k', 'sex_text, arm_text, cluster, start_text')} FROM list_text`,
    },
    { name: 'list', select: 'SELECT k, sex, arm, cluster, start_day FROM list_all WHERE copy = 1' },
    {
      name: 'missed_text',
      select: `SELECT ${dialect.composed(trimmed('k'))} AS k, ${trimmed('form')} AS form, timepoint, ${trimmed('reason')} AS reason FROM register_missed`,
    },
    {
      name: 'missed_known',
      select: `SELECT k, form, CASE WHEN reason IN (${missedReasons.map(literal).join(', ')}) THEN reason ELSE '' END AS reason, reason AS said FROM missed_text WHERE ${known} AND (${right.join('\n  OR ') || '1 = 0'})`,
    },
    {
      name: 'reasons',
      select:
        "SELECT k, form, reason FROM (SELECT k, form, reason, ROW_NUMBER() OVER (PARTITION BY k, form ORDER BY CASE WHEN reason = '' THEN 1 ELSE 0 END, reason) AS copy FROM missed_known) AS numbered WHERE copy = 1",
    },
    {
      name: 'clients',
      select: `SELECT a.k, COALESCE(list.sex, '') AS sex, COALESCE(list.arm, '') AS arm, COALESCE(list.cluster, '') AS cluster, ${begun} AS began, list.k AS listed\nFROM (${['SELECT k FROM list', ...keyed, 'SELECT k FROM reasons'].join(' UNION ')}) AS a\nLEFT JOIN list ON list.k = a.k\nLEFT JOIN (${firstDay}) AS answered ON answered.k = a.k`,
    },
  ];
}
