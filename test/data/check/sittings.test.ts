import { describe, expect, test } from 'vitest';
import { columns } from '../../../src/forms/logic/columns.js';
import { forms } from '../../../src/forms/making/forms.js';
import { design } from '../../forms/fixture.js';
import { checked } from './checked.js';

/** What a client answers and what staff write in of it are two forms; data may have them as two rows or as one. */
describe('what staff write in of a client’s answers', () => {
  const [own, staff] = ['nybesok_client', 'nybesok_client_staff'].map((id) =>
    forms(design).find((one) => one.id === id),
  );
  if (!own || !staff) throw new Error('no such forms');
  const names = [...columns(own), ...columns(staff).filter(({ of }) => of !== 'head')].map(({ variable }) => variable);
  const table = (...rows: Record<string, string>[]) => ({
    path: 'a',
    text: [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
      .map((row) => `${row.join(',')}\n`)
      .join(''),
  });
  const head = { case: 'K-1', timepoint: 'nybesok', informant: 'client', date: '2026-03-02' };

  test('is held against its limits in a row of its own and in the client’s', () => {
    const apart = [
      { ...head, form: own.id, maendeboende: '2' },
      { ...head, form: staff.id, date: '2026-03-04', skyddtotal: '12' },
    ];
    const together = { ...head, form: own.id, maendeboende: '2', skyddtotal: '12' };
    expect(checked(design, [table(...apart)])).toEqual([]);
    expect(checked(design, [table(together)])).toEqual([]);
    expect(checked(design, [table({ ...together, skyddtotal: '41' })])).toEqual(['a:2 out-of-range']);
  });

  test('is there twice when it is in both', () => {
    const both = [
      { ...head, form: own.id, maendeboende: '2', skyddtotal: '12' },
      { ...head, form: staff.id, skyddtotal: '12' },
    ];
    expect(checked(design, [table(...both)])).toEqual(['a:3 duplicate']);
  });
});
