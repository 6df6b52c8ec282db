import { once } from '../../../src/data/labels/once.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { xlsformField, xlsformSheets } from '../../../src/forms/conventions.js';
import type { Form } from '../../../src/forms/form.js';
import { headColumns } from '../../../src/forms/logic/columns.js';
import { allAsked, allScores } from '../../../src/forms/logic/questions.js';
import { inLanguage } from '../../../src/forms/words/wording.js';
import type { Design, Instrument, Item, Text } from '../../../src/model/index.js';
import { surveys } from '../../forms/limesurvey/made.js';
import { readSurvey } from '../../forms/limesurvey/tsv.js';
import { file, filesOf } from '../../forms/redcap/made.js';

/**
 * What the programs write of a filled-in form when they are told to write texts: taken from the generated file itself, as the
 * program has it, and never from what reads it.
 */
export interface Exported {
  what: string;
  names: string[];
  cells: string[];
}
const surveysOf = once(surveys);
const redcapOf = once((design: Design) => filesOf(design));
type Given = ReadonlyMap<string, string | readonly string[]>;
const one = (given: Given, variable: string) => String(given.get(variable) ?? '');
const many = (given: Given, variable: string): readonly string[] => {
  const found = given.get(variable);
  return typeof found === 'object' ? found : [];
};

/** As LimeSurvey shows a text in a heading: without tags, with the characters that were written as entities. */
const asShown = (html: string) =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const cut = (text: string) => (text.length > 17 ? `${text.slice(0, 15)}.. ` : text);

/** What LimeSurvey calls its own columns depends on the language of whoever exports, not on the survey. */
const own: [name: string, value: string][] = [
  ['Antwort ID', '1'],
  ['Datum Abgeschickt', '2026-03-02 10:00:00'],
  ['Letzte Seite', '2'],
  ['Start-Sprache', 'sv'],
  ['Zufallsstartwert', '1103061234'],
  ['Datum gestartet', '2026-03-02 09:00:00'],
  ['Datum letzte Aktivität', '2026-03-02 10:00:00'],
];

/** The export of one survey in each of its languages, with each kind of heading and of answer. */
export function fromLimesurvey(design: Design, form: Form, given: Given): Exported[] {
  const survey = surveysOf(design).find((each) => each.form.id === form.id);
  const { rows } = readSurvey(survey?.file ?? new Uint8Array());
  const languages = rows.flatMap(({ name, text }) => (name === 'surveyls_language' ? [text ?? ''] : []));
  return languages.flatMap((language) =>
    (['full', 'abbreviated'] as const).flatMap((headings) =>
      (['long', 'short'] as const).map((answers): Exported => {
        const shorten = headings === 'full' ? (text: string) => text : cut;
        const columns: [string, string][] = [...own];
        const block = rows.filter((row) => row.language === language);
        for (const [at, { class: kind, name = '', text = '', 'type/scale': type }] of block.entries()) {
          if (kind !== 'Q' || type === 'X') continue;
          const after = block.slice(at + 1);
          const next = after.findIndex((row) => row.class === 'Q' || row.class === 'G');
          const under = next < 0 ? after : after.slice(0, next);
          const variable = [name.toLowerCase(), name.slice(1).toLowerCase()].find((each) => given.has(each)) ?? '';
          const heading = shorten(asShown(text));
          if (type === 'M') {
            for (const { name: code = '', text: part = '' } of under) {
              const isChosen = many(given, variable).includes(code);
              const mark = answers === 'long' ? (isChosen ? 'Ja' : 'Nej') : isChosen ? 'Y' : '';
              columns.push([`${heading} [${shorten(asShown(part))}]`, mark]);
            }
            continue;
          }
          const answer = one(given, variable);
          const said = under.find((row) => row.class === 'A' && row.name === answer)?.text;
          const isLong = answers === 'long' && type === 'L' && said !== undefined;
          const value = type === 'D' && answer !== '' ? `${answer} 00:00:00` : isLong ? asShown(said) : answer;
          columns.push([heading, value]);
        }
        return {
          what: `LimeSurvey ${language} ${headings} ${answers}`,
          names: columns.map(([n]) => n),
          cells: columns.map(([, c]) => c),
        };
      }),
    ),
  );
}

/** The export of one form with labels, in each of its languages: several answers are one cell, with spaces between. */
export function fromKobo(form: Form, given: Given): Exported[] {
  const { survey, choices } = xlsformSheets(form);
  const variables = new Map(
    [...allAsked(form), ...allScores(form)].map(({ variable }) => [xlsformField(variable), variable]),
  );
  return form.languages.map((language) => {
    const columns = survey.flatMap(({ type, name, label, list }): [string, string][] => {
      if (type === 'begin_group' || type === 'end_group' || type === 'note') return [];
      const variable = variables.get(name) ?? name;
      const labels = new Map(
        choices.flatMap((choice) => (choice.list === list ? [[choice.name, choice.label[language]]] : [])) as [
          string,
          string,
        ][],
      );
      const codes = many(given, variable);
      const answer = one(given, variable);
      const value =
        codes.length > 0 ? codes.map((code) => labels.get(code) ?? code).join(' ') : (labels.get(answer) ?? answer);
      return [[label?.[language] || name, codes.length === 0 && type === 'select_multiple' ? '' : value]];
    });
    return {
      what: `KoboToolbox ${language}`,
      names: [...columns.map(([name]) => name), '_id', '_uuid', '_submission_time'],
      cells: [...columns.map(([, cell]) => cell), '1', 'a-b', '2026-03-02T10:11:12'],
    };
  });
}

/** The export of the project of one form's event: with labels as answers, and with labels as headings too. */
export function fromRedcap(design: Design, event: string, given: Given): Exported[] {
  const files = redcapOf(design);
  const [, ...fields] = csvRows(file(files, `${design.code}_dictionary.csv`) || 'x\n');
  const columns: [raw: string, label: string, cell: string][] = [];
  for (const [at, field] of fields.entries()) {
    const [name = '', formName = '', , type = '', label = '', choices = '', , validation] = field;
    if (type === 'descriptive') continue;
    const variable = name.replace(/_.*$/, '');
    const texts = choices
      .split(' | ')
      .map((choice) => [choice.split(',')[0] ?? '', choice.slice(choice.indexOf(',') + 2)] as const);
    const isDay = field[12] === 'y' && validation === 'date_ymd';
    const answer = at === 0 ? one(given, 'case') : isDay ? '2026-03-02' : one(given, variable);
    if (type === 'checkbox') {
      for (const [code, text] of texts) {
        columns.push([
          `${name}___${code}`,
          `${label} (choice=${text})`,
          many(given, variable).includes(code) ? 'Checked' : 'Unchecked',
        ]);
      }
    } else {
      const said = type === 'radio' ? texts.find(([code]) => code === answer)?.[1] : undefined;
      columns.push([name, label, said ?? answer]);
    }
    if (at === 0) columns.push(['redcap_event_name', 'Event Name', event]);
    if (fields[at + 1]?.[1] !== formName) columns.push([`${formName}_complete`, 'Complete?', 'Complete']);
  }
  const cells = columns.map(([, , cell]) => cell);
  return [
    { what: 'REDCap, answers', names: columns.map(([raw]) => raw), cells },
    { what: 'REDCap, headings and answers', names: columns.map(([, label]) => label), cells },
  ];
}

/** The answers of Microsoft Forms to the same questions, in each language: several answers have a semicolon after each. */
export function fromMicrosoft(form: Form, given: Given): Exported[] {
  return form.languages.map((language) => {
    const said = (wording: Parameters<typeof inLanguage>[0]) => inLanguage(wording, language).text;
    const columns = allAsked(form).map(({ variable, text, kind }): [string, string] => {
      const options = 'options' in kind ? (kind.options ?? []) : [];
      const textOf = (code: string) => said(options.find((option) => option.code === code)?.text ?? {}) || code;
      if (kind.type === 'choices')
        return [
          said(text),
          many(given, variable)
            .map((code) => `${textOf(code)};`)
            .join(''),
        ];
      const answer = one(given, variable);
      if (kind.type === 'yes-no') return [said(text), answer && (answer === '1' ? 'Yes' : 'No')];
      return [said(text), kind.type === 'choice' && answer !== '' ? textOf(answer) : answer];
    });
    const head = headColumns
      .filter((name) => given.has(name))
      .map((name): [string, string] => [name, one(given, name)]);
    const all = [
      ['ID', '1'],
      ['Completion time', '2026-03-02 10:11:12'],
      ['Email', 'eva@example.org'],
      ...head,
      ...columns,
    ] as [string, string][];
    return {
      what: `Microsoft Forms ${language}`,
      names: all.map(([name]) => name),
      cells: all.map(([, cell]) => cell),
    };
  });
}

/** The design with texts of which no two are alike, in any language: what is asked, what is answered, what is summed. */
export function distinct(design: Design): Design {
  let count = 0;
  const marked = ({ text, translations, ...rest }: Text): Text => {
    const next = (plain: string) => `q${++count} ${plain}`;
    return {
      ...rest,
      text: next(text),
      ...(translations && {
        translations: Object.fromEntries(Object.entries(translations).map(([to, said]) => [to, next(said)])),
      }),
    };
  };
  const item = (each: Item): Item => {
    const { kind } = each;
    const options =
      kind && 'options' in kind && kind.options
        ? {
            options: kind.options.map((option) => ({
              ...option,
              text: marked(option.text ?? { text: option.name }),
              ...(option.detail && {
                detail: { ...option.detail, prompt: marked(option.detail.prompt ?? { text: 'x' }) },
              }),
            })),
          }
        : {};
    const ends =
      kind?.type === 'rating'
        ? {
            ...(kind.lowLabel && { lowLabel: marked(kind.lowLabel) }),
            ...(kind.highLabel && { highLabel: marked(kind.highLabel) }),
          }
        : {};
    return {
      ...each,
      text: marked(each.text),
      ...(kind && { kind: { ...kind, ...options, ...ends } as Item['kind'] }),
    };
  };
  const instrument = (each: Instrument): Instrument => ({
    ...each,
    items: each.items.map(item),
    scales: each.scales.map((scale) => ({ ...scale, text: marked(scale.text ?? { text: scale.name }) })),
  });
  return { ...design, instruments: design.instruments.map(instrument) };
}
