import { type Block, type Content, heading, item, list, paragraph, table } from '../../documents/index.js';
import type { Compilation, Design, System } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { remarkText } from './remarks.js';

/** Where the data are, who sees them, who compiles them, and who uses the result. */
export const data = (design: Design, words: Words): Block[] => {
  const { s } = words;
  return [
    titled(2, 'data', words),
    ...(design.systems.length > 0
      ? [
          table(
            [
              s('System', 'System'),
              s('Innehåll', 'Content'),
              s('Lagstöd', 'Legal ground'),
              s('Bevaras', 'Kept'),
              s('Åtkomst', 'Access'),
            ],
            design.systems.map((one) => systemRow(one, design, words)),
            { caption: s('System', 'Systems') },
          ),
        ]
      : [paragraph(s('Var uppgifterna registreras är inte angivet.', 'Where the data are recorded is not stated.'))]),
    heading(3, s('Sammanställning', 'Compilation')),
    design.compilations.length > 0
      ? list(design.compilations.map((one) => item(compilationText(one, design, words))))
      : paragraph(s('Inte angivet.', 'Not stated.')),
    titled(3, 'use', words),
    ...useBlocks(design, words),
  ];
};

const systemRow = (one: System, design: Design, words: Words): Content[] => {
  const { s } = words;
  const content = [
    one.identity ? words.word('Identity', one.identity) : '',
    one.sensitive === 'none'
      ? s('inga känsliga uppgifter', 'no sensitive data')
      : one.sensitive
        ? `${s('känsliga uppgifter', 'sensitive data')}: ${words.words('Sensitive', one.sensitive)}`
        : s('om känsliga uppgifter finns är inte angivet', 'whether there are sensitive data is not stated'),
    one.unique ? `${s('varje individ en gång', 'each individual once')}: ${words.word('YesNo', one.unique)}` : '',
    one.from ? `${s('hämtar från', 'takes from')} ${words.list(one.from)}` : '',
    one.for ? `${s('för', 'for')} ${words.people(one.for)}` : '',
    remarkText(one.path, design, words),
  ].filter((part) => part !== '');
  return [
    words.show(one.text),
    content.join('; '),
    one.legalGround ? words.show(one.legalGround) : words.unstated,
    one.retained ? words.duration(one.retained) : words.unstated,
    words.texts(one.access) || words.unstated,
  ];
};

const compilationText = (one: Compilation, design: Design, words: Words): string => {
  const { s } = words;
  const parts = [
    words.list(one.intervals.map(words.interval)) || s('hur ofta är inte angivet', 'how often is not stated'),
    one.at ? words.at(one.at) : '',
    one.by ? `${s('av', 'by')} ${words.text(one.by)}` : s('av vem är inte angivet', 'by whom is not stated'),
    one.levels.length > 0
      ? `${s('nivå', 'level')}: ${words.list(one.levels.map((each) => words.word('LevelWord', each.word) + (each.text ? ` (${words.text(each.text)})` : '')))}`
      : s('nivån är inte angiven', 'the level is not stated'),
    one.instruments ? `${s('från', 'from')} ${words.list(one.instruments.map(words.instrument))}` : '',
    one.automatic ? `${s('automatisk', 'automatic')}: ${words.word('YesNo', one.automatic)}` : '',
    one.conclusion
      ? `${s('verksamheten anser att slutsatser kan dras', 'the operation holds that conclusions can be drawn')}: ${words.word('YesNo', one.conclusion)}`
      : '',
    remarkText(one.path, design, words),
    one.sources.length > 0 ? `${s('källa', 'source')}: ${words.texts(one.sources)}` : '',
  ].filter((part) => part !== '');
  return parts.join('; ');
};

const useBlocks = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const uses = design.uses.map((one) => {
    if (one.none) return s('Används inte, säger beskrivningen.', 'Not used, says the description.');
    const asides = [
      one.by ? `${s('av', 'by')} ${words.text(one.by)}` : '',
      words.list(one.intervals.map(words.interval)),
      one.instruments ? `${s('gäller', 'concerns')} ${words.list(one.instruments.map(words.instrument))}` : '',
      one.secondary ? s('uppgifterna samlades in för annat', 'the data were collected for something else') : '',
    ].filter((part) => part !== '');
    const text = one.text ? words.text(one.text) : s('Ändamålet är inte angivet', 'The use is not stated');
    return asides.length > 0 ? `${text} (${asides.join('; ')})` : text;
  });
  const demands = design.demands.map((one) =>
    'none' in one
      ? s('ingen, säger beskrivningen', 'nobody, says the description')
      : `${words.text(one.by)}${one.procured ? ` (${s('krav i upphandlingen', 'a demand in the procurement')})` : ''}`,
  );
  const pay = design.paymentByResult;
  return [
    uses.length > 0 ? list(uses) : paragraph(s('Inte angiven.', 'Not stated.')),
    paragraph(`${s('Efterfrågas av', 'Asked for by')}: ${demands.join('; ') || words.unstated}.`),
    ...(pay
      ? [
          paragraph(
            pay.value === 'no'
              ? s('Ersättning till utförare hänger inte på måtten.', 'Pay to a provider does not hang on the measures.')
              : s(
                  `Ersättning till utförare hänger på måtten: ${words.word('YesNo', pay.value)}. Det kan påverka hur de fylls i; säg det i redovisningen.`,
                  `Pay to a provider hangs on the measures: ${words.word('YesNo', pay.value)}. This can influence how they are filled in; say so in the report.`,
                ),
          ),
        ]
      : []),
  ];
};
