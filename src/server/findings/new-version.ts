import { type DesignSource, type Fix, fixEdits } from '../../language/index.js';
import type { Design } from '../../model/index.js';
import type { DesignEdit } from '../../principles/index.js';
import { actions } from '../texts.js';

/**
 * The ways to let a design mean something else though data are collected with it: it says that it is another version, and
 * perhaps that what is collected with that one begins today. None where they cannot be written.
 */
export function newVersionFixes(source: DesignSource, { before, today }: { before: Design; today: string }): Fix[] {
  const label = nextVersion(before.version?.label, today);
  const { version, collection } = source.design;
  const from = version?.validFrom ? ` valid from ${today}` : '';
  const text = [`version ${JSON.stringify(label)}${from}`];
  const raised: DesignEdit = version
    ? { at: version.path, do: 'replace', text }
    : { at: 'design', do: 'add-inside', text };
  const begun: DesignEdit[] = collection
    ? [{ at: collection.path, do: 'replace', text: [`collection since ${today}`] }]
    : [];
  const made = (title: Fix['title'], edits: readonly DesignEdit[]): Fix[] => {
    const changes = fixEdits(source, { title, edits });
    return changes.length > 0 ? [{ title, edits: changes }] : [];
  };
  return [
    ...made(actions.newVersion(label), [raised]),
    ...(begun.length > 0 ? made(actions.newVersionToday(label, today), [raised, ...begun]) : []),
  ];
}

/** The version after one: `1.0` → `1.1`, `2` → `3`; of one that is a date, today, or a second of the same. */
function nextVersion(label: string | undefined, today: string): string {
  if (label === undefined || label.trim() === '') return '2';
  if (/^(19|20)\d\d(-\d\d){0,2}$/.test(label)) {
    const now = today.slice(0, label.length);
    return now > label ? now : `${label}.2`;
  }
  const [, start = label, number] = /^(.*?)(\d{1,6})$/s.exec(label) ?? [];
  return number === undefined ? `${label}-2` : `${start}${Number(number) + 1}`;
}
