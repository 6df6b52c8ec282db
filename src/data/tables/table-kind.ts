/** What a table of data is about: filled-in forms, the clients, or measurements that were not made. */
export type TableKind = 'forms' | 'cases' | 'missed';

/** What a table is, by the names of its columns: those of a form unless they are surely of another kind. */
export function tableKind(names: readonly string[]): TableKind {
  const has = (name: string) => names.includes(name);
  if (!has('case')) return 'forms';
  if (has('timepoint') && has('reason') && !has('date')) return 'missed';
  if (has('form')) return 'forms';
  // An event may be called "date", but no form has all of these.
  if (has('sex') && has('start') && has('end')) return 'cases';
  return (has('sex') || has('start') || has('end') || has('group')) && !has('date') ? 'cases' : 'forms';
}
