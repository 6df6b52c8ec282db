import type { Amount, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

type Wrong = 'over' | 'negative' | 'nobody' | 'reversed';

export const impossibleShare = rule<{ share: Said; wrong: Wrong }>({
  code: 'L-65',
  name: 'impossible-share',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ share, wrong }) => `${share.sv} är ingen möjlig andel, eftersom ${because.sv[wrong]}: rätta talen.`,
    en: ({ share, wrong }) => `${share.en} is no possible share, since ${because.en[wrong]}: correct the numbers.`,
  },
  *check(design) {
    for (const { path, value } of read(design).numbers.amounts) {
      const wrong = wrongIn(value);
      if (wrong) yield { path, params: { share: shareSaid(value), wrong } };
    }
  },
});

const because: Record<'sv' | 'en', Record<Wrong, string>> = {
  sv: {
    over: 'det är mer än alla',
    negative: 'den är mindre än ingen',
    nobody: 'det inte finns någon att vara en andel av',
    reversed: 'den lägsta gränsen är högre än den högsta',
  },
  en: {
    over: 'it is more than all',
    negative: 'it is less than none',
    nobody: 'there is nobody for it to be a share of',
    reversed: 'its lowest bound is above its highest',
  },
};

function wrongIn({ low, high, percent, of }: Amount): Wrong | undefined {
  if (!percent && of === undefined) return undefined;
  if (of !== undefined && of <= 0) return 'nobody';
  const bounds = [low, high].filter((one) => one !== undefined);
  if (bounds.some((one) => one < 0)) return 'negative';
  if (bounds.some((one) => one > (of ?? 100))) return 'over';
  return low !== undefined && high !== undefined && low > high ? 'reversed' : undefined;
}

function shareSaid({ low, high, percent, of }: Amount): Said {
  const number = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
  const swedish = number.replace(/(\d)\.(?=\d)/g, '$1,');
  if (percent) return { sv: `${swedish} %`, en: `${number} %` };
  return { sv: `${swedish} av ${of}`, en: `${number} of ${of}` };
}
