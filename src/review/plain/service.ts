import { type Block, heading, item, type ListItem, list, paragraph } from '../../documents/index.js';
import type { Size } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { codesWords, perWords } from '../../words/index.js';
import type { Speech } from '../speech.js';
import { remarkWords } from './following.js';

/** Who runs the follow-up, for whom, and what they get. */
export const service = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const { organisation } = design;
  const first: string[] = [];
  if (organisation) {
    first.push(
      speech.sentence(`${s('Verksamheten hör till', 'The service belongs to')} ${speech.text(organisation.text)}`),
    );
    if (organisation.municipality) {
      const { code, title } = organisation.municipality;
      first.push(
        speech.sentence(`${s('Kommun', 'Municipality')}: ${title ? `${speech.text(title)} (${code})` : code}`),
      );
    }
    if (organisation.operations)
      first.push(speech.sentence(`${s('Verksamheten är', 'The unit is')} ${speech.texts(organisation.operations)}`));
    const about = [
      organisation.field
        ? s(
            `området är ${speech.word('Field', organisation.field)}`,
            `the field is ${speech.word('Field', organisation.field)}`,
          )
        : '',
      organisation.scope
        ? s(
            `omfattningen är ${speech.word('Scope', organisation.scope)}`,
            `the scope is ${speech.word('Scope', organisation.scope)}`,
          )
        : '',
    ].filter((one) => one !== '');
    if (about.length > 0) first.push(speech.sentence(speech.list(about)));
    if (organisation.missions.length > 0)
      first.push(speech.sentence(`${s('Uppdraget är', 'The mission is')}: ${speech.texts(organisation.missions)}`));
    if (organisation.partners.length > 0) {
      first.push(
        speech.sentence(
          `${s('Den samverkar med', 'It works together with')} ${speech.list(organisation.partners.map((one) => speech.text(one)))}`,
        ),
      );
    }
    if (organisation.commissioners)
      first.push(
        speech.sentence(
          `${s('Uppföljningen är beställd av', 'The follow-up is commissioned by')} ${speech.texts(organisation.commissioners)}`,
        ),
      );
    if (organisation.evaluators)
      first.push(
        speech.sentence(`${s('Den utvärderas av', 'It is evaluated by')} ${speech.texts(organisation.evaluators)}`),
      );
    if (organisation.parts.length > 0) {
      const parts = organisation.parts.map((one) => (one.title ? speech.text(one.title) : one.name));
      first.push(speech.sentence(`${s('Delar', 'Parts')}: ${speech.list(parts)}`));
    }
    if (organisation.sizes.length > 0)
      first.push(
        speech.sentence(`${s('Hela verksamheten', 'The whole service')}: ${sizesWords(organisation.sizes, speech)}`),
      );
    if (organisation.responsible.length > 0)
      first.push(
        speech.sentence(
          `${s('Ansvarig för uppföljningen', 'Responsible for the follow-up')}: ${speech.texts(organisation.responsible)}`,
        ),
      );
  }
  if (design.status) first.push(statusWords(design.status, speech));
  const { codes } = read(design);
  if (codes.length > 0) first.push(speech.sentence(`${s('Koder', 'Codes')}: ${codesWords(codes, speech.language)}`));
  if (design.licence)
    first.push(speech.sentence(`${s('Andra får använda den', 'Others may use it')}: ${speech.text(design.licence)}`));
  return [
    heading(3, s('Verksamheten och dem den är till för', 'The service and those it is for')),
    ...(first.length > 0 ? [paragraph(first.join(' ') + (organisation ? remarkWords(organisation, speech) : ''))] : []),
    list([...design.targetGroups.map((one) => groupItem(one, speech)), ...interventions(speech)]),
  ];
};

/** How far the follow-up has come: `Uppföljningen är beslutad, från 2026-01-01, av nämnden.` */
const statusWords = (status: NonNullable<Speech['design']['status']>, speech: Speech): string => {
  const { s } = speech;
  const word = {
    proposed: s('är föreslagen', 'is proposed'),
    piloted: s('prövas', 'is being piloted'),
    decided: s('är beslutad', 'is decided'),
    ended: s('är avslutad', 'is ended'),
  }[status.word];
  const asides = [
    status.from ? `${s('från', 'from')} ${status.from}` : '',
    status.to ? `${s('till', 'to')} ${status.to}` : '',
    status.by ? `${s('enligt', 'according to')} ${speech.text(status.by)}` : '',
  ].filter((one) => one !== '');
  return speech.sentence([`${s('Uppföljningen', 'The follow-up')} ${word}`, ...asides].join(', '));
};

export const sizesWords = (sizes: readonly Size[], speech: Speech): string =>
  sizes.map((one) => sizeWords(one, speech)).join('; ');
export const sizeWords = (size: Size, speech: Speech): string => {
  const { s } = speech;
  const per = size.per ? ` ${perWords(size.per, speech.language)}` : '';
  const asides = [
    size.concurrently ? s('samtidigt', 'at the same time') : '',
    size.from ? `${s('från', 'from')} ${size.from}` : '',
    size.to ? `${s('till', 'to')} ${size.to}` : '',
    size.for ? speech.people(size.for) : '',
  ].filter((one) => one !== '');
  return `${speech.amount(size.amount)} ${speech.word('CountUnit', size.unit)}${per}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`;
};

const groupItem = (group: Speech['design']['targetGroups'][number], speech: Speech): ListItem => {
  const { s } = speech;
  const facts = [
    group.age ? `${s('ålder', 'age')} ${speech.age(group.age)}` : '',
    group.sizes.length > 0 ? sizesWords(group.sizes, speech) : '',
    group.includes.length > 0 ? speech.texts(group.includes) : '',
    group.for ? `${s('gäller', 'concerns')} ${speech.people(group.for)}` : '',
    group.languages ? `${s('språk', 'languages')}: ${speech.languages(group.languages)}` : '',
  ].filter((one) => one !== '');
  const out = group.exceptions.map((one) => {
    const because = one.because ? speech.text(one.because) : s('skälet är inte angivet', 'the reason is not stated');
    return item([s('Hör inte till: ', 'Not included: '), speech.show(one.text), ` (${because})`]);
  });
  return item(
    [
      s('Målgrupp: ', 'Target group: '),
      speech.show(group.text),
      `. ${facts.length > 0 ? speech.sentence(facts.join('; ')) : ''}${remarkWords(group, speech)}`,
    ],
    ...(out.length > 0 ? [list(out)] : []),
  );
};

const interventions = (speech: Speech): ListItem[] => {
  const { s, design } = speech;
  return design.interventions.map((one) => {
    const provided = one.provided.map(
      (each) => `${speech.word('ProvisionForm', each.as)}${each.for ? ` (${speech.people(each.for)})` : ''}`,
    );
    const facts = [
      provided.length > 0 ? `${s('ges som', 'is given as')} ${speech.list(provided)}` : '',
      one.lasts
        ? `${s('varar', 'lasts')} ${speech.duration(one.lasts)}`
        : one.openEnded
          ? s('pågår tills vidare', 'goes on until further notice')
          : '',
      one.for ? `${s('för', 'for')} ${speech.people(one.for)}` : '',
    ].filter((each) => each !== '');
    return item([
      s('Insats: ', 'Intervention: '),
      speech.show(one.text),
      `. ${facts.length > 0 ? speech.sentence(facts.join('; ')) : ''}${remarkWords(one, speech)}`,
    ]);
  });
};
