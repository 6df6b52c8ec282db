/** LimeSurvey's own languages, by the decimal sign that goes with them. A survey in another language is not opened. */
const comma =
  'af sq am hy az eu be ca-valencia ca ceb hr cs cs-informal da nl nl-informal et fil fi fr ful gl ka de de-easy de-informal kal hil hu is id ike ilo it it-informal kk rw run ckb kmr ky lv lt lb mk cnr mya nb nn oc pap-CW pl pl-informal pt pt-BR ro roh ru smi sr sr-Latn sk sl so es es-informal swh sv tl tr uk vi xho sah yor zu';
const point =
  'ar bn bs bg ny zh-Hans zh-Hant-HK zh-Hant-TW prs en gu el he hi ie ja kn ko ms ml mt mr mn ps fa pa si es-AR es-AR-informal es-CL es-CO es-MX tg ta te th ti ur ug cy';
const withComma = new Set(comma.split(' '));
const known = [...withComma, ...point.split(' ')];

/** Languages that LimeSurvey has by another code. */
const renamed: Readonly<Record<string, string>> = {
  ff: 'ful',
  ga: 'ie',
  iu: 'ike',
  iw: 'he',
  kl: 'kal',
  ku: 'kmr',
  my: 'mya',
  no: 'nb',
  rm: 'roh',
  rn: 'run',
  se: 'smi',
  sw: 'swh',
  xh: 'xho',
  yo: 'yor',
  zh: 'zh-Hans',
};

/** LimeSurvey's code of a language, or undefined where it lacks the language. */
function limesurveyCode(language: string): string | undefined {
  const parts = language.toLowerCase().split('-');
  while (parts.length > 0) {
    const code = parts.join('-');
    const found = known.find((one) => one.toLowerCase() === code) ?? renamed[code];
    if (found) return found;
    parts.pop();
  }
  return undefined;
}

/** A language of the design, and LimeSurvey's code of it. */
export interface SurveyLanguage {
  language: string;
  code: string;
}

/**
 * The languages of a survey, the base language first. Those that LimeSurvey lacks are left out; when it lacks all of
 * them, the texts stand as English, which is what LimeSurvey's own words are then in.
 */
export function surveyLanguages(languages: readonly string[]): [SurveyLanguage, ...SurveyLanguage[]] {
  const all: SurveyLanguage[] = [];
  for (const language of languages) {
    const code = limesurveyCode(language);
    if (code && !all.some((other) => other.code === code)) all.push({ language, code });
  }
  const [base = { language: languages[0] ?? 'en', code: 'en' }, ...others] = all;
  return [base, ...others];
}

/** LimeSurvey's number of the decimal sign: 0 is point, 1 is comma. */
export function numberFormat(code: string): string {
  return withComma.has(code) ? '1' : '0';
}
