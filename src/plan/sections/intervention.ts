import { type Block, heading, item, list, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { remarkText } from './remarks.js';

/** The problem that is to be met, and the intervention that meets it. */
export const intervention = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const all = read(design).outcomes;
  const problems = design.problems.map((one) => {
    const outcomes = all.filter(({ outcome }) => outcome.addresses?.includes(one.name)).map(({ number }) => number);
    const met =
      outcomes.length > 0
        ? `${s('resultat', outcomes.length === 1 ? 'outcome' : 'outcomes')} ${words.list(outcomes)}`
        : s(
            'inget resultat svarar mot problemet enligt beskrivningen',
            'no outcome addresses it according to the description',
          );
    const people = one.for ? `; ${s('gäller', 'for')} ${words.people(one.for)}` : '';
    return item([one.text ? words.show(one.text) : one.name, ` (${met}${people})`]);
  });
  const interventions = design.interventions.map((one) => {
    const provided = one.provided.map(
      (each) => words.word('ProvisionForm', each.as) + (each.for ? ` (${words.people(each.for)})` : ''),
    );
    const asides = [
      one.for ? `${s('för', 'for')} ${words.people(one.for)}` : '',
      provided.length > 0 ? `${s('ges som', 'provided as')} ${words.list(provided)}` : '',
      one.lasts
        ? `${s('varar', 'lasts')} ${words.duration(one.lasts)}`
        : one.openEnded
          ? s('pågår tills vidare', 'goes on until further notice')
          : s('längden är inte angiven', 'its length is not stated'),
      remarkText(one.path, design, words),
    ].filter((each) => each !== '');
    return item([words.show(one.text), `: ${asides.join('; ')}.`]);
  });
  return [
    titled(2, 'intervention', words),
    heading(3, s('Problem', 'Problem')),
    problems.length > 0 ? list(problems) : paragraph(s('Inte angivet.', 'Not stated.')),
    heading(3, s('Insats', 'Intervention')),
    interventions.length > 0 ? list(interventions) : paragraph(s('Inte angiven.', 'Not stated.')),
    paragraph(
      s(
        'Redovisa för hand, tillsammans med resultaten, hur insatsen blev: hur många som påbörjade och avslutade den, hur länge den varade, om den gavs som det är tänkt, orsaker till avslut och om innehållet ändrades under perioden. Utan det går resultaten inte att tolka.',
        'Report by hand, with the results, what the intervention came to be: how many started and ended it, how long it lasted, whether it was given as intended, reasons for closing, and whether its content changed during the period. Without this the results cannot be interpreted.',
      ),
    ),
  ];
};
