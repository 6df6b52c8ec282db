import type { Dialect, Expression, Operator } from './expression.js';

/** How each program writes an expression: its references and its operators. */

const compared = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  and: 'and',
  or: 'or',
} satisfies Record<string, Operator>;
const inCode = { '==': '=', '<>': '!=', '&&': 'and', '||': 'or', '!': 'not', '/': '/' } as const;

const answer = (name: string | undefined, code?: string): Expression | undefined =>
  name === undefined ? undefined : { is: 'answer', name, ...(code !== undefined && { code }) };

/** XLSForm: `${name}`, and `.` for the question’s own answer. */
export const xlsformDialect: Dialect = {
  reference: /\$\{\s*(?<name>[^\s{}]+)\s*\}|(?<own>\.(?![\w./]))/y,
  refersTo: ({ name, own }) => (own ? answer('.') : answer(name)),
  operators: { ...compared, div: '/' },
};

/** REDCap: `[name]` and `[name(code)]`. Another event’s answer is no answer of the form. */
export const redcapDialect: Dialect = {
  reference: /\[(?<name>[a-z][a-z0-9_]*)(?:\((?<code>[^()[\]]+)\))?\](?<other>\s*\[)?/iy,
  refersTo: ({ name, code, other }) => (other ? undefined : answer(name?.toLowerCase(), code)),
  operators: { ...compared, ...inCode },
};

/** LimeSurvey: `NAME`, `NAME.NAOK`, `NAME_code.NAOK`; which part is the code is seen when the questions are known. */
export const limesurveyDialect: Dialect = {
  reference:
    /(?!(?:and|or|eq|ne|lt|gt|le|ge|not|true|false)\b)(?<name>[A-Za-z]\w*)(?:\.(?<part>NAOK|value|code|valueNAOK))?(?!\w|\s*\(|\.)/y,
  refersTo: ({ name }) => answer(name),
  operators: { ...compared, ...inCode, eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' },
};

/** SurveyJS: `{name}`. */
export const surveyjsDialect: Dialect = {
  reference: /\{\s*(?<name>[^{}]+?)\s*\}/y,
  refersTo: ({ name }) => answer(name),
  operators: {
    ...compared,
    ...inCode,
    empty: 'empty',
    notempty: 'notempty',
    contains: 'contains',
    contain: 'contains',
    notcontains: 'notcontains',
    notcontain: 'notcontains',
    anyof: 'anyof',
    allof: 'allof',
    equal: '=',
    equals: '=',
    notequal: '!=',
    notequals: '!=',
    greater: '>',
    less: '<',
    greaterorequal: '>=',
    lessorequal: '<=',
  },
};

/** FHIRPath: steps from the response. A variable is written `%name`. */
export const fhirDialect: Dialect = {
  // No answer has a name of its own: it is found by its steps.
  reference: /(?!)/y,
  refersTo: () => undefined,
  operators: { ...compared, '/': '/' },
  steps: true,
};
