import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateScript } from '../../src/analysis/script/index.js';
import { specification } from '../../src/analysis/specification.js';
import { dialects } from '../../src/analysis/sql/dialects.js';
import { namedSeries } from '../../src/analysis/sql/layout.js';
import { query } from '../../src/analysis/sql/query.js';
import { readSurveyData } from '../../src/data/filled/surveyjs.js';
import { readSubmission } from '../../src/data/filled/xform.js';
import { row } from '../../src/data/index.js';
import { readWorkbook } from '../../src/data/workbook/workbook.js';
import { questionnaire } from '../../src/forms/fhir/questionnaire.js';
import { pageItem } from '../../src/forms/html/page-data.js';
import { pageLogic } from '../../src/forms/html/page-logic.js';
import { allAsked, allScores, columns, type Form } from '../../src/forms/index.js';
import { calculations, inDependencyOrder } from '../../src/forms/logic/lowering.js';
import { fieldName } from '../../src/forms/xlsform/names.js';
import { sheets } from '../../src/forms/xlsform/survey.js';
import { xform } from '../../src/forms/xlsform/xform.js';
import { registerOf, rowsInDuckDb } from '../analysis/sql/engines.js';
import { answer, loadedForm, submission } from '../forms/engines/xform.js';
import { calculatedIn, items, responseTo } from '../forms/fhir/evaluated.js';
import * as limesurvey from '../forms/limesurvey/made.js';
import { readSurvey } from '../forms/limesurvey/tsv.js';
import * as redcap from '../forms/redcap/made.js';
import { readDictionary } from '../forms/redcap/rules.js';
import { surveys } from '../forms/surveyjs/consumer.js';
import { book, rowDeeds } from '../forms/xlsx/filling.js';
import { office, scratch } from '../forms/xlsx/office.js';
import { type Case, csvOf, day, type Scored } from './cases.js';

/** What a program works out for each case of an instrument, by variable. */
type Found = Record<string, number | undefined>;
/** Fills in every pattern of every instrument; in the order of the instruments and their cases. */
export type Engine = (all: readonly Scored[]) => Promise<Found[][]>;

const each =
  (fill: (one: Scored, form: Form) => (given: Case) => Found | Promise<Found>): Engine =>
  async (all) => {
    const found: Found[][] = [];
    for (const one of all) {
      const filled = fill(one, one.form);
      const own: Found[] = [];
      for (const given of one.cases) own.push(await filled(given));
      found.push(own);
    }
    return found;
  };

const page = new Function(`${pageLogic}\nreturn { score };`)() as {
  score(all: unknown, variable: string, items: unknown, answers: Case['answers'], date: string): number | undefined;
};
/** The script of the HTML form. */
export const html = each((_, form) => {
  const [all, asked] = [calculations(form), allAsked(form).map(pageItem)];
  return ({ answers }) =>
    Object.fromEntries(all.map(({ variable }) => [variable, page.score(all, variable, asked, answers, day)]));
});

/** ODK’s own engine, the answers given in order as a person does. */
export const odk = each((_, form) => {
  const opened = loadedForm(xform(sheets(form)));
  return async ({ answers }) => {
    const root = (await opened)();
    answer(root, 'case', 'K-1');
    answer(root, 'date', day);
    for (const { variable } of allAsked(form)) {
      const given = answers[variable];
      if (given !== undefined) answer(root, fieldName(variable), given);
    }
    return readSubmission(form, await submission(root)).scores;
  };
});

export const surveyjs = each(({ design }, form) => {
  const [survey] = surveys(design);
  return ({ answers }) => {
    survey?.model.clear();
    if (survey) survey.model.data = { case: 'K-1', date: day, ...answers };
    return readSurveyData(form, survey?.model.data).scores;
  };
});

/** FHIRPath by fhirpath.js on the Questionnaire’s own expressions. */
export const fhir = each((_, form) => {
  const byId = new Map(items(questionnaire(form, form.languages[0] ?? 'sv')).map((item) => [item.linkId, item]));
  return ({ answers }) => {
    const response = responseTo(form, byId, answers);
    return Object.fromEntries(
      form.sections.flatMap((section) =>
        inDependencyOrder(section.scores).map(({ variable }) => [
          variable,
          calculatedIn(response, section, byId.get(variable)),
        ]),
      ),
    );
  };
});

/** All instruments in one workbook, filled in and saved by LibreOffice. */
export const libreoffice: Engine = async (all) => {
  const forms = all.map(({ form }, index) => ({ ...form, id: `f${index}` }));
  const rows = Math.max(...all.map(({ cases }) => cases.length));
  const [first] = all;
  if (!first) return [];
  const { path, sheets: at, layouts, speech } = await book(first.design, join(scratch(), 'all.xlsx'), forms, rows);
  const filled = all.flatMap(({ cases }, index) => {
    const layout = layouts[index];
    return layout
      ? cases.flatMap(({ answers }, line) => rowDeeds(layout, answers, at[index] ?? 0, 6 + line, speech))
      : [];
  });
  const [errors] = office([{ open: path }, ...filled, { errors: true }, { save: `${path}.out.xlsx` }]);
  if (errors) throw new Error(`formulas with errors: ${errors}`);
  const read = await readWorkbook(forms, readFileSync(`${path}.out.xlsx`));
  return forms.map(({ id }) => (read.get(id) ?? []).map(({ scores }) => scores));
};

/** LimeSurvey’s expressions, by an evaluator made from their description. */
export const limeSurvey = each(({ design }, form) => {
  const [survey] = limesurvey.surveys(design);
  const { rows } = readSurvey(survey?.file ?? new Uint8Array());
  return ({ answers }) => limesurvey.filledIn(form, rows, answers).scores;
});

/** REDCap’s calculations, by an evaluator made from their description. `blank`: what nothing counts as in them. */
export const redCap = (blank: boolean) =>
  each(({ design }, form) => {
    const all = readDictionary(redcap.projectOf(design)?.dictionary ?? '\n');
    const variables = [...allAsked(form), ...allScores(form)].map(({ variable }) => variable);
    const { rows, suffix } = redcap.rowsOf(all, form, variables);
    const event = `${form.timepoint?.code}_arm_1`;
    return ({ answers }) => redcap.filledIn(rows, answers, event, suffix, blank).scores;
  });

const driver = `
invisible(compiler::enableJIT(0))
out <- character(0)
for (line in readLines("jobs.txt", encoding = "UTF-8")) {
  args <- strsplit(line, "\\t")[[1]]
  own <- new.env(parent = globalenv())
  own$files <- args[3]
  invisible(capture.output(suppressMessages(sys.source(args[2], own))))
  form <- own$all_forms$start_client
  rows <- data.frame(table = 1, row = seq_len(nrow(own$data$tables[[1]]$cells)))
  for (name in args[-(1:3)]) {
    value <- own$numbers_of(form, name, rows, -Inf, Inf)
    out <- c(out, paste(args[1], name, rows$row - 1, format(value, digits = 15, trim = TRUE), sep = "\\t"))
  }
}
writeLines(out, "found.txt")
`;
/** The generated script in R, on data without the scores: one process for all. */
export const r: Engine = async (all) => {
  const folder = mkdtempSync(join(tmpdir(), 'isu-scoring-'));
  try {
    const jobs = all.map((one, index) => {
      const [script] = generateScript(one.design, { language: 'sv' });
      writeFileSync(join(folder, `${index}.R`), script?.text ?? '');
      writeFileSync(join(folder, `${index}.csv`), csvOf(one));
      const scores = allScores(one.form).map(({ variable }) => variable);
      return [index, `${index}.R`, `${index}.csv`, ...scores].join('\t');
    });
    writeFileSync(join(folder, 'jobs.txt'), `${jobs.join('\n')}\n`);
    writeFileSync(join(folder, 'driver.R'), driver);
    execFileSync('Rscript', ['driver.R'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const found: Found[][] = all.map(({ cases }) => cases.map(() => ({})));
    for (const line of readFileSync(join(folder, 'found.txt'), 'utf8').trim().split('\n')) {
      const [index, variable = '', at, value] = line.split('\t');
      const own = found[Number(index)]?.[Number(at)];
      if (own && value !== 'NA') own[variable] = Number(value);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The generated query in DuckDB, on a register without the scores. */
export const sql: Engine = async (all) => {
  const found: Found[][] = [];
  for (const { design, form, cases } of all) {
    const plan = specification(design);
    const { registers, parts } = query(plan, dialects.duckdb, '');
    const written = [
      ...registers.map(({ part, table, columns: own }) => {
        const cells = own.map(({ variable, name }) =>
          allScores(form).some((score) => score.variable === variable) ? `NULL AS ${name}` : `"${variable}" AS ${name}`,
        );
        return `${part} AS (SELECT ${cells.join(', ')} FROM "${table}")`;
      }),
      ...parts.map(({ name, select }) => `${name} AS (${select})`),
    ];
    const series = namedSeries(plan).filter((one) => one.series.type === 'score');
    const values = series.map(({ name }) => name).join(', ');
    const rows = cases.map((given, index) =>
      row(form, { case: `K-${index}`, date: day, answers: given.answers, scores: {} }),
    );
    const names = columns(form).map(({ variable }) => variable);
    const result = await rowsInDuckDb(
      registerOf(design, [[names, ...rows]]),
      `WITH settings AS (SELECT 0 AS simulated, 1 AS answers_here), ${written.join(',\n')} SELECT k, ${values} FROM form_1`,
    );
    const own: Found[] = cases.map(() => ({}));
    for (const [k = '', ...cells] of result.slice(1)) {
      for (const [at, cell] of cells.entries()) {
        const variable = series[at]?.series.variables[0] ?? '';
        if (cell !== '') (own[Number(k.slice(2))] as Found)[variable] = Number(cell);
      }
    }
    found.push(own);
  }
  return found;
};
