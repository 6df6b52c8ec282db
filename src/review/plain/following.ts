import { type Block, item, type ListItem, list } from '../../documents/index.js';
import type { Attrition, Coverage, Text } from '../../model/index.js';
import { lossShare } from '../../plan/index.js';
import { lossOf, remarksOn } from '../../reading/index.js';
import type { Speech } from '../speech.js';
import { headed } from './headed.js';

/** Who is followed and who is not, and who is missing. */
export const following = (speech: Speech): Block[] => {
  const { s, design } = speech;
  return [
    ...headed(s('Vilka som följs, och vilka som saknas', 'Who is followed, and who is missing'), [
      ...design.coverages.map((one) => coverageItem(one, speech)),
      ...design.attritions.map((one) => attritionItem(one, speech)),
    ]),
  ];
};

const scopeWords = (one: Pick<Attrition, 'instruments' | 'at'>, speech: Speech): string => {
  const parts = [
    one.instruments ? `${speech.s('i', 'in')} ${speech.list(one.instruments.map(speech.instrument))}` : '',
    one.at ? speech.times(one.at) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? ` ${parts.join(' ')}` : '';
};

/** What is remarked on an element, after what is said of it. */
export const remarkWords = ({ path }: { path: string }, speech: Speech): string => {
  const remarks = remarksOn(speech.design, path);
  return remarks.length > 0
    ? ` ${speech.sentence(`${speech.s('Anmärkning', 'Remark')}: ${speech.texts(remarks)}`)}`
    : '';
};
const sourceWords = (sources: readonly Text[], speech: Speech): string =>
  sources.length > 0 ? ` ${speech.sentence(`${speech.s('Källa', 'Source')}: ${speech.texts(sources)}`)}` : '';

/** What is remarked on an element, and where it is from. */
export const asideWords = (one: { path: string; sources: readonly Text[] }, speech: Speech): string =>
  remarkWords(one, speech) + sourceWords(one.sources, speech);

const coverageItem = (one: Coverage, speech: Speech): ListItem => {
  const { s } = speech;
  const of = one.for ? ` (${speech.people(one.for)})` : '';
  const actual = one.actual
    ? s(`I verkligheten följs ${speech.share(one.actual)}.`, `In reality ${speech.share(one.actual)} are followed.`)
    : '';
  const sample = one.sample
    ? ` ${speech.sentence(`${s('Urvalet', 'The sample')}: ${speech.word('SampleKind', one.sample)}`)}`
    : '';
  const out = one.exceptions.map((each) => {
    const because = each.because ? speech.text(each.because) : s('skälet är inte angivet', 'the reason is not stated');
    return item([
      s('Följs inte', 'Not followed'),
      `${scopeWords(each, speech)}: `,
      speech.show(each.text),
      ` (${because}).`,
    ]);
  });
  return item(
    `${speech.sentence(`${s('Det är meningen att följa', 'The aim is to follow')} ${speech.share(one.aim)}${of}${scopeWords(one, speech)}`)}${actual === '' ? '' : ` ${actual}`}${sample}${asideWords(one, speech)}`,
    ...(out.length > 0 ? [list(out)] : []),
  );
};

/** A stated or a counted share, what it is a share of, and what is known of the causes. */
const attritionItem = (one: Attrition, speech: Speech): ListItem => {
  const { s } = speech;
  const period = one.from || one.to ? ` (${[one.from, one.to].filter((each) => each !== undefined).join(' – ')})` : '';
  const presumed = one.presumed ? ` ${s('(antaget)', '(presumed)')}` : '';
  const loss = lossOf(one);
  const size = one.amount
    ? s(`är ${speech.amount(one.amount)}`, `is ${speech.amount(one.amount)}`)
    : one.magnitude
      ? s(`är ${speech.word('Magnitude', one.magnitude)}`, `is ${speech.word('Magnitude', one.magnitude)}`)
      : loss
        ? s(`är ${lossShare(loss, speech)}`, `is ${lossShare(loss, speech)}`)
        : s('är inte angivet', 'is not stated');
  // Where nobody is missing there is nothing to ask the causes of.
  const none = loss?.high === 0;
  const said = [
    speech.sentence(`${s('Bortfallet', 'The attrition')}${scopeWords(one, speech)} ${size}${presumed}${period}`),
    ...(one.answered ? [speech.sentence(`${s('Besvarade', 'Answered')}: ${speech.amount(one.answered)}`)] : []),
    ...(one.for ? [speech.sentence(`${s('Det är räknat på', 'It is reckoned on')} ${speech.people(one.for)}`)] : []),
    ...(none ? [] : causeSentences(one, speech)),
    ...one.dropouts.map((each) => dropoutWords(each.rule, speech)),
  ];
  return item(said.join(' ') + asideWords(one, speech));
};

const causeSentences = (one: Attrition, speech: Speech): string[] => {
  const { s } = speech;
  return [
    ...(one.reasons.length > 0
      ? [
          speech.sentence(
            `${s('Orsaker', 'Causes')}: ${one.reasons.map((each) => reasonWords(each, speech)).join('; ')}`,
          ),
        ]
      : []),
    ...(one.examined === undefined
      ? []
      : [
          {
            yes: s('Orsakerna undersöks.', 'The causes are examined.'),
            partly: s('Orsakerna undersöks delvis.', 'The causes are partly examined.'),
            no: s('Orsakerna undersöks inte.', 'The causes are not examined.'),
          }[one.examined],
        ]),
  ];
};

const reasonWords = (one: Attrition['reasons'][number], speech: Speech): string => {
  const kind = speech.word('ReasonKind', one.kind);
  const text = one.text ? `${kind}: ${speech.text(one.text)}` : kind;
  return one.presumed ? `${text} ${speech.s('(antaget)', '(presumed)')}` : text;
};

const dropoutWords = (rule: Attrition['dropouts'][number]['rule'], speech: Speech): string => {
  const { s } = speech;
  return {
    'not-reached': s(
      'Den som avbryter räknas som att resultatet inte är uppnått.',
      'Someone who ends early counts as not having reached the outcome.',
    ),
    missing: s('De som avbryter redovisas som bortfall.', 'Those who end early are reported as missing.'),
    followed: s('Den som avbryter följs ändå.', 'Someone who ends early is followed all the same.'),
  }[rule];
};
