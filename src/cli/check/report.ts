import { fileURLToPath } from 'node:url';
import type { TextFinding, TextRange } from '../../language/index.js';
import * as checkTexts from '../../messages/check.js';
import type { Language, Said, Text } from '../../model/index.js';
import { type Assessment, type Finding, isLeft, type Severity } from '../../principles/index.js';
import { shownPath } from '../../project/index.js';
import { read } from '../../reading/index.js';
import { groupOf } from '../../settings/index.js';
import type { ReadSource } from '../../tasks/index.js';
import { answerWords, type SaidAnswer } from '../../words/index.js';

/** A finding as it is printed, in whatever format. */
export interface ReportedFinding {
  code: string;
  name: string;
  /** A principle, or another group of rules: what stands before the dash of the code. */
  group: string;
  severity: Severity;
  message: Said;
  range: TextRange;
  /** It brings the verdict of its principle down. */
  decides?: true;
  /** Merely not stated. */
  unsaid?: true;
  /** The design that it is about, by its place among those of its file; missing: about the text. */
  design?: number;
  accepted?: { because?: string; by?: string; until?: string };
  /** What helps, where it is not the page of the rule. */
  help?: Said;
  fixes: Said[];
}
export interface ReportedDesign {
  name: string;
  /** In the design's own words, translated where the design is. */
  title?: Said;
  staircase: Assessment['staircase'];
  principles: Assessment['principles'];
  /** What it can answer: its questions, then its outcomes. */
  answers: SaidAnswer[];
}
export interface ReportedFile {
  path: string;
  lines: string[];
  designs: ReportedDesign[];
  /** In the order of the text. */
  findings: ReportedFinding[];
}
export interface Summary {
  files: number;
  designs: number;
  /** Not accepted, as all counts but `accepted`. */
  errors: number;
  warnings: number;
  information: number;
  hints: number;
  accepted: number;
  /** Merely not stated, and among the others too. */
  unsaid: number;
}
export interface Report {
  files: ReportedFile[];
  summary: Summary;
}

/** One file with its assessments, in the order of its designs, all as the settings of the file have it. */
export interface AssessedSource {
  source: ReadSource;
  textFindings: readonly (TextFinding & Pick<Finding, 'accepted'>)[];
  assessments: readonly Assessment[];
}

const start: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const inOrder = (a: ReportedFinding, b: ReportedFinding) =>
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

function textReported({ textFindings }: AssessedSource): ReportedFinding[] {
  return textFindings.map((finding) => ({
    code: finding.code,
    name: finding.name,
    group: groupOf(finding.code),
    severity: finding.severity,
    message: finding.message,
    range: finding.range,
    accepted: finding.accepted,
    fixes: finding.fixes.map(({ title }) => title),
  }));
}

/**
 * Gathers what is said of the files, each finding under the file that it stands in. What is added is kept as it will be printed:
 * neither trees nor models, so that ten thousand designs need not be in memory at once.
 */
export class Gathered {
  readonly #found = new Map<string, ReportedFinding[]>();
  readonly #files: { uri: string; file: Omit<ReportedFile, 'findings'> }[] = [];
  readonly #checked: ReadonlySet<string>;
  readonly #cwd: string;
  readonly #language: Language;

  /** `checked`: the URIs of all files that are asked for. A finding in another file is told of where that is imported. */
  constructor(checked: ReadonlySet<string>, { cwd, language }: { cwd: string; language: Language }) {
    this.#checked = checked;
    this.#cwd = cwd;
    this.#language = language;
  }

  add(assessed: AssessedSource): void {
    const { source, assessments } = assessed;
    for (const finding of textReported(assessed)) this.#say(source.uri, finding);
    assessments.forEach((assessment, index) => {
      const design = source.reading.designs[index];
      if (design === undefined) return;
      for (const finding of assessment.findings) {
        const place = design.place(finding.path);
        const reported = { ...reportedFinding(finding, place.range), design: index };
        if (this.#checked.has(place.uri)) this.#say(place.uri, reported);
        else {
          const own = design.place(design.design.path);
          const range = own.uri === source.uri ? own.range : start;
          this.#say(source.uri, { ...reported, range, message: elsewhere(finding.message, place, this.#cwd) });
        }
      }
    });
    const designs = assessments.map((assessment) => reportedDesign(assessment, this.#language));
    this.#files.push({
      uri: source.uri,
      file: { path: source.shown, lines: source.text.split(/\r\n|\r|\n/), designs },
    });
  }

  report(): Report {
    const files = this.#files.map(
      ({ uri, file }): ReportedFile => ({ ...file, findings: (this.#found.get(uri) ?? []).sort(inOrder) }),
    );
    return { files, summary: summarised(files) };
  }

  /** An instrument that several designs share gives the same finding once. */
  #say(uri: string, finding: ReportedFinding): void {
    const there = this.#found.get(uri);
    if (!there) this.#found.set(uri, [finding]);
    else if (!there.some((other) => isSame(other, finding))) there.push(finding);
  }
}

const isSame = (one: ReportedFinding, other: ReportedFinding) =>
  one.code === other.code &&
  one.message.en === other.message.en &&
  one.message.sv === other.message.sv &&
  samePlace(one.range.start, other.range.start) &&
  samePlace(one.range.end, other.range.end);
const samePlace = (one: TextRange['start'], other: TextRange['start']) =>
  one.line === other.line && one.character === other.character;

const reportedFinding = (finding: Finding, range: TextRange): ReportedFinding => ({
  code: finding.code,
  name: finding.name,
  group: finding.group,
  severity: finding.severity,
  message: finding.message,
  range,
  decides: finding.decides,
  unsaid: finding.unsaid,
  accepted: finding.accepted,
  fixes: finding.accepted ? [] : (finding.fixes ?? []).map(({ title }) => title),
});

const inBoth = ({ text: own, translations }: Text): Said => ({
  sv: translations?.sv ?? own,
  en: translations?.en ?? own,
});

const reportedDesign = (
  { design, principles: verdicts, staircase }: Assessment,
  language: Language,
): ReportedDesign => ({
  name: design.name,
  title: design.title && inBoth(design.title),
  principles: verdicts,
  staircase,
  answers: read(design).answers.map((one) => answerWords(design, one, language)),
});

function elsewhere(message: Said, place: { uri: string; range: TextRange }, cwd: string): Said {
  const where = place.uri.startsWith('file:')
    ? checkTexts.standsIn(shownPath(fileURLToPath(place.uri), cwd), place.range.start.line + 1)
    : checkTexts.standsInLibrary;
  return { sv: message.sv + where.sv, en: message.en + where.en };
}

function summarised(files: readonly ReportedFile[]): Summary {
  const findings = files.flatMap((file) => file.findings);
  const open = (severity: Severity) => findings.filter((each) => !each.accepted && each.severity === severity).length;
  return {
    files: files.length,
    designs: files.reduce((sum, file) => sum + file.designs.length, 0),
    errors: open('error'),
    warnings: open('warning'),
    information: open('information'),
    hints: open('hint'),
    accepted: findings.filter((each) => each.accepted).length,
    unsaid: findings.filter(isLeft).length,
  };
}
