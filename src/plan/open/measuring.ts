import type { Design } from '../../model/index.js';
import { concerns, isMade, lossOf, read, silentAt } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { purposeOf } from '../sections/unlinked.js';
import type { OpenQuestion } from './index.js';

/** Questions on timepoints, measurements, coverage and attrition. */
export const aboutMeasuring = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  const found: OpenQuestion[] = [];
  const ask = (when: boolean, path: string, text: string): void => {
    if (when) found.push({ path, group: 'measuring', text });
  };
  const root = design.path;
  const reading = read(design);
  const { time } = reading;
  const all = design.collects.filter(isMade);
  const used = new Set(all.flatMap((one) => [...one.at, ...one.fallbacks.flatMap((each) => each.at)]));
  ask(design.timepoints.length === 0, root, s('När mäts det?', 'When are the measurements made?'));
  for (const one of design.timepoints) {
    const called = words.quote(words.timepoint(one.name));
    ask(!time.isPlaced(one.name), one.path, s(`När är mättillfället ${called}?`, `When is the timepoint ${called}?`));
    ask(!used.has(one.name), one.path, s(`Vad mäts vid ${called}?`, `What is measured at ${called}?`));
  }
  const windowless = design.timepoints.filter(({ name }) => time.lacksWindow(name));
  const named = words.at(windowless.map((one) => one.name));
  ask(
    windowless.length > 0,
    windowless[0]?.path ?? root,
    s(
      `Hur långt före och efter får mätningen göras ${named}?`,
      `How long before and after may the measurement be made ${named}?`,
    ),
  );
  ask(all.length === 0, root, s('Vad samlas in, från vem och när?', 'What is collected, from whom and when?'));
  const identity = design.procedure?.identity;
  for (const one of all) {
    const called = words.quote(words.list(one.measures.map(words.measure)));
    ask(
      one.from.length === 0,
      one.path,
      s(`Vem lämnar uppgifterna i ${called}?`, `Who gives the information in ${called}?`),
    );
    ask(one.at.length === 0, one.path, s(`När samlas ${called} in?`, `When is ${called} collected?`));
    ask(
      one.at.length > 1 && identity === undefined && one.identity === undefined,
      one.path,
      s(
        `Kan svaren i ${called} paras ihop per individ (namn eller kod)?`,
        `Can the answers in ${called} be paired per individual (name or key)?`,
      ),
    );
  }
  ask(
    all.length > 0 && all.every((one) => one.countedAs === undefined),
    root,
    s(
      'Vad räknas: personer, ärenden, platser eller inskrivningar?',
      'What is counted: persons, cases, places or enrolments?',
    ),
  );
  for (const one of design.collects) {
    ask(
      one.unknown === true,
      one.path,
      s(
        'Vilket mått ska användas i den mätning där måttet inte är valt?',
        'Which measure is to be used in the measurement whose measure is not chosen?',
      ),
    );
  }
  for (const one of design.instruments.flatMap(({ items }) => items)) {
    const called = words.quote(words.text(one.text));
    ask(
      one.moreOptions === 'yes',
      one.path,
      s(`Vilka fler svar kan ges på frågan ${called}?`, `Which more answers can be given to the item ${called}?`),
    );
  }
  for (const one of reading.unlinked) {
    if (purposeOf(one, design, words) !== '') continue;
    const path = one.collects[0]?.path ?? root;
    const called = words.quote(words.measure(one.value));
    ask(
      true,
      path,
      s(
        `Vad ska ${called} användas till? Det hör inte till något resultat eller någon fråga.`,
        `What is ${called} to be used for? It belongs to no outcome and no question.`,
      ),
    );
  }
  ask(
    design.coverages.length === 0,
    root,
    s(
      'Hur stor andel av dem som får insatsen ska följas?',
      'What share of those who get the intervention is to be followed?',
    ),
  );
  for (const one of design.coverages) {
    ask(one.actual === undefined, one.path, s('Hur stor andel följs i dag?', 'What share is followed today?'));
    for (const exception of one.exceptions) {
      const called = words.quote(words.text(exception.text));
      ask(
        exception.because === undefined,
        exception.path,
        s(`Vad är skälet till undantaget ${called}?`, `What is the reason for the exception ${called}?`),
      );
    }
  }
  const unknown = time
    .sort(used)
    .filter((name) => !design.attritions.some((one) => concerns(one, name) && lossOf(one) !== undefined));
  const pathOf = (name: string | undefined): string => design.timepoints.find((one) => one.name === name)?.path ?? root;
  ask(
    unknown.length > 0,
    pathOf(unknown[0]),
    s(
      `Hur stort bortfall, i siffror, väntas ${words.at(unknown)}?`,
      `How much attrition, in figures, is expected ${words.at(unknown)}?`,
    ),
  );
  for (const name of time.sort(used)) {
    const silent = words.list(silentAt(reading, name).map(words.instrument));
    const called = words.at([name]);
    ask(
      !unknown.includes(name) && silent !== '',
      pathOf(name),
      s(
        `Hur stort bortfall, i siffror, väntas i ${silent} ${called}?`,
        `How much attrition, in figures, is expected in ${silent} ${called}?`,
      ),
    );
  }
  ask(
    design.attritions.length === 0 || design.attritions.every((one) => one.examined === undefined),
    root,
    s('Undersöks orsakerna till bortfallet?', 'Are the reasons for attrition examined?'),
  );
  ask(
    !design.attritions.some((one) => one.dropouts.length > 0),
    root,
    s(
      'Hur räknas de som avbryter: som inte uppnådda, som saknade, eller följs de på annat sätt?',
      'How are those who end early counted: as not reached, as missing, or followed in another way?',
    ),
  );
  return found;
};
