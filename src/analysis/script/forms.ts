import { columns, type Form, type FormItem, type FormTest, type Score } from '../../forms/index.js';
import { type Code, call, code, literal, type Value } from './r.js';

/** What is asked, and the forms that ask it, as R. An item that stands in several forms is written once. */
export function formsCode(forms: readonly Form[]): string {
  /** By how an item or score is written: what it is called here. */
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const called = (variable: string, definition: string) => {
    const key = `${variable} ${definition}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    let name = variable;
    // The same variable, asked on another condition.
    for (let again = 2; taken.has(name); again++) name = `${variable}.${again}`;
    taken.add(name);
    names.set(key, name);
    definitions.push([name, code(definition)]);
    return name;
  };
  const definitions: [string, Code][] = [];
  const all = forms.map((form): [string, Code] => {
    const own = columns(form).flatMap((column): [string, Value][] => {
      if (column.of === 'head') return [];
      const name = called(column.variable, column.of === 'item' ? itemCode(column.item) : scoreCode(column.score));
      return [[name === column.variable ? '' : column.variable, name]];
    });
    const written = own.length > 0 ? call('c', own) : 'character(0)';
    return [
      form.id,
      code(
        call('form', [
          ['timepoint', form.timepoint?.code ?? ''],
          ['informant', form.informant?.kind ?? 'anyone'],
          ['columns', code(written)],
          ...(form.sitting === form.id ? [] : [['sitting', form.sitting] as const]),
          ...(form.caseKey ? [] : [['key', false] as const]),
          ...(form.timepoint?.mayRepeat === false ? [] : [['repeats', true] as const]),
          ...(form.fallback ? [['instead', true] as const] : []),
        ]),
      ),
    ];
  });
  return `items <- ${named(definitions)}\n\nall_forms <- ${named(all)}\n`;
}

const named = (all: readonly [string, Code][]): string =>
  all.length === 0
    ? 'list()'
    : `list(\n${all.map(([name, one]) => `  ${literal(name)} = ${one.r.replaceAll('\n', '\n  ')}`).join(',\n')}\n)`;

function itemCode({ kind, condition }: FormItem): string {
  const range = 'range' in kind ? kind.range : undefined;
  const { low, high } = range ?? {};
  const whole = kind.type === 'rating' && Number.isInteger(low) && Number.isInteger(high);
  const any = condition?.any.map(({ all }): [string, Value] => [
    '',
    code(
      call(
        'list',
        all.map((one): [string, Value] => ['', code(testCode(one))]),
      ),
    ),
  ]);
  return call('item', [
    ['', kind.type === 'unstated' ? 'text' : kind.type],
    ...(low === undefined ? [] : [['low', low] as const]),
    ...(high === undefined ? [] : [['high', high] as const]),
    ...(whole ? [['whole', true] as const] : []),
    ...('options' in kind ? [['options', kind.options.length] as const] : []),
    ...(any ? [['any', code(call('list', any))] as const] : []),
  ]);
}

function testCode({ variable, operator, value }: FormTest): string {
  const wanted = 'number' in value ? value.number : 'date' in value ? value.date : Number(value.code);
  return call('test', [
    ['', variable],
    ['', operator],
    ['', wanted],
  ]);
}

function scoreCode({ formula }: Score): string {
  const { function: how, terms, factor, allowMissing } = formula;
  const reversed = terms.filter(({ reverse }) => reverse).map(({ variable }) => variable);
  return call('score', [
    ['', how],
    ['', terms.map(({ variable }) => variable)],
    ...(reversed.length > 0 ? [['reversed', reversed] as const] : []),
    ...(factor === 1 ? [] : [['factor', factor] as const]),
    ...(allowMissing === 0 ? [] : [['may_miss', allowMissing] as const]),
  ]);
}
