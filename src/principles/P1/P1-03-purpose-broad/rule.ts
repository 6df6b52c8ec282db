import { readPurposes } from '../../reading/purposes.js';
import { rule } from '../../rule.js';

export const purposeBroad = rule<{ kinds: number }>({
  code: 'P1-03',
  name: 'purpose-broad',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ kinds }) =>
      kinds === 0
        ? 'Det framgår inte vad slags syfte det är: ange slag, och skriv en frågeställning om klienternas resultat.'
        : 'Syftet är brett (utveckla, kvalitetssäkra eller utvärdera): skriv också vilken fråga om klienternas resultat som ska få svar.',
    en: ({ kinds }) =>
      kinds === 0
        ? "It is not said what kind of purpose this is: give its kind, and write a question about the clients' results."
        : "The purpose is broad (improve, assure quality or evaluate): also write which question about the clients' results is to be answered.",
  },
  *check(design) {
    const purposes = readPurposes(design);
    if (purposes.is === 'broad') yield { path: purposes.at.path, params: { kinds: purposes.kinds.length } };
  },
});
