import type { Pairing } from '../../data/check/index.js';
import * as dataTexts from '../../messages/data.js';
import type { Language, Said } from '../../model/index.js';
import { small, word } from '../../words/index.js';

/** On one line, and without what would steer a terminal. */
export const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
/** So much of a name or a value as is shown. */
export const brief = (text: string) => plain(text).slice(0, 60);

/** So many pairs of alike codes are shown. */
const mostAlike = 10;

/** Who is who, for people: a line each; none where nobody has answered. */
export function pairingLines(
  { started, known, withoutForm, notListed, answered, pairs, alike }: Pairing,
  language: Language,
): string[] {
  if (answered.length === 0 || started === 0) return [];
  const say = (said: Said) => said[language];
  const nameOf = (called: Pairing['answered'][number]['called']) =>
    called?.[language] ?? Object.values(called ?? {})[0] ?? '';
  const several = new Set(answered.map(({ informant }) => informant)).size > 1;
  const informant = ({ informant: kind, called }: Pick<Pairing['answered'][number], 'informant' | 'called'>) => {
    if (!several || kind === 'anyone') return '';
    const own = word('InformantKind', kind, language);
    // Two professionals at one timepoint are told apart by what they are called.
    const alike = new Set(answered.flatMap((one) => (one.informant === kind ? [nameOf(one.called)] : [])));
    const name = alike.size > 1 ? nameOf(called) : '';
    return `, ${own}${name === '' || small(name) === own ? '' : ` (${small(name)})`}`;
  };
  const { pairing } = dataTexts;
  return [
    say(pairing.started(started, known, { withoutForm, notListed })),
    say(pairing.answered(answered.map((one) => `${one.timepoint}${informant(one)} ${one.clients}`).join('; '))),
    ...pairs
      .filter(({ both, onlyLast }) => both + onlyLast > 0)
      .map((one) => say(pairing.both(`${one.first} – ${one.last}${informant(one)}`, one))),
    ...(alike.length > 0
      ? [
          say(
            pairing.alike(
              alike.length,
              `${alike
                .slice(0, mostAlike)
                .map(({ code, like }) => `${brief(code)} ~ ${brief(like)}`)
                .join(', ')}${alike.length > mostAlike ? ' …' : ''}`,
            ),
          ),
        ]
      : []),
  ];
}
