import picocolors from 'picocolors';
import * as checkTexts from '../../messages/check.js';
import { helpfulCommands } from '../../messages/command-line.js';
import type { Language, Said } from '../../model/index.js';
import {
  inOrderOfRules,
  isLeft,
  leftTitle,
  principles,
  type Severity,
  type Verdict,
  weightiestFirst,
  withoutRequest,
} from '../../principles/index.js';
import { answerBrief, answersTitle, type SaidAnswer } from '../../words/index.js';
import type { Report, ReportedDesign, ReportedFile, ReportedFinding, Summary } from '../check/report.js';
import { excerpt } from './excerpt.js';
import type { Output } from './output.js';
import { plain, plainMessage } from './terminal.js';

type Colours = ReturnType<typeof picocolors.createColors>;

/** The report for people: findings by file, the verdicts of each design, what to do next. */
export const pretty: Output = (report, { language, colour }) => {
  const printer = new Printer(language, picocolors.createColors(colour));
  const parts = report.files.filter(({ findings, designs }) => findings.length + designs.length > 0);
  return `${parts.map((file) => printer.file(file)).join('\n')}\n${printer.ending(report)}`;
};

/** Findings alone, for the commands that stop at them. */
export function prettyFindings(files: readonly ReportedFile[], language: Language, colour: boolean): string {
  const printer = new Printer(language, picocolors.createColors(colour));
  return files.map((file) => printer.file({ ...file, designs: [] })).join('\n');
}

class Printer {
  readonly #language: Language;
  readonly #colours: Colours;

  constructor(language: Language, colours: Colours) {
    this.#language = language;
    this.#colours = colours;
  }

  file(file: ReportedFile): string {
    const { bold } = this.#colours;
    const findings = weightiestFirst(file.findings.filter((each) => !isLeft(each))).map((finding) =>
      this.#finding(finding, file.lines),
    );
    const designs = file.designs.map((design) => this.#design(design));
    return `${bold(plain(file.path))}\n${[...findings, ...this.#left(file), ...designs].join('\n')}`;
  }

  /** What is merely not stated: one list for each design, a line each. */
  #left({ findings, designs }: ReportedFile): string[] {
    const { bold, dim } = this.#colours;
    const left = findings.filter(isLeft);
    return [...new Set(left.map(({ design }) => design))].map((design) => {
      const own = left.filter((each) => each.design === design).sort(inOrderOfRules);
      const title = this.#say(leftTitle);
      const called = designs.length > 1 && design !== undefined ? `${designs[design]?.name ?? ''}: ` : '';
      const places = own.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
      const width = Math.max(...places.map((place) => place.length));
      const lines = own.map(({ code, message }, index) => {
        const said = plainMessage(this.#say(withoutRequest(message)));
        return `    ${dim((places[index] ?? '').padStart(width))}  ${code}  ${said}`;
      });
      return `  ${bold(`${called}${title}`)}\n${lines.join('\n')}\n`;
    });
  }

  ending({ summary, files }: Report): string {
    const { dim, bold } = this.#colours;
    const parts = [checkTexts.counts.files(summary.files), checkTexts.counts.designs(summary.designs)].map((part) =>
      this.#say(part),
    );
    const found = this.#counts(summary);
    const line = `${parts.join(', ')}: ${found === '' ? this.#say(checkTexts.nothingFound) : `${found}.`}`;
    const codes = this.#worst(files);
    const helpful = helpfulCommands(files.flatMap(({ findings }) => findings.map(({ code }) => code)));
    const hints = [codes.length > 0 && checkTexts.explainHint(codes), helpful];
    return `${bold(line)}\n${hints.map((hint) => (hint ? `${dim(this.#say(hint))}\n` : '')).join('')}`;
  }

  #say(said: Said): string {
    return said[this.#language];
  }

  #counts(summary: Summary): string {
    const { counts } = checkTexts;
    return [
      summary.errors > 0 && counts.errors(summary.errors),
      summary.warnings > 0 && counts.warnings(summary.warnings),
      summary.information > 0 && counts.information(summary.information),
      summary.hints > 0 && counts.hints(summary.hints),
      summary.unsaid > 0 && counts.unsaid(summary.unsaid),
      summary.accepted > 0 && counts.accepted(summary.accepted),
    ]
      .flatMap((part) => (part === false ? [] : [this.#say(part)]))
      .join(', ');
  }

  /** Up to three codes to read about first. */
  #worst(files: readonly ReportedFile[]): string[] {
    const open = files.flatMap(({ findings }) => findings).filter(({ accepted }) => !accepted);
    const codes = weightiestFirst(open.filter((each) => !each.unsaid)).map(({ code }) => code);
    return [...new Set(codes)].slice(0, 3);
  }

  #severity(severity: Severity): (word: string) => string {
    const { red, yellow, blue, cyan } = this.#colours;
    return { error: red, warning: yellow, information: blue, hint: cyan }[severity];
  }

  #finding(finding: ReportedFinding, lines: readonly string[]): string {
    const { bold, dim } = this.#colours;
    const { start } = finding.range;
    const place = `${start.line + 1}:${start.character + 1}`;
    const { accepted } = finding;
    const message = plainMessage(this.#say(finding.message));
    if (accepted) {
      const why = checkTexts.acceptedBecause(accepted.because ?? '', accepted.by, accepted.until);
      return dim(`  ${place}  ${finding.code} ${finding.name}  ${message}\n      ${plain(this.#say(why))}\n`);
    }
    const paint = this.#severity(finding.severity);
    const head = `  ${dim(place)}  ${paint(this.#say(checkTexts.severities[finding.severity]))}  ${bold(finding.code)} ${finding.name}`;
    const shown = excerpt(lines, finding.range);
    const source = shown
      ? `${dim(`      ${shown.line} │`)} ${shown.text}\n${dim(`      ${' '.repeat(shown.line.length)} │`)} ${paint(shown.underline)}\n`
      : '';
    const fixes = finding.fixes.map(
      (fix) => `      ${dim(`${this.#say(checkTexts.fixLabel)}:`)} ${plain(this.#say(fix))}\n`,
    );
    return `${head}\n      ${message}\n${source}${fixes.join('')}`;
  }

  #verdict(verdict: Verdict): (word: string) => string {
    const { green, yellow, red, dim } = this.#colours;
    return { follows: green, partly: yellow, 'does not': red, 'not stated': dim }[verdict];
  }

  #design(design: ReportedDesign): string {
    const { bold, dim } = this.#colours;
    const titles = principles.map((principle) => this.#say(checkTexts.principleTitles[principle]).length);
    const words = Object.values(checkTexts.verdicts).map((word) => this.#say(word).length);
    const rows = principles.map((principle) => {
      const { verdict, findings } = design.principles[principle];
      const title = this.#say(checkTexts.principleTitles[principle]).padEnd(Math.max(...titles));
      const word = this.#say(checkTexts.verdicts[verdict]).padEnd(Math.max(...words));
      return `    ${principle}  ${title}  ${this.#verdict(verdict)(word)}  ${dim(findings.join(' '))}`.trimEnd();
    });
    const title = design.title === undefined ? '' : `  ${plain(this.#say(design.title))}`;
    const { supported, claimed, possible } = design.staircase;
    const stairs = `${this.#say(checkTexts.staircaseName)}: ${this.#say(checkTexts.staircase(supported, claimed, possible))}`;
    return `  ${bold(design.name)}${title}\n${rows.join('\n')}\n    ${stairs}\n${this.#answers(design)}`;
  }

  /** What can be answered, each on a line: with why not, where it cannot. */
  #answers({ answers }: ReportedDesign): string {
    const { dim } = this.#colours;
    if (answers.length === 0) return '';
    const longest = Math.max(...answers.map(({ verdict }) => verdict.length));
    const lines = answers.map((one) => {
      const verdict = this.#answered(one.answered)(one.verdict.padEnd(longest));
      return `      ${verdict}  ${plain(one.title)} ${dim(`– ${plainMessage(answerBrief(one))}`)}\n`;
    });
    return `    ${this.#say(answersTitle)}\n${lines.join('')}`;
  }

  #answered(answered: SaidAnswer['answered']): (word: string) => string {
    const { green, yellow, red } = this.#colours;
    return { yes: green, partly: yellow, no: red }[answered];
  }
}
