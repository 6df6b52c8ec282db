import { type Block, heading, item, type ListItem, list, paragraph } from '../../documents/index.js';
import type { Collect, Design, Fallback, Procedure } from '../../model/index.js';
import { isMade } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { remarkItems } from './remarks.js';

type How = Partial<Omit<Collect, 'fallbacks' | 'path' | 'measures' | 'at'>>;

/** How each measurement is done: what holds for all of them first, then what is special to each. */
export const collection = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { procedure } = design;
  const common = procedure
    ? [...howItems(procedure, design, words), ...remarkItems(procedure.path, design, words)]
    : [];
  return [
    titled(2, 'collection', words),
    ...(common.length > 0
      ? [
          paragraph(
            s('Gäller alla mätningar som inte säger annat:', 'For all measurements that do not say otherwise:'),
          ),
          list(common),
        ]
      : []),
    ...design.collects.filter(isMade).flatMap((one) => collectBlocks(one, design, words)),
  ];
};

const collectBlocks = (one: Collect, design: Design, words: Words): Block[] => {
  const { s } = words;
  const items: ListItem[] = [
    item(`${s('Uppgiftslämnare', 'Informant')}: ${words.list(one.from.map(words.informant)) || words.unstated}`),
    item(`${s('Mättillfällen', 'Timepoints')}: ${words.timepoints(one.at) || words.unstated}`),
    ...(one.presumed
      ? [
          item(
            s(
              'Mätningen är antagen; verksamheten säger det inte själv.',
              'The measurement is presumed; the operation does not say so itself.',
            ),
          ),
        ]
      : []),
    ...(one.for ? [item(`${s('Vilka', 'Who')}: ${words.people(one.for)}`)] : []),
    ...(one.by ? [item(`${s('Utförs av', 'Done by')}: ${words.text(one.by)}`)] : []),
    ...howItems(one, design, words),
    ...remarkItems(one.path, design, words),
    ...one.fallbacks.map((each) => fallbackItem(each, design, words)),
  ];
  return [heading(3, words.list(one.measures.map(words.measure))), list(items)];
};

const fallbackItem = (one: Fallback, design: Design, words: Words): ListItem => {
  const { s } = words;
  const parts = [
    one.instruments ? `${s('med', 'with')} ${words.list(one.instruments.map(words.instrument))}` : '',
    one.from.length > 0 ? `${s('från', 'from')} ${words.list(one.from.map(words.informant))}` : '',
    one.at.length > 0 ? words.at(one.at) : '',
    one.for ? `${s('för', 'for')} ${words.people(one.for)}` : '',
    one.by ? `${s('av', 'by')} ${words.text(one.by)}` : '',
  ].filter((part) => part !== '');
  const because = one.because
    ? ` ${s('När', 'When')}: ${words.text(one.because)}.`
    : ` ${s('När det görs är inte angivet.', 'When this is done is not stated.')}`;
  const below = [...howItems(one, design, words), ...remarkItems(one.path, design, words)];
  return item(
    `${s('I andra hand', 'Instead')}: ${parts.join(' ')}.${because} ${s('Svaren används där det ordinarie saknas; redovisa hur många det gäller.', 'The answers are used where the ordinary ones are missing; report how many this concerns.')}`,
    ...(below.length > 0 ? [list(below)] : []),
  );
};

const howItems = (how: How | Procedure, design: Design, words: Words): ListItem[] => {
  const { s } = words;
  const items: ListItem[] = [];
  const add = (label: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') items.push(item(`${label}: ${text}`));
  };
  const said = (value: How['manual']): string | undefined => {
    if (value === undefined) return undefined;
    return value === 'none' ? s('finns inte', 'there is none') : words.text(value);
  };
  const training = (value: How['training']): string | undefined => {
    if (value === undefined || typeof value === 'object') return value && words.text(value);
    return value === 'none' ? s('krävs inte', 'not required') : s('krävs', 'required');
  };
  const yesNo = (value: 'yes' | 'partly' | 'no' | undefined): string | undefined => value && words.word('YesNo', value);
  const system = (name: string): string => {
    const found = design.systems.find((one) => one.name === name);
    return found ? words.text(found.text) : name;
  };
  add(s('Metod', 'Method'), how.methods && words.words('Method', how.methods));
  if ('evidence' in how) add(s('Underlag', 'Evidence'), how.evidence && words.words('Evidence', how.evidence));
  add(s('Kanal', 'Medium'), how.media && words.words('Medium', how.media));
  add(s('Plats', 'Place'), how.place && words.text(how.place));
  add(s('Identitet', 'Identity'), how.identity && words.word('Identity', how.identity));
  add(s('Frivillig', 'Voluntary'), yesNo(how.voluntary));
  add(
    s('Den som frågar är en annan än den som behandlar', 'The one who asks is not the one who treats'),
    yesNo(how.independent),
  );
  if ('joint' in how) add(s('Gemensam bedömning', 'Joint judgement'), yesNo(how.joint));
  if ('carriedOut' in how)
    add(s('Genomförd', 'Carried out'), how.carriedOut === 'no' ? s('aldrig', 'never') : yesNo(how.carriedOut));
  add(s('Tidsåtgång', 'Time it takes'), how.lasts && words.duration(how.lasts));
  add(s('Svaren återkopplas till klienten', 'The answers are gone through with the client'), yesNo(how.feedback));
  add(s('Påbörjat svar får sparas på enheten', 'An unfinished answer may be kept on the device'), yesNo(how.draft));
  add(s('Planerad', 'Planned'), how.planned && words.word('Planned', how.planned));
  add(s('Görs på samma sätt för alla', 'Done in the same way for everyone'), yesNo(how.systematic));
  add(s('Ingår i uppföljningen', 'Part of the follow-up'), yesNo(how.included));
  if ('countedAs' in how) add(s('Räknas som', 'Counted as'), how.countedAs && words.word('CountUnit', how.countedAs));
  add(s('Manual', 'Manual'), said(how.manual));
  add(s('Instruktion till uppgiftslämnaren', 'Instruction to the informant'), said(how.instruction));
  add(s('Utbildning', 'Training'), training(how.training));
  add(s('Utbildade', 'Trained'), how.trained && words.share(how.trained));
  add(s('Metodtrohet', 'Fidelity'), said(how.fidelity));
  if (how.recorded) {
    const by = how.recorded.by ? `, ${s('av', 'by')} ${words.text(how.recorded.by)}` : '';
    add(
      s('Registreras', 'Recorded'),
      'systems' in how.recorded
        ? `${s('i', 'in')} ${words.list(how.recorded.systems.map(system))}${by}`
        : `${s('inte', 'not')}${by}`,
    );
  }
  return items;
};
