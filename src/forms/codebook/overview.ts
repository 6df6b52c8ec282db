import { type Block, code, heading, type Inline, list, paragraph, table } from '../../documents/index.js';
import type { Form, FormTimepoint } from '../form.js';
import { type HeadColumn, headColumns } from '../logic/columns.js';
import { shortStamp } from '../meaning/short-stamp.js';
import { methodsWording } from '../words/about.js';
import { terms } from '../words/terms.js';
import type { Measured } from './contents.js';
import { dataFile, rowUnit } from './data-package.js';
import { codebookWords as words } from './interface-texts.js';
import { onLines, type Speaker } from './speaker.js';

const unique = <Value>(values: readonly Value[], key: (value: Value) => string): Value[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

function informant({ informant: who, caseKey, fallback }: Form, speaker: Speaker): Inline[] {
  const name = who ? speaker.name(who.label, who.kind) : speaker.word(terms.informantUnstated);
  if (fallback) return speaker.words(words.instead, { informant: name });
  return caseKey ? [name] : speaker.words(words.anonymous, { informant: name });
}

/** Which instrument is used at which timepoint: a row for each instrument, whose information it is in the cells. */
export function schedule(forms: readonly Form[], all: readonly Measured[], speaker: Speaker): Block[] {
  const times = unique(
    forms.map(({ timepoint }) => timepoint),
    (timepoint) => timepoint?.code ?? '',
  );
  const title = (timepoint: FormTimepoint | undefined): Inline =>
    timepoint ? speaker.name(timepoint.title, timepoint.code) : speaker.word(words.unscheduled);
  const rows = all.map(({ section, forms: its }) => [
    speaker.name(section.title, section.code),
    ...times.map((timepoint) =>
      onLines(its.filter((form) => form.timepoint?.code === timepoint?.code).map((form) => informant(form, speaker))),
    ),
  ]);
  return [
    heading(2, speaker.word(words.schedule)),
    paragraph(speaker.word(words.scheduleNote)),
    table(
      [speaker.word(words.instrument), ...times.map((one) => ({ title: [title(one)], align: 'left' as const }))],
      rows,
    ),
  ];
}

const rowWords = {
  once: words.rowOnce,
  dated: words.rowDated,
  several: words.rowSeveral,
  anonymous: words.rowAnonymous,
};

/** The data files: how they are written, and what each is of. A list, since the names are long. */
export function files(forms: readonly Form[], names: { package: string; ddi: string }, speaker: Speaker): Block[] {
  const items = forms.map((form) => {
    const methods = methodsWording(form);
    const said = [
      [speaker.name(form.title, form.id)],
      ...(methods ? [[speaker.say(methods)]] : []),
      ...(form.timepoint?.when ? [[speaker.say(form.timepoint.when)]] : []),
      [speaker.word(words.row, { unit: speaker.word(rowWords[rowUnit(form)]) })],
    ];
    return onLines([[code(dataFile(form))], said.flatMap((one) => [...one, '. '])]);
  });
  return [
    heading(2, speaker.word(words.files)),
    paragraph(speaker.word(words.format)),
    paragraph(speaker.words(words.machine, { package: code(names.package), ddi: code(names.ddi) })),
    list(items),
  ];
}

const labelled = (labels: readonly { code: string; label: Inline }[]): Inline[] =>
  onLines(labels.map(({ code: value, label }) => [code(value), ' = ', label]));

/** The columns that every file begins with. */
export function head(forms: readonly Form[], speaker: Speaker): Block[] {
  const values: Record<HeadColumn, Inline[]> = {
    case: [speaker.word(words.key)],
    timepoint: labelled(
      unique(
        forms.flatMap(({ timepoint }) =>
          timepoint ? [{ code: timepoint.code, label: speaker.name(timepoint.title, timepoint.code) }] : [],
        ),
        (one) => one.code,
      ),
    ),
    informant: labelled(
      unique(
        forms.flatMap(({ informant: who }) =>
          who ? [{ code: who.kind, label: speaker.name(who.label, who.kind) }] : [],
        ),
        (one) => one.code + JSON.stringify(one.label),
      ),
    ),
    form: speaker.words(words.formCode, { beginning: code(`${forms[0]?.design.code}_`) }),
    date: [speaker.word(words.date)],
    version: labelled(forms.map(({ id, stamp }) => ({ code: shortStamp(stamp), label: code(id) }))),
  };
  const meanings: Record<HeadColumn, string> = {
    case: speaker.word(words.headCase),
    timepoint: speaker.word(words.headTimepoint),
    informant: speaker.word(words.headInformant),
    form: speaker.word(words.headForm),
    date: speaker.word(words.headDate),
    version: speaker.word(words.headVersion),
  };
  return [
    heading(2, speaker.word(words.head)),
    table(
      [words.variable, words.meaning, words.values].map((one) => speaker.word(one)),
      headColumns.map((name) => [code(name), meanings[name], values[name]]),
    ),
  ];
}

/** What an empty cell means. */
export function missing(speaker: Speaker): Block[] {
  const meanings = [words.missingAlways, words.missingCondition, words.missingChoices, words.missingScores];
  return [
    heading(2, speaker.word(words.missing)),
    paragraph(speaker.word(words.missingNote)),
    list(meanings.map((one) => speaker.word(one))),
  ];
}
