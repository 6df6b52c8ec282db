import { type Block, note, paragraph, table } from '../../../documents/index.js';
import type { Context } from '../context.js';
import { nText } from '../context.js';
import { pairingText } from '../text/pairing.js';

/** What the report is about, from which plan and which data. What must not be missed stands first. */
export function about(context: Context): Block[] {
  const { results, specification, words } = context;
  const { s } = words;
  const { design } = specification;
  const { organisation, version } = design;
  const { simulated, audience, cases, smallest } = results;
  const pairing = pairingText(context);
  const sexes = cases.sex ? Object.entries(cases.sex) : [];
  return [
    ...(simulated
      ? [
          note(
            'missing',
            s('SIMULERADE DATA', 'SIMULATED DATA'),
            paragraph(
              s(
                'Siffrorna är framslumpade för att pröva uppföljningen. De säger inget om någon verksamhet eller någon människa.',
                'The numbers are drawn at random to try out the follow-up. They say nothing of any operation or any person.',
              ),
            ),
          ),
        ]
      : []),
    ...(audience === 'internal'
      ? [
          note(
            'missing',
            s('INTERNT EXEMPLAR', 'INTERNAL COPY'),
            paragraph(
              s(
                'Innehåller uppgifter om enskilda och om mycket små grupper, och ska inte spridas. Bara den som har rätt att se varje klients svar får läsa det.',
                'Contains individual data and data on very small groups, and is not to be spread. Only those entitled to see each client’s answers may read it.',
              ),
            ),
          ),
        ]
      : []),
    table(
      [s('Uppgift', 'Item'), s('Innehåll', 'Content')],
      [
        [s('Uppföljning', 'Follow-up'), design.title ? words.show(design.title) : design.name],
        ...(organisation ? [[s('Verksamhet', 'Operation'), words.show(organisation.text)]] : []),
        [s('Planens version', 'Version of the plan'), version?.label ?? words.unstated],
        [
          s('Data', 'Data'),
          cases.known === 'list'
            ? s(
                `${nText(context, cases.started)} som startade enligt listan över ärenden`,
                `${nText(context, cases.started)} who started according to the list of cases`,
              )
            : s(
                `${nText(context, cases.started)} med minst ett svar; hur många som startade är inte känt, för någon lista över ärenden finns inte`,
                `${nText(context, cases.started)} with at least one answer; how many started is not known, for there is no list of cases`,
              ),
        ],
        ...(pairing === '' ? [] : [[s('Vem som är vem', 'Who is who'), pairing]]),
        ...(sexes.length > 0
          ? [[s('Kön', 'Sex'), sexes.map(([sex, n]) => `${sexName(context, sex)}: ${nText(context, n)}`).join('; ')]]
          : []),
        [
          s('Små grupper', 'Small groups'),
          audience === 'internal'
            ? s('allt visas i det här exemplaret', 'everything is shown in this copy')
            : s(
                `uppgifter om färre än ${smallest} personer visas inte`,
                `data on fewer than ${smallest} persons are not shown`,
              ),
        ],
      ],
    ),
  ];
}

/** `kvinnor`; another word of the list of cases as it stands there. */
export function sexName({ words: { s } }: Context, sex: string): string {
  if (sex === 'woman') return s('kvinnor', 'women');
  if (sex === 'man') return s('män', 'men');
  return sex === 'unknown' ? s('kön inte angivet', 'sex not stated') : sex;
}
