import { library } from '../instruments/generated/library.js';
import type { Instrument, Said, Word } from '../model/index.js';
import type { Library } from './recognised.js';

const licences: Record<Word<'LicenceKind'>, Said> = {
  free: { sv: 'fritt att använda', en: 'free to use' },
  permission: { sv: 'får användas efter tillstånd', en: 'may be used by permission' },
  agreement: { sv: 'får användas av den som har avtal', en: 'may be used by those who have an agreement' },
  purchase: { sv: 'får användas av den som har köpt det', en: 'may be used by those who have bought it' },
  unknown: { sv: 'villkoren är inte kända', en: 'the terms are not known' },
};
const onPaper: Said = {
  sv: 'får ges på skärm bara efter tillstånd',
  en: 'may be given on a screen by permission only',
};

/** A design that has every instrument of the library, to be read by the language. */
export function libraryDesign(): string {
  const names = Object.values(library).flatMap((text) =>
    [...text.matchAll(/^instrument\s+([^\s"{]+)/gm)].map(([, name = '']) => name),
  );
  return `design library {\n  collect ${names.join(', ')}\n}\n`;
}

/** What a form can be recognised by. */
export function libraryOf(instruments: readonly Instrument[]): Library[] {
  return instruments.map(({ name, title, itemCount, licenceKind = 'unknown', electronic }) => {
    const whole = title ? [title.text, ...Object.values(title.translations ?? {})] : [];
    const parts = whole.flatMap((one) => [one.replace(/\s*\(.*$/s, ''), /\(([^()]*)\)/.exec(one)?.[1] ?? '']);
    const isFree = licenceKind === 'free' && electronic !== 'permission' && electronic !== 'no';
    return {
      name,
      titles: [...whole, ...parts].filter((one) => one !== ''),
      ...(itemCount && { items: itemCount.count, ...(itemCount.about && { about: true }) }),
      free: isFree,
      licence: licenceKind === 'free' ? onPaper : licences[licenceKind],
    };
  });
}
