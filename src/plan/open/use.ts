import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { collected } from '../facts/occasions.js';
import { disaggregated, limitOf } from '../sections/groups.js';
import type { OpenQuestion } from './index.js';

/** Questions on perspectives, groups, safeguards, data protection, compilation and use. */
export const aboutUse = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  const found: OpenQuestion[] = [];
  const ask = (when: boolean, path: string, text: string): void => {
    if (when) found.push({ path, group: 'use', text });
  };
  const root = design.path;
  const kinds = new Set(collected(design).flatMap((one) => one.from.map((each) => each.kind)));
  const denied = new Set(design.collects.flatMap((one) => (one.none ? one.from.map((each) => each.kind) : [])));
  const accepted = design.accepts.some((one) => one.rule.startsWith('P4'));
  ask(
    !kinds.has('client') && !denied.has('client') && !accepted,
    root,
    s('Hur kommer klientens egen bedömning fram?', 'How does the client’s own assessment show?'),
  );
  ask(
    !kinds.has('professional') && !denied.has('professional') && !accepted,
    root,
    s('Hur kommer professionens bedömning fram?', 'How does the profession’s assessment show?'),
  );
  ask(
    design.comparisons.length === 0,
    root,
    s(
      'Jämförs resultaten med något annat än individernas egna första värden?',
      'Are the results compared with anything but the individuals’ own first values?',
    ),
  );
  ask(
    disaggregated(design) === undefined,
    root,
    s(
      'Delas resultaten upp på kön och andra grupper, eller varför inte?',
      'Are the results split by sex and other groups, or why not?',
    ),
  );
  ask(
    limitOf(design) === undefined,
    root,
    s('Under vilket antal personer döljs uppgifter?', 'Below what number of persons are data hidden?'),
  );
  ask(
    design.safeguard === undefined,
    root,
    s(
      'Vad görs när ett svar visar att någon mår dåligt?',
      'What is done when an answer shows that someone is in a bad state?',
    ),
  );
  ask(
    design.systems.length === 0,
    root,
    s('I vilket system registreras uppgifterna?', 'In which system are the data recorded?'),
  );
  for (const one of design.systems) {
    const called = words.quote(words.text(one.text));
    ask(
      one.legalGround === undefined,
      one.path,
      s(
        `Vilket lagstöd har behandlingen av uppgifter i ${called}?`,
        `What is the legal ground for the data in ${called}?`,
      ),
    );
    ask(
      one.sensitive === undefined,
      one.path,
      s(`Finns känsliga uppgifter i ${called}?`, `Are there sensitive data in ${called}?`),
    );
    ask(
      one.retained === undefined,
      one.path,
      s(`Hur länge bevaras uppgifterna i ${called}?`, `How long are the data in ${called} kept?`),
    );
    ask(
      one.access.length === 0,
      one.path,
      s(`Vem har åtkomst till uppgifterna i ${called}?`, `Who has access to the data in ${called}?`),
    );
  }
  ask(
    design.compilations.length === 0,
    root,
    s(
      'Hur ofta, av vem och på vilken nivå sammanställs resultaten?',
      'How often, by whom and at which level are the results compiled?',
    ),
  );
  for (const one of design.compilations) {
    ask(
      one.intervals.length === 0,
      one.path,
      s('Hur ofta sammanställs resultaten?', 'How often are the results compiled?'),
    );
    ask(one.by === undefined, one.path, s('Vem sammanställer resultaten?', 'Who compiles the results?'));
    ask(
      one.levels.length === 0,
      one.path,
      s('På vilken nivå sammanställs resultaten?', 'At which level are the results compiled?'),
    );
  }
  ask(
    design.uses.length === 0,
    root,
    s('Vad används resultaten till, och av vem?', 'What are the results used for, and by whom?'),
  );
  ask(design.demands.length === 0, root, s('Vem har efterfrågat uppföljningen?', 'Who has asked for the follow-up?'));
  return found;
};
