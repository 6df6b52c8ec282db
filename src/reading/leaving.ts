import type { Design, Text } from '../model/index.js';

/** What may put someone in danger when another person sees the screen: the beginnings of words, in Swedish and English. */
const unsafe = new RegExp(
  `(?<![\\p{L}])(?:${[
    ...[
      'våld',
      'hot(?:a|et|en|full)?(?![\\p{L}])',
      'hotad',
      'heder',
      'misshand',
      'övergrepp',
      'prostitu',
      'sex',
      'trafficking',
    ],
    ...['missbruk', 'beroende(?! (?:på|av))', 'narkotika', 'alkohol', 'drog', 'spelproblem', 'skyddat boende'],
    ...[
      'violen',
      'threat',
      'hono[u]?r-',
      'abus',
      'assault',
      'sexual',
      'addict',
      'substance',
      'alcohol',
      'drug',
      'gambling',
    ],
  ].join('|')})`,
  'iu',
);

/**
 * Whether those who answer are to be able to leave the form at once: as the design says itself, else where what it says of
 * problems, people and support is about violence, sex or addiction, or where data of crime, sexuality or protected persons are kept.
 */
export function leavesQuickly({ toClient, systems, ...design }: Design): boolean {
  if (toClient?.quickExit) return toClient.quickExit !== 'no';
  const kept = systems.flatMap(({ sensitive }) => (Array.isArray(sensitive) ? sensitive : []));
  if (kept.some((one) => one === 'crime' || one === 'sexuality' || one === 'protected')) return true;
  const texts: (Text | undefined)[] = [
    design.title,
    ...design.problems.map(({ text }) => text),
    ...design.targetGroups.flatMap(({ text, includes }) => [text, ...includes]),
    ...design.interventions.map(({ text }) => text),
    ...design.outcomes.map(({ text }) => text),
  ];
  return texts.some(
    (one) => one && [one.text, ...Object.values(one.translations ?? {})].some((each) => unsafe.test(each)),
  );
}
