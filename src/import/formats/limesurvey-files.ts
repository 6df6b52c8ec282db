import type { XmlElement } from '../../data/index.js';
import type { Texts } from '../found.js';
import type { Survey, SurveyGroup, SurveyQuestion } from './limesurvey.js';

/** The two files that LimeSurvey gives a survey as: a table with tabs between, and `.lss`. */

export const isLimesurveyTable = (headings: readonly string[]): boolean =>
  ['class', 'type/scale', 'name', 'relevance', 'text', 'language'].every((name) =>
    headings.some((heading) => heading.replace(/^\ufeff/, '').trim() === name),
  );

/** Adds to the texts of what is there once a language. */
const withText = (texts: Texts, language: string, text: string | undefined): Texts =>
  text === undefined || text === '' || texts[language] !== undefined ? texts : { ...texts, [language]: text };

/** The table: settings, then everything once a language, in the same order. */
export function surveyOfTable(rows: readonly (readonly string[])[]): Survey {
  const [head = []] = rows;
  const names = head.map((name) => name.replace(/^\ufeff/, '').trim());
  const all = rows.slice(1).map((row, index) => ({
    where: String(index + 2),
    cells: Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])) as Record<string, string>,
  }));
  const setting = (name: string) => all.find(({ cells }) => cells.class === 'S' && cells.name === name)?.cells.text;
  const main = setting('language') || all.find(({ cells }) => cells.language)?.cells.language || 'en';
  const languages = [main, ...(setting('additional_languages') ?? '').split(' ').filter((one) => one !== '')];
  let title: Texts = {};
  const groups = new Map<string, SurveyGroup>();
  const questions = new Map<string, SurveyQuestion>();
  let group: SurveyGroup | undefined;
  let question: SurveyQuestion | undefined;
  let groupCount = { language: '', count: 0 };
  for (const { cells, where } of all) {
    const { class: kind, name = '', text = '', relevance = '', help = '' } = cells;
    const language = cells.language || main;
    const scale = cells['type/scale'] || '0';
    if (kind === 'SL' && name === 'surveyls_title') title = withText(title, language, text);
    if (kind === 'G') {
      groupCount = { language, count: language === groupCount.language ? groupCount.count + 1 : 1 };
      const key = cells['type/scale'] || String(groupCount.count);
      group = groups.get(key) ?? { title: {}, text: {}, relevance, where, questions: [] };
      groups.set(key, group);
      group.title = withText(group.title, language, name);
      group.text = withText(group.text, language, text);
    }
    if (kind === 'Q' && group) {
      const found = questions.get(name);
      question = found ?? {
        type: cells['type/scale'] ?? '',
        code: name,
        text: {},
        help: {},
        relevance,
        mandatory: cells.mandatory ?? '',
        other: cells.other === 'Y',
        where,
        attributes: cells,
        parts: [],
        answers: [],
      };
      if (!found) group.questions.push(question);
      questions.set(name, question);
      question.text = withText(question.text, language, text);
      question.help = withText(question.help, language, help);
    }
    if ((kind === 'SQ' || kind === 'A') && question) {
      const list = kind === 'SQ' ? question.parts : question.answers;
      const found = list.find((one) => one.code === name && one.scale === scale);
      if (found) found.text = withText(found.text, language, text);
      else list.push({ code: name, text: withText({}, language, text), scale });
    }
  }
  return {
    title,
    languages: languages.map(isoCode),
    groups: [...groups.values()].map((one) => renamed(one, languages)),
  };
}

/** LimeSurvey’s own codes of languages; what follows a hyphen and is no country is left out. */
const ownCodes: Readonly<Record<string, string>> = {
  ful: 'ff',
  ie: 'ga',
  ike: 'iu',
  kal: 'kl',
  mya: 'my',
  roh: 'rm',
  run: 'rn',
  smi: 'se',
  swh: 'sw',
  xho: 'xh',
  yor: 'yo',
};
const isoCode = (code: string): string => ownCodes[code] ?? code.replace(/-(informal|easy)$/, '');

function renamed(group: SurveyGroup, languages: readonly string[]): SurveyGroup {
  if (languages.every((one) => isoCode(one) === one)) return group;
  const texts = (all: Texts): Texts =>
    Object.fromEntries(Object.entries(all).map(([code, text]) => [isoCode(code), text]));
  const each = <One extends { text: Texts }>(one: One): One => ({ ...one, text: texts(one.text) });
  return {
    ...each(group),
    title: texts(group.title),
    questions: group.questions.map((one) => ({
      ...each(one),
      help: texts(one.help),
      parts: one.parts.map(each),
      answers: one.answers.map(each),
    })),
  };
}

export const isLss = (root: XmlElement): boolean =>
  root.name === 'document' &&
  root.children.some(({ name, text }) => name === 'LimeSurveyDocType' && text.trim() === 'Survey');

type Record_ = Readonly<Record<string, string>>;

/** A survey as `.lss`: tables of the program’s database. Texts are in the tables (before 4) or in tables of their own. */
export function surveyOfLss(root: XmlElement): Survey {
  const table = (name: string): Record_[] =>
    root.children
      .filter((child) => child.name === name)
      .flatMap(({ children }) => children.filter((child) => child.name === 'rows'))
      .flatMap(({ children }) => children)
      .map((row) => Object.fromEntries(row.children.map((cell) => [cell.name, cell.text.trim()])));
  const byOrder = (order: string) => (one: Record_, other: Record_) =>
    Number(one[order] ?? 0) - Number(other[order] ?? 0);
  const [survey] = table('surveys');
  const settings = table('surveys_languagesettings');
  const main = survey?.language || settings[0]?.surveyls_language || 'en';
  const languages = [main, ...(survey?.additional_languages ?? '').split(' ').filter((one) => one !== '')];
  /** The texts of one thing: from rows once a language, or from the table of texts. */
  const textsOf = (rows: readonly Record_[], localised: readonly Record_[], key: string): Texts => {
    let texts: Texts = {};
    for (const row of [...rows, ...localised]) texts = withText(texts, row.language ?? main, row[key]);
    return texts;
  };
  const grouped = (rows: readonly Record_[], key: string) => {
    const all = new Map<string, Record_[]>();
    for (const row of rows) all.set(row[key] ?? '', [...(all.get(row[key] ?? '') ?? []), row]);
    return all;
  };
  const groupTexts = grouped(table('group_l10ns'), 'gid');
  const questionTexts = grouped(table('question_l10ns'), 'qid');
  const answerTexts = grouped(table('answer_l10ns'), 'aid');
  const groupRows = grouped(table('groups').sort(byOrder('group_order')), 'gid');
  const questionRows = grouped(
    table('questions').filter(({ parent_qid: parent = '0' }) => parent === '0'),
    'qid',
  );
  const partRows = grouped(
    [...table('subquestions'), ...table('questions').filter(({ parent_qid: parent = '0' }) => parent !== '0')],
    'qid',
  );
  const answerRows = grouped(table('answers'), 'qid');
  const attributes = grouped(table('question_attributes'), 'qid');

  const question = (qid: string, rows: readonly Record_[]): SurveyQuestion => {
    const [first = {}] = rows;
    const parts = [...partRows.entries()]
      .filter(([, part]) => part[0]?.parent_qid === qid)
      .sort(([, one], [, other]) => byOrder('question_order')(one[0] ?? {}, other[0] ?? {}))
      .map(([id, part]) => ({
        code: part[0]?.title ?? '',
        text: textsOf(part, questionTexts.get(id) ?? [], 'question'),
        scale: part[0]?.scale_id || '0',
      }));
    const answers = new Map<string, { code: string; text: Texts; scale: string }>();
    for (const row of (answerRows.get(qid) ?? []).sort(byOrder('sortorder'))) {
      const key = `${row.scale_id || '0'}/${row.code ?? ''}`;
      const before = answers.get(key)?.text ?? {};
      const texts = { ...textsOf([row], answerTexts.get(row.aid ?? '') ?? [], 'answer'), ...before };
      answers.set(key, { code: row.code ?? '', text: texts, scale: row.scale_id || '0' });
    }
    const own = attributes.get(qid) ?? [];
    return {
      type: first.type ?? '',
      code: first.title ?? '',
      text: textsOf(rows, questionTexts.get(qid) ?? [], 'question'),
      help: textsOf(rows, questionTexts.get(qid) ?? [], 'help'),
      ...(first.relevance !== undefined && { relevance: first.relevance }),
      mandatory: first.mandatory ?? '',
      other: first.other === 'Y',
      where: first.title ?? qid,
      attributes: Object.fromEntries(own.map(({ attribute = '', value = '' }) => [attribute, value])),
      parts,
      answers: [...answers.values()],
    };
  };
  const questionsIn = (gid: string) =>
    [...questionRows.entries()]
      .filter(([, rows]) => rows[0]?.gid === gid)
      .sort(([, one], [, other]) => byOrder('question_order')(one[0] ?? {}, other[0] ?? {}))
      .map(([qid, rows]) => question(qid, rows));
  const groups = [...groupRows.entries()].map(([gid, rows]): SurveyGroup => {
    const title = textsOf(rows, groupTexts.get(gid) ?? [], 'group_name');
    return {
      title,
      text: textsOf(rows, groupTexts.get(gid) ?? [], 'description'),
      ...(rows[0]?.grelevance !== undefined && { relevance: rows[0].grelevance }),
      where: Object.values(title)[0] ?? gid,
      questions: questionsIn(gid),
    };
  });
  const title = Object.fromEntries(
    settings.flatMap(({ surveyls_language: language = main, surveyls_title: text = '' }) =>
      text === '' ? [] : [[isoCode(language), text]],
    ),
  );
  return { title, languages: languages.map(isoCode), groups: groups.map((one) => renamed(one, languages)) };
}
