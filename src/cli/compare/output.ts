import picocolors from 'picocolors';
import { differenceSaid } from '../../compare/index.js';
import { helpfulCommands } from '../../messages/command-line.js';
import * as texts from '../../messages/compare.js';
import type { Language, Said } from '../../model/index.js';
import {
  byClass,
  type ComparedDesign,
  type CompareReport,
  changed,
  heading,
  markdownOf,
  type PlacedDifference,
  summaryOf,
  weight,
} from '../../tasks/index.js';
import type { compareFormats } from '../call/commands.js';
import type { Report, ReportedFinding } from '../check/report.js';
import { plain, plainMessage } from '../output/terminal.js';

type Format = (typeof compareFormats)[number];
interface Options {
  language: Language;
  colour: boolean;
}

/** The report in a format, ending with a new line where there is anything. */
export async function written(report: CompareReport, format: Format, options: Options): Promise<string> {
  switch (format) {
    case 'json':
      return json(report, options.language);
    case 'markdown':
      return markdownOf(report, options.language, helpful(report));
    case 'github':
      return (await import('../output/github.js')).github(asFindings(report), options);
    case 'sarif':
      return (await import('../output/sarif.js')).sarif(asFindings(report), options);
    default:
      return pretty(report, options);
  }
}

/** What of the command line helps with what breaks. */
const helpful = ({ designs }: CompareReport): Said | undefined =>
  helpfulCommands(
    designs.flatMap(({ differences }) => differences.flatMap(({ breaks, kind }) => (breaks ? kind : []))),
  );

function pretty(report: CompareReport, { language, colour }: Options): string {
  const { bold, dim, red, yellow } = picocolors.createColors(colour);
  const one = (each: PlacedDifference): string => {
    const { start } = each.place.range;
    const paint = each.severity === 'error' ? red : each.breaks ? yellow : dim;
    const place = dim(`${plain(each.place.path)}:${start.line + 1}:${start.character + 1}`);
    const lines = [
      `    ${paint(weight(each)[language])}  ${bold(each.kind)}  ${plainMessage(each.subject[language])}  ${place}`,
      `      ${plainMessage(each.what[language])}`,
      ...(each.breaks
        ? [
            `      ${dim(`${texts.meansLabel[language]}:`)} ${each.means[language]}`,
            `      ${dim(`${texts.wayOutLabel[language]}:`)} ${each.wayOut[language]}`,
          ]
        : []),
    ];
    return `${lines.join('\n')}\n`;
  };
  const designs = changed(report).map((design) => {
    const parts = byClass(design.differences).map(({ title, all }) => `  ${title[language]}\n${all.map(one).join('')}`);
    return `${bold(plain(design.path))}  ${plain(design.name)}  ${dim(plain(heading(design, language)))}\n${parts.join('\n')}`;
  });
  const ending = designs.length > 0 ? summaryOf(report)[language] : texts.noDifference[language];
  const hint = helpful(report)?.[language];
  return `${designs.join('\n')}${designs.length > 0 ? '\n' : ''}${bold(ending)}\n${hint ? `${dim(hint)}\n` : ''}`;
}

function json(report: CompareReport, language: Language): string {
  const designs = report.designs.map(({ name, path, earlier, versions, standing, differences, names }) => ({
    name,
    path,
    earlier,
    version: versions,
    standing,
    differences: differences.map((one) => ({
      kind: one.kind,
      class: one.class,
      breaks: one.breaks,
      severity: one.severity,
      subject: one.subject[language],
      what: one.what[language],
      means: one.means[language],
      wayOut: one.wayOut[language],
      variables: one.variables,
      path: one.place.path,
      range: one.place.range,
    })),
    ...mapOf(names),
  }));
  const all = report.designs.flatMap(({ differences }) => differences);
  const summary = {
    designs: report.compared,
    differences: all.length,
    breaking: all.filter(({ breaks }) => breaks).length,
    errors: all.filter(({ severity }) => severity === 'error').length,
  };
  const notices = report.notices.map((notice) => notice[language]);
  return `${JSON.stringify({ version: 1, designs, notices, summary }, undefined, 2)}\n`;
}

/** A map for `isu migrate`, of what the designs themselves say that data have become called. */
function mapOf({ columns, timepoints, forms, answers }: ComparedDesign['names']): { map?: object } {
  const kept = (names: Record<string, string>) => (Object.keys(names).length > 0 ? { ...names, '*': '*' } : undefined);
  const [timepoint, form] = [kept(timepoints), kept(forms)];
  const values = { ...answers, ...(timepoint && { timepoint }), ...(form && { form }) };
  return Object.keys(columns).length + Object.keys(values).length > 0 ? { map: { columns, values } } : {};
}

/** As the findings of a check, for the formats that other programs read. */
function asFindings({ designs }: CompareReport): Report {
  const paths = [...new Set(designs.flatMap(({ differences }) => differences.map(({ place }) => place.path)))];
  const finding = (one: PlacedDifference): ReportedFinding => ({
    code: `${one.class}/${one.kind}`,
    name: one.kind,
    group: one.class,
    severity: one.severity,
    message: differenceSaid(one),
    range: one.place.range,
    help: one.wayOut,
    fixes: [],
  });
  const files = paths.map((path) => ({
    path,
    lines: [],
    designs: [],
    findings: designs
      .flatMap(({ differences }) => differences)
      .filter(({ place }) => place.path === path)
      .map(finding),
  }));
  const summary = {
    files: files.length,
    designs: 0,
    errors: 0,
    warnings: 0,
    information: 0,
    hints: 0,
    accepted: 0,
    unsaid: 0,
  };
  return { files, summary };
}
