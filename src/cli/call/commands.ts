import { formFormats } from '../../forms/index.js';
import { importFormats } from '../../import/index.js';
import { commands as about, options as text } from '../../messages/help.js';
import type { CommandSpec, OptionSpec } from './command.js';

const out: OptionSpec = { name: 'out', value: 'DIR', about: text.out };
const same: OptionSpec = { name: 'same', value: 'NAME,…', several: true, about: text.same };
const force: OptionSpec = { name: 'force', about: text.force };

/** The output formats of `isu check`. */
export const checkFormats = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

/** The output formats of `isu diff` and `isu breaking`. */
export const compareFormats = ['pretty', 'json', 'github', 'sarif', 'markdown'] as const;
const compareFormat: OptionSpec = {
  name: 'format',
  value: compareFormats.join('|'),
  choices: compareFormats,
  about: text.compareFormat,
};

/** Every command of the tool, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'init',
    arguments: '[DIR]',
    about: about.init,
    options: [
      { name: 'template', value: 'NAME', choices: ['basic', 'full'], about: text.template },
      { name: 'ci', value: 'NAME', choices: ['github', 'gitlab', 'azure', 'all', 'none'], about: text.ci },
    ],
    load: () => import('../commands/init.js'),
  },
  {
    name: 'check',
    arguments: '[PATH…]',
    about: about.check,
    options: [
      { name: 'format', value: checkFormats.join('|'), choices: checkFormats, about: text.checkFormat },
      { name: 'max-warnings', value: 'N', about: text.maxWarnings },
      { name: 'no-fail', about: text.noFail },
      { name: 'watch', about: text.watch },
      { name: 'changed-since', value: 'GITREF', about: text.changedSince },
    ],
    load: () => import('../commands/check.js'),
  },
  {
    name: 'diff',
    arguments: 'OLD NEW',
    about: about.diff,
    options: [compareFormat],
    load: () => import('../commands/diff.js'),
  },
  {
    name: 'breaking',
    arguments: '[PATH…]',
    about: about.breaking,
    options: [{ name: 'against', value: 'GITREF|FILE', about: text.against }, compareFormat],
    load: () => import('../commands/breaking.js'),
  },
  {
    name: 'explain',
    arguments: '[CODE]',
    about: about.explain,
    options: [],
    load: () => import('../commands/explain.js'),
  },
  {
    name: 'format',
    arguments: '[PATH…]',
    about: about.format,
    options: [
      { name: 'check', about: text.formatCheck },
      { name: 'numbers', about: text.formatNumbers },
    ],
    load: () => import('../commands/format.js'),
  },
  {
    name: 'translate',
    arguments: 'PATH…',
    about: about.translate,
    options: [
      { name: 'to', value: 'sv|en', choices: ['sv', 'en'], about: text.to },
      { name: 'rename', about: text.rename },
    ],
    load: () => import('../commands/translate.js'),
  },
  {
    name: 'texts',
    arguments: 'PATH…',
    about: about.texts,
    options: [{ name: 'in', value: 'ar,so,…', several: true, about: text.textsIn }],
    load: () => import('../commands/texts.js'),
  },
  {
    name: 'import',
    arguments: 'FILE…',
    about: about.import,
    options: [
      { name: 'as', value: 'FORMAT', choices: Object.keys(importFormats), about: text.importAs },
      { name: 'out', value: 'FILE', about: text.importOut },
      { name: 'into', value: 'DESIGN', about: text.importInto },
      { name: 'write', about: text.importWrite },
      force,
    ],
    load: () => import('../commands/import.js'),
  },
  {
    name: 'generate forms',
    arguments: 'PATH…',
    about: about.forms,
    options: [
      {
        name: 'to',
        value: 'html,docx,…|all',
        choices: [...formFormats, 'all'],
        several: true,
        about: text.toFormFormat,
      },
      out,
      force,
    ],
    load: () => import('../commands/generate-forms.js'),
  },
  {
    name: 'generate plan',
    arguments: 'PATH…',
    about: about.plan,
    options: [
      { name: 'to', value: 'md,html,docx', choices: ['md', 'html', 'docx'], several: true, about: text.toFormat },
      out,
      force,
    ],
    load: () => import('../commands/generate-plan.js'),
  },
  {
    name: 'generate script',
    arguments: 'PATH…',
    about: about.script,
    options: [
      { name: 'to', value: 'r,sql', choices: ['r', 'sql'], several: true, about: text.toFormat },
      {
        name: 'dialect',
        value: 'duckdb|postgres|spark',
        choices: ['duckdb', 'postgres', 'spark'],
        about: text.dialect,
      },
      out,
      force,
    ],
    load: () => import('../commands/generate-script.js'),
  },
  {
    name: 'precision',
    arguments: 'PATH…',
    about: about.precision,
    options: [{ name: 'format', value: 'md|html|json', choices: ['md', 'html', 'json'], about: text.precisionFormat }],
    load: () => import('../commands/precision.js'),
  },
  {
    name: 'simulate',
    arguments: 'PATH…',
    about: about.simulate,
    options: [
      { name: 'clients', value: 'N', about: text.clients },
      { name: 'seed', value: 'S', about: text.seed },
      { name: 'years', value: 'N', about: text.years },
      { name: 'change', value: 'D|OUTCOME=D,…', about: text.change },
      out,
      force,
    ],
    load: () => import('../commands/simulate.js'),
  },
  {
    name: 'data check',
    arguments: 'PATH DATA…',
    about: about.dataCheck,
    options: [
      { name: 'map', value: 'FILE', about: text.columnMap },
      same,
      { name: 'format', value: 'pretty|json', choices: ['pretty', 'json'], about: text.dataFormat },
    ],
    load: () => import('../commands/data-check.js'),
  },
  {
    name: 'schedule',
    arguments: 'PATH [DATA…]',
    about: about.schedule,
    options: [
      { name: 'clients', value: 'FILE', about: text.scheduleClients },
      { name: 'start', value: 'DATE', about: text.scheduleStart },
      { name: 'end', value: 'DATE', about: text.scheduleEnd },
      { name: 'event', value: 'NAME=DATE,…', about: text.scheduleEvents },
      { name: 'case', value: 'CODE', about: text.scheduleCase },
      { name: 'weeks', value: 'N', about: text.scheduleWeeks },
      { name: 'workdays', about: text.scheduleWorkdays },
      { name: 'map', value: 'FILE', about: text.columnMap },
      {
        name: 'to',
        value: 'html,csv,xlsx,ics',
        choices: ['html', 'csv', 'xlsx', 'ics'],
        several: true,
        about: text.scheduleTo,
      },
      out,
      force,
    ],
    load: () => import('../commands/schedule.js'),
  },
  {
    name: 'migrate',
    arguments: 'DATA…',
    about: about.migrate,
    options: [
      { name: 'map', value: 'FILE', about: text.migrationMap },
      { name: 'before', value: 'FILE', about: text.migrationBefore },
      { name: 'now', value: 'FILE', about: text.migrationNow },
      out,
    ],
    load: () => import('../commands/migrate.js'),
  },
  {
    name: 'analyze',
    arguments: 'PATH [DATA…]',
    about: about.analyze,
    options: [
      {
        name: 'to',
        value: 'html,md,json,docx',
        choices: ['html', 'md', 'json', 'docx'],
        several: true,
        about: text.toFormat,
      },
      { name: 'internal', about: text.internal },
      { name: 'previous', value: 'REPORT.json,…', about: text.previous },
      { name: 'aggregates', value: 'FILE', about: text.aggregates },
      { name: 'map', value: 'FILE', about: text.columnMap },
      same,
      out,
      force,
    ],
    load: () => import('../commands/analyze.js'),
  },
  {
    name: 'client',
    arguments: 'PATH DATA…',
    about: about.client,
    options: [
      { name: 'case', value: 'CODE', about: text.case },
      { name: 'in', value: 'LANG', about: text.sheetIn },
      { name: 'all', about: text.allInformants },
      { name: 'to', value: 'html', choices: ['html'], about: text.toFormat },
      { name: 'map', value: 'FILE', about: text.columnMap },
      same,
      out,
      force,
    ],
    load: () => import('../commands/client.js'),
  },
  {
    name: 'review',
    arguments: 'PATH…',
    about: about.review,
    options: [
      { name: 'to', value: 'html,docx,md', choices: ['html', 'docx', 'md'], several: true, about: text.toFormat },
      out,
      force,
    ],
    load: () => import('../commands/review.js'),
  },
  {
    name: 'letter',
    arguments: 'PATH…',
    about: about.letter,
    options: [
      { name: 'to', value: 'docx,html,md', choices: ['docx', 'html', 'md'], several: true, about: text.toFormat },
      out,
      force,
    ],
    load: () => import('../commands/letter.js'),
  },
  {
    name: 'overview',
    arguments: 'PATH…',
    about: about.overview,
    options: [
      {
        name: 'format',
        value: 'md|html|json|csv',
        choices: ['md', 'html', 'json', 'csv'],
        about: text.overviewFormat,
      },
    ],
    load: () => import('../commands/overview.js'),
  },
  {
    name: 'site',
    arguments: 'PATH…',
    about: about.site,
    options: [out, { name: 'with-contacts', about: text.withContacts }, force],
    load: () => import('../commands/site.js'),
  },
  {
    name: 'export',
    arguments: 'PATH…',
    about: about.export,
    options: [{ name: 'format', value: 'json', choices: ['json'], about: text.exportFormat }],
    load: () => import('../commands/export.js'),
  },
  {
    name: 'schema',
    arguments: '',
    about: about.schema,
    options: [{ name: 'config', about: text.configSchema }],
    load: () => import('../commands/schema.js'),
  },
  {
    name: 'lsp',
    arguments: '',
    about: about.lsp,
    options: [{ name: 'stdio', about: text.stdio }],
    load: () => import('../commands/lsp.js'),
  },
];
