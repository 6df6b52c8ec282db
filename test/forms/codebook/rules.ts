/** A Data Package's descriptor, as far as the rules look into it. */
interface Descriptor {
  $schema: string;
  name: string;
  sources?: { title: string; path: string }[];
  contributors?: { title: string }[];
  resources: {
    name: string;
    path: string;
    type: string;
    encoding: string;
    schema: { fields: Field[]; primaryKey?: string[] };
  }[];
}
export interface Field {
  name: string;
  type: string;
  title: string;
  constraints: { required?: unknown; enum?: unknown[] } & Record<string, unknown>;
  categories?: { value: unknown; label: unknown }[];
  missingValues: { value: unknown; label: unknown }[];
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
/** What each type of field may be constrained by in version 2, and what its values are. */
const types: Record<string, { constraints: string[]; value: (value: unknown) => boolean }> = {
  string: { constraints: ['required', 'enum', 'pattern', 'maxLength'], value: isText },
  integer: { constraints: ['required', 'enum', 'minimum', 'maximum'], value: Number.isInteger },
  number: { constraints: ['required', 'minimum', 'maximum'], value: isNumber },
  date: { constraints: ['required'], value: isText },
};

function fieldFaults({ name, type, title, constraints, categories, missingValues }: Field): string[] {
  const rules = types[type];
  if (!rules) return [`${name}: no type ${type}`];
  const { required, enum: codes, pattern, maxLength, ...limits } = constraints;
  const wrong: [fault: string, is: boolean][] = [
    ['title', !isText(title) || title === ''],
    ['constraint', Object.keys(constraints).some((one) => !rules.constraints.includes(one))],
    ['required', required !== undefined && typeof required !== 'boolean'],
    ['pattern', pattern !== undefined && !isText(pattern)],
    ['maxLength', maxLength !== undefined && !isNumber(maxLength)],
    ['limit', !Object.values(limits).every(rules.value)],
    ['enum', codes !== undefined && (codes.length === 0 || !codes.every(rules.value))],
    ['codes twice', new Set(codes).size !== (codes ?? []).length],
    ['category', categories !== undefined && String(categories.map(({ value }) => value)) !== String(codes)],
    ['category’s value', !(categories ?? []).every(({ value }) => rules.value(value))],
    ['category’s label', !(categories ?? []).every(({ label }) => isText(label))],
    ['missing value', missingValues.length !== 1 || !missingValues.every(({ value }) => value === '')],
    ['missing value’s label', !missingValues.every(({ label }) => isText(label) && label !== '')],
  ];
  return wrong.flatMap(([fault, is]) => (is ? [`${name}: ${fault}`] : []));
}

const twice = (names: readonly string[]) => new Set(names).size !== names.length;

/** What is wrong with a package by the rules of Data Package version 2, whose profiles no package carries. */
export function version2Faults(descriptor: Descriptor): string[] {
  const { $schema, name, sources = [], contributors = [], resources } = descriptor;
  const wrong: [fault: string, is: boolean][] = [
    ['$schema', $schema !== 'https://datapackage.org/profiles/2.0/datapackage.json'],
    ['name', !/^[a-z0-9._-]+$/.test(name)],
    ['resources', resources.length === 0 || twice(resources.map((resource) => resource.name))],
    ['source', !sources.every(({ title, path }) => title !== '' && /^https?:\/\//.test(path))],
    ['contributor', !contributors.every(({ title }) => title !== '')],
    ['path', !resources.every(({ path }) => /^data\/[a-z0-9_]+\.csv$/.test(path))],
    ['type', !resources.every(({ type, encoding }) => type === 'table' && encoding === 'utf-8')],
  ];
  return [
    ...wrong.flatMap(([fault, is]) => (is ? [fault] : [])),
    ...resources.flatMap(({ name: of, schema: { fields, primaryKey = [] } }) => {
      const names = fields.map((field) => field.name);
      return [
        ...(twice(names) ? [`${of}: names twice`] : []),
        ...primaryKey.filter((key) => !names.includes(key)).map((key) => `${of}: no ${key}`),
        ...fields.flatMap(fieldFaults),
      ];
    }),
  ];
}
