import type { FoundAnswer, FoundForm, FoundOption, FoundQuestion, FoundSection, Loss, Texts } from '../found.js';
import { xlsformDialect } from '../logic/dialects.js';
import { both, type Expression, readExpression } from '../logic/expression.js';
import { lost } from '../losses.js';
import { emptySection, headNames } from '../own.js';
import { Parts } from '../parts.js';
import { languageCode, mainText, otherText, Plain } from '../texts.js';
import type { Found } from './formats.js';
import { type Cell, cellText, type Sheet } from './workbook.js';

/** A row of a sheet by its headings, in small letters. */
interface Row {
  place: string;
  cells: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, Texts>>;
}

const translatable =
  /^(label|hint|guidance_hint|constraint_message|required_message|media|image|audio|video|big-image)(?:::|:(?!:))(.+)$/;
const named: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  relevance: 'relevant',
  calculate: 'calculation',
  caption: 'label',
  value: 'name',
};

/** The default language is called so where nothing else is said. */
const unnamed = '';

class Sheets {
  readonly losses: Loss[] = [];
  readonly plain = new Plain();
  readonly languages: string[] = [];
  media = 0;
  constructor(readonly sheets: readonly Sheet[]) {}

  has(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  }

  rows(name: string): Row[] {
    const sheet = this.has(name);
    if (!sheet) return [];
    const head = sheet.rows.findIndex((row) => row.some((cell) => cellText(cell).trim() !== ''));
    const headings = (sheet.rows[head] ?? []).map((cell) => this.#heading(cellText(cell).trim(), name));
    return sheet.rows.slice(head + 1).flatMap((row, index): Row[] => {
      const place = `${sheet.name} ${head + index + 2}`;
      const cells: Record<string, string> = {};
      const texts: Record<string, Record<string, string>> = {};
      for (const [at, heading] of headings.entries()) {
        const text = cellText(row[at] as Cell).trim();
        if (text === '' || !heading) continue;
        if (heading.kind === 'media') this.media += 1;
        else if (heading.language === undefined) cells[heading.kind] ??= text;
        else texts[heading.kind] = { ...texts[heading.kind], [heading.language]: text };
      }
      return Object.keys(cells).length + Object.keys(texts).length === 0 ? [] : [{ place, cells, texts }];
    });
  }

  #heading(heading: string, sheet: string): { kind: string; language?: string } | undefined {
    const small = heading.toLowerCase();
    if (/^(media|image|audio|video|big-image)\b/.test(small)) return { kind: 'media' };
    const found = translatable.exec(small);
    if (found) {
      const name = heading.slice(heading.length - (found[2]?.length ?? 0)).trim();
      const language = languageCode(name);
      if (language === undefined) {
        this.losses.push({ where: sheet, what: lost.language(name) });
        return undefined;
      }
      if (found[1] === 'label' && !this.languages.includes(language)) this.languages.push(language);
      return { kind: found[1] ?? '', language };
    }
    if (['label', 'hint', 'caption'].includes(small)) return { kind: named[small] ?? small, language: unnamed };
    if (sheet !== 'survey' && small === 'value') return { kind: 'name' };
    return small === '' ? undefined : { kind: named[small] ?? small };
  }

  texts(row: Row, kind: string, main: string): Texts {
    const all = row.texts[kind] ?? {};
    const read: Record<string, string> = {};
    for (const [language, text] of Object.entries(all)) {
      const plain = this.plain.markdown(text);
      // What stands for no text.
      if (plain !== '' && plain !== '-') read[language === unnamed ? main : language] ??= plain;
    }
    return read;
  }
}

const groupBegin = /^begin[ _]group$/;
const repeatBegin = /^begin[ _]repeat$/;
const end = /^end[ _](group|repeat)$/;
const select =
  /^(?:(?<one>select[ _]one|select1|select one from)|(?<several>select[ _]multiple|select all that apply from|select all that apply)|(?<rank>rank))\s+(?<list>\S+)(?<other>\s+or[ _](?:other|specify other))?$/;
const fromFile =
  /^(select_one|select_multiple|select_one_external|select_multiple_external|select_one_from_file|select_multiple_from_file)(?:_from_file)?\s+\S+\.(csv|xml|geojson)/;
const ofProgram = new Set(
  'start end today deviceid device id username email phonenumber simserial subscriberid audit start-geopoint background-audio background-geopoint hidden xml-external csv-external instanceid caseid'.split(
    ' ',
  ),
);
const plainKinds: Readonly<Record<string, FoundAnswer['type']>> = {
  text: 'text',
  string: 'text',
  integer: 'number',
  int: 'number',
  decimal: 'number',
  date: 'date',
};
const asText = new Set(['time', 'datetime', 'date_time', 'date time', 'barcode']);

const bound = /^\s*\.\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*$/;
/** Limits of a number; undefined where the rule says more than that. */
function limitsOf(constraint: string, whole: boolean): { low?: number; high?: number } | undefined {
  const limits: { low?: number; high?: number } = {};
  // Single numbers beside the limits have words of their own.
  const within = constraint.replace(/(?:\s+or\s+\.\s*=\s*-?\d+)+\s*$/, '').replace(/^\((.*)\)$/, '$1');
  for (const part of within.split(/\band\b/i)) {
    const found = bound.exec(part.replace(/^\s*\(|\)\s*$/g, ''));
    if (!found) return undefined;
    const value = Number(found[2]);
    const step = whole ? 1 : undefined;
    if (found[1] === '>=' || found[1] === '=') limits.low = value;
    if (found[1] === '<=' || found[1] === '=') limits.high = value;
    if (found[1] === '>') {
      if (step === undefined) return undefined;
      limits.low = value + step;
    }
    if (found[1] === '<') {
      if (step === undefined) return undefined;
      limits.high = value - step;
    }
  }
  return limits;
}

/** A note of a generated form: a heading in bold first, a stem in bold last. */
function partOf(label: Texts, parts: Parts, place: string, plain: (text: string) => string): void {
  const read = Object.entries(label).map(([language, text]) => {
    const [first = '', heading = ''] = /^\*\*((?:\\.|[^\\*])+)\*\*(?:\n|$)/.exec(text) ?? [];
    const rest = text.slice(first.length);
    const [last = '', stem = ''] = /(?:^|\n)\*\*((?:\\.|[^\\*])+)\*\*$/.exec(rest) ?? [];
    return { language, heading, said: rest.slice(0, rest.length - last.length), stem };
  });
  const of = (part: 'heading' | 'said' | 'stem'): Texts =>
    Object.fromEntries(read.flatMap((one) => (plain(one[part]) === '' ? [] : [[one.language, plain(one[part])]])));
  parts.end();
  parts.begin(place, of('heading'), of('stem'));
  parts.say(place, of('said'));
}

/** Whether the sheets are an XLSForm. */
export function isXlsform(sheets: readonly Sheet[]): boolean {
  const survey = sheets.find(({ name }) => name.trim().toLowerCase() === 'survey');
  const head = survey?.rows.find((row) => row.some((cell) => cellText(cell).trim() !== '')) ?? [];
  const headings = head.map((cell) => cellText(cell).trim().toLowerCase());
  return headings.includes('type') && headings.includes('name');
}

/** An XLSForm, as ODK, Kobo and others read it. */
export function xlsform(all: readonly Sheet[], file: string): Found {
  const sheets = new Sheets(all);
  const survey = sheets.rows('survey');
  const choiceRows = sheets.rows('choices');
  const [settings] = sheets.rows('settings');
  const { losses } = sheets;
  for (const { name } of all)
    if (!['survey', 'choices', 'settings'].includes(name.trim().toLowerCase()))
      losses.push({ where: name, what: lost.sheet(name) });
  const wanted = languageCode(settings?.cells.default_language ?? '');
  const isUnnamed = survey.some(({ texts }) => Object.values(texts).some((one) => unnamed in one));
  const main = isUnnamed ? (wanted ?? sheets.languages[0] ?? 'en') : (sheets.languages[0] ?? wanted ?? 'en');
  const languages = [...new Set([main, ...sheets.languages])];
  const lists = new Map<string, FoundOption[]>();
  for (const row of choiceRows) {
    const list = row.cells.list_name;
    const code = row.cells.name;
    if (list === undefined || code === undefined) continue;
    lists.set(list, [...(lists.get(list) ?? []), { code, text: sheets.texts(row, 'label', main) }]);
  }
  const own =
    survey.some(
      ({ cells }) => cells.type === 'calculate' && cells.name === 'form' && /^'.*'$/.test(cells.calculation ?? ''),
    ) && survey.some(({ cells }) => groupBegin.test(cells.type ?? '') && cells.name === 'first_page');

  const written = new Map<Expression, string>();
  const expression = (source: string): Expression => {
    const read = readExpression(source, xlsformDialect) ?? { is: 'call', name: '', of: [] };
    written.set(read, source);
    return read;
  };
  const title = sheets.plain.plain(settings?.cells.form_title ?? settings?.cells.form_id ?? file);
  const whole = emptySection(settings?.cells.form_id ?? file, { [main]: title });
  const sections: FoundSection[] = [];
  let section: FoundSection | undefined = own ? undefined : whole;
  const groups: { asked?: Expression; source: string[]; heads: boolean }[] = [];
  const parts = new Parts((where, text) => losses.push({ where, what: lost.heading(mainText(text, main)) }));
  let required = 0;
  let preset = 0;

  for (const row of survey) {
    const type = (row.cells.type ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
    const { place, cells } = row;
    const name = cells.name ?? '';
    const relevant = cells.relevant;
    if (type === '' || cells.disabled === 'yes') continue;
    if (groupBegin.test(type) || repeatBegin.test(type)) {
      const label = sheets.texts(row, 'label', main);
      const heads = !own && Object.keys(label).length > 0;
      groups.push({
        heads,
        ...(relevant !== undefined && { asked: expression(relevant) }),
        source: relevant === undefined ? [] : [relevant],
      });
      const page = own ? /^page_(.+?)(?:_\d+)?$/.exec(name) : undefined;
      if (page?.[1]) {
        section = { ...emptySection(name, label), code: page[1] };
        sections.push(section);
        parts.end();
      } else if (own) section = undefined;
      if (repeatBegin.test(type)) losses.push({ where: place, what: lost.repeated(mainText(label, main) || name) });
      if (heads) parts.begin(place, label);
      continue;
    }
    if (end.test(type)) {
      if (groups.pop()?.heads) parts.end();
      continue;
    }
    if (own && (!section || headNames.has(name))) continue;
    const into = section ?? whole;
    const label = sheets.texts(row, 'label', main);
    const hint = sheets.texts(row, 'hint', main);
    if (ofProgram.has(type)) {
      losses.push({ where: place, what: lost.program(type) });
      continue;
    }
    if (type === 'note') {
      if (own && /_part_/.test(name))
        partOf(row.texts.label ?? {}, parts, place, (text) => sheets.plain.markdown(text));
      else if (!own && relevant !== undefined)
        losses.push(
          { where: place, what: lost.conditionOfText(relevant) },
          { where: place, what: lost.heading(mainText(label, main) || name) },
        );
      else if (!own) parts.say(place, label);
      continue;
    }
    if (type === 'calculate') {
      if (cells.calculation === undefined) losses.push({ where: place, what: lost.program(name) });
      else into.scores.push({ name, where: place, text: label, expression: expression(cells.calculation) });
      continue;
    }
    const answer = answerOf(type, row, lists, losses, main);
    if (!answer) continue;
    for (const text of own ? [] : Object.values(label))
      if (/\$\{/.test(text)) losses.push({ where: place, what: lost.filledIn(text) });
    if (/^(yes|true|true\(\))$/i.test(cells.required ?? '')) required += 1;
    if (cells.default !== undefined) preset += 1;
    if (cells.choice_filter !== undefined) losses.push({ where: place, what: lost.choicesFiltered });
    if (cells.calculation !== undefined) losses.push({ where: place, what: lost.program(cells.calculation) });
    if (cells.constraint !== undefined) {
      const limits = answer.type === 'number' ? limitsOf(cells.constraint, type.startsWith('int')) : undefined;
      if (limits && answer.type === 'number') Object.assign(answer, limits);
      else losses.push({ where: place, what: lost.limits(cells.constraint) });
    }
    const asked = [...groups.map((group) => group.asked), relevant === undefined ? undefined : expression(relevant)];
    const sources = [...groups.flatMap(({ source }) => source), ...(relevant === undefined ? [] : [relevant])];
    const condition = asked.reduce<Expression | undefined>((all, one) => both(all, one), undefined);
    if (condition) written.set(condition, sources.join(' and '));
    const question: FoundQuestion = {
      name,
      where: place,
      text: label,
      ...(Object.keys(hint).length > 0 && { help: hint }),
      answer,
      ...(condition && { asked: condition }),
      ...parts.here,
    };
    into.questions.push(question);
  }
  parts.end();
  if (!own) {
    if (required > 0) losses.push({ where: 'survey', what: lost.required(required) });
    if (preset > 0) losses.push({ where: 'survey', what: lost.preset(preset) });
    if (sheets.media > 0) losses.push({ where: 'survey', what: lost.media(sheets.media) });
    if (sheets.plain.changed > 0) losses.push({ where: 'survey', what: lost.markup(sheets.plain.changed) });
  }
  const form: FoundForm = {
    program: 'XLSForm',
    title: { [main]: title },
    languages,
    sections: own ? sections : [whole],
    own,
    losses,
  };
  return { form, written };
}

function answerOf(
  type: string,
  row: Row,
  lists: ReadonlyMap<string, FoundOption[]>,
  losses: Loss[],
  main: string,
): FoundAnswer | undefined {
  const { place, cells } = row;
  // The name of a list keeps its capitals.
  const source = (cells.type ?? '').replace(/\s+/g, ' ').trim();
  if (fromFile.test(type)) {
    losses.push({ where: place, what: lost.choicesElsewhere(source) });
    return { type: 'text' };
  }
  const found = select.exec(source.replace(/^\S+/, (word) => word.toLowerCase()))?.groups;
  if (found) {
    const { list = '', one, rank, other } = found;
    const options = [...(lists.get(list) ?? [])];
    if (options.length === 0) losses.push({ where: place, what: lost.noChoices });
    if (options.length === 0) return { type: 'text' };
    if (rank) losses.push({ where: place, what: lost.ranking });
    if (other) {
      options.push({ code: 'other', text: otherText(main), detail: { name: `${cells.name}_other` } });
    }
    return { type: one ? 'one' : 'several', options };
  }
  const plain = plainKinds[type];
  if (plain === 'number') return { type: 'number' };
  if (plain === 'text' || plain === 'date') return { type: plain };
  if (type === 'range') return rangeOf(cells.parameters ?? '');
  if (asText.has(type)) {
    losses.push({ where: place, what: lost.kindAsText(type) });
    return { type: 'text' };
  }
  losses.push({ where: place, what: lost.kind(type) });
  return undefined;
}

function rangeOf(parameters: string): FoundAnswer {
  const value = (name: string, otherwise: number) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(parameters)?.[1];
    return found === undefined ? otherwise : Number(found);
  };
  const [low, high, step] = [value('start', 0), value('end', 10), value('step', 1)];
  return step === 1 && Number.isInteger(low) && Number.isInteger(high)
    ? { type: 'rating', low, high }
    : { type: 'number', low, high };
}
