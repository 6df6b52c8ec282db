import type { Instrument, Range, Said } from '../../../model/index.js';
import { inBoth, rangeWords } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

export const impossibleRange = rule<{ name: string; range: Said; turned: boolean; fixed?: Said }>({
  code: 'L-95',
  name: 'impossible-range',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ name, range, turned }) =>
      turned
        ? `Gränserna för ${name}, ${range.sv}, är bakvända: skriv den lägsta först.`
        : `${name} skattas ${range.sv}, där det bara finns ett svar att ge: rätta gränserna.`,
    en: ({ name, range, turned }) =>
      turned
        ? `The limits of ${name}, ${range.en}, are the wrong way round: write the lowest first.`
        : `${name} is rated ${range.en}, where there is only one answer to give: correct the limits.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { path, name, range, isRating } of rangesIn(instrument)) {
        const { low, high } = range;
        const turned = low !== undefined && high !== undefined && low > high;
        if (!turned && !(isRating && low !== undefined && low === high)) continue;
        const said = turned
          ? { sv: `${low}..${high}`, en: `${low}..${high}` }
          : inBoth((language) => rangeWords(range, language));
        yield { path, params: { name, range: said, turned }, instruments: [instrument.name] };
      }
    }
  },
  fixes({ path, params: { turned } }, design) {
    if (!turned || !path.endsWith('/range')) return [];
    const found = design.instruments
      .filter(isOwn)
      .flatMap(rangesIn)
      .find((one) => one.path === path);
    if (!found) return [];
    const ends = `${found.range.high}..${found.range.low}`;
    return [fix(`Skriv ${ends}`, `Write ${ends}`, edit(path, 'replace', ends))];
  },
});

function rangesIn(instrument: Instrument): { path: string; name: string; range: Range; isRating?: true }[] {
  const items = instrument.items.flatMap((item) => {
    const { kind } = item;
    const about = { path: `${item.path}/kind`, name: partName(instrument, item) };
    if (kind?.type === 'rating') return [{ ...about, range: kind.range, isRating: true as const }];
    return kind?.type === 'number' && kind.range ? [{ ...about, range: kind.range }] : [];
  });
  const scales = instrument.scales.flatMap((scale) => {
    const name = partName(instrument, scale);
    return [
      ...(scale.range ? [{ path: `${scale.path}/range`, name, range: scale.range }] : []),
      ...(scale.levels ?? []).map(({ range, text }) => ({
        path: `${scale.path}/levels`,
        name: `${name} (${text.text})`,
        range,
      })),
      ...(scale.rows ?? []).flatMap(({ ranges }) =>
        ranges.map((range) => ({ path: `${scale.path}/rows`, name, range })),
      ),
    ];
  });
  return [...items, ...scales];
}
