import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import type { OpenQuestion } from './index.js';

/** Questions on purpose, claim, intervention and people. */
export const aboutPurpose = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  const found: OpenQuestion[] = [];
  const ask = (when: boolean, path: string, text: string): void => {
    if (when) found.push({ path, group: 'outcomes', text });
  };
  const root = design.path;
  const { comparison, outcomes, sizes: counted } = read(design);
  ask(
    design.version === undefined,
    root,
    s('Vilken version av uppföljningen gäller planen?', 'Which version of the follow-up does the plan concern?'),
  );
  ask(
    design.version !== undefined && design.version.validFrom === undefined,
    design.version?.path ?? root,
    s('Från vilken dag gäller versionen?', 'From which day does the version hold?'),
  );
  ask(
    design.period === undefined,
    root,
    s(
      'Är uppföljningen löpande, eller avgränsad till en viss tid?',
      'Is the follow-up continuous, or delimited to a certain time?',
    ),
  );
  ask(
    design.organisation === undefined,
    root,
    s('Vilken verksamhet gäller uppföljningen?', 'Which operation does the follow-up concern?'),
  );
  ask(
    design.organisation === undefined || design.organisation.responsible.length === 0,
    design.organisation?.path ?? root,
    s('Vem ansvarar för uppföljningen?', 'Who is responsible for the follow-up?'),
  );
  ask(
    design.purposes.length === 0,
    root,
    s('Vad är syftet med uppföljningen?', 'What is the purpose of the follow-up?'),
  );
  const questions = design.purposes.flatMap((one) => one.questions);
  ask(
    questions.length === 0 && !design.purposes.some((one) => one.none),
    root,
    s('Vilka frågor ska uppföljningen besvara?', 'Which questions is the follow-up to answer?'),
  );
  for (const question of questions) {
    const answered =
      outcomes.some(({ outcome }) => outcome.questions?.includes(question.name)) ||
      design.collects.some(
        (one) =>
          one.questions?.includes(question.name) ||
          one.fallbacks.some((each) => each.questions?.includes(question.name)),
      );
    const called = words.quote(words.text(question.text));
    ask(
      !answered,
      question.path,
      s(
        `Vilket resultat eller vilken mätning ska besvara frågan ${called}?`,
        `Which outcome or measurement is to answer the question ${called}?`,
      ),
    );
  }
  ask(
    design.claim === undefined,
    root,
    s(
      'Vad gör uppföljningen anspråk på: aktivitet, resultat eller effekt?',
      'What does the follow-up claim: activity, result or effect?',
    ),
  );
  ask(
    design.claim?.level === 'effect' && !comparison.supportsEffect,
    design.claim?.path ?? root,
    s(
      'Ska anspråket vara resultat, eller kan en lottad eller matchad jämförelsegrupp ordnas?',
      'Should the claim be result, or can a randomised or matched comparison group be arranged?',
    ),
  );
  ask(
    design.problems.length === 0,
    root,
    s('Vilka problem ska insatsen möta?', 'Which problems is the intervention to meet?'),
  );
  ask(design.interventions.length === 0, root, s('Vilken är insatsen?', 'What is the intervention?'));
  for (const one of design.interventions) {
    ask(
      one.lasts === undefined && !one.openEnded,
      one.path,
      s(
        `Hur länge varar insatsen ${words.quote(words.text(one.text))}?`,
        `How long does the intervention ${words.quote(words.text(one.text))} last?`,
      ),
    );
  }
  ask(design.targetGroups.length === 0, root, s('Vilken är målgruppen?', 'What is the target group?'));
  const sizes = [...design.targetGroups.flatMap((one) => one.sizes), ...(design.organisation?.sizes ?? [])];
  ask(
    sizes.length > 0 && counted.each.length === 0,
    sizes[0]?.path ?? root,
    s(
      'Hur många personer börjar insatsen per år, i siffror?',
      'How many persons start the intervention per year, in figures?',
    ),
  );
  for (const one of design.targetGroups) {
    const called = words.quote(words.text(one.text));
    const sizes = one.sizes.length + (design.organisation?.sizes.length ?? 0);
    ask(
      sizes === 0,
      one.path,
      s(
        `Hur många personer per år hör till målgruppen ${called}?`,
        `How many persons per year belong to the target group ${called}?`,
      ),
    );
    ask(
      one.languages === undefined,
      one.path,
      s(`Vilka språk behövs för målgruppen ${called}?`, `Which languages are needed for the target group ${called}?`),
    );
  }
  return found;
};
