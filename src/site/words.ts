import type { Language, Said } from '../model/index.js';
import type { Can } from '../reading/index.js';
import { both } from '../words/index.js';

/** What the site says, apart from the designs. */
export const siteWords = {
  title: both('Register över uppföljningar', 'Register of follow-ups'),
  noRecommendation: both(
    'Att en uppföljning finns här betyder inte att någon rekommenderar den.',
    'That a follow-up is listed here does not mean that anybody recommends it.',
  ),
  lead: both(
    'Så här följer kommuner upp sina insatser. Sök efter det ni själva ska följa upp, läs hur andra gör, och börja från deras text.',
    'This is how municipalities follow up their interventions. Search for what you are to follow up yourselves, read how others do it, and begin with their text.',
  ),
  noData: both(
    'Registret har inga uppgifter om klienter och inga resultat, bara hur uppföljningarna är upplagda.',
    'The register holds no data on clients and no results, only how the follow-ups are designed.',
  ),
  search: both('Sök', 'Search'),
  searchHelp: both(
    'Målgrupp, problem, insats, instrument, metod, kommun eller kod. Svaren ändras medan du skriver.',
    'Target group, problem, intervention, instrument, method, municipality or code. The answers change as you type.',
  ),
  hits: both('Träffar', 'Hits'),
  filters: both('Avgränsa', 'Narrow down'),
  clear: both('Rensa', 'Clear'),
  sort: both('Ordning', 'Order'),
  byRelevance: both('Mest likt sökningen', 'Most like the search'),
  byDate: both('Senast ändrad', 'Latest change'),
  more: both('Visa fler', 'Show more'),
  allValues: both('Visa alla', 'Show all'),
  fewerValues: both('Visa färre', 'Show fewer'),
  one: both('1 uppföljning', '1 follow-up'),
  many: both('{n} uppföljningar', '{n} follow-ups'),
  none: both(
    'Inga uppföljningar. Ta bort ett ord eller en avgränsning.',
    'No follow-ups. Take away a word or a limit.',
  ),
  nearly: both(
    'Inget skrivs så. Visar det som skrivs så utan prickar och ringar.',
    'Nothing is written so. Shows what is written so without dots and rings.',
  ),
  outcome: both('Resultat', 'Outcome'),
  measure: both('Mått', 'Measure'),
  when: both('När', 'When'),
  clients: both('Klienter', 'Clients'),
  attrition: both('Bortfall', 'Attrition'),
  minutes: both('Klientens tid', 'The client’s time'),
  updated: both('Gäller från', 'Valid from'),
  moreRows: both('och {n} till', 'and {n} more'),
  copy: both('Kopiera texten', 'Copy the text'),
  copied: both(
    'Texten är kopierad, med en rad om var den kommer ifrån.',
    'The text is copied, with a line on where it is from.',
  ),
  notCopied: both(
    'Webbläsaren tillåter inte att kopiera. Hämta filen i stället.',
    'The browser does not allow copying. Get the file instead.',
  ),
  download: both('Hämta som .isu', 'Get as .isu'),
  licence: both('Får användas av andra', 'May be used by others'),
  noLicence: both(
    'Ägaren har inte sagt om andra får använda texten. Fråga ägaren först.',
    'The owner has not said whether others may use the text. Ask the owner first.',
  ),
  unlicensed: both('ingen licens angiven: fråga ägaren', 'no licence stated: ask the owner'),
  basedOn: both('Bygger på', 'Based on'),
  fetched: both('hämtad', 'fetched'),
  all: both('Alla uppföljningar i en lista', 'All follow-ups in one list'),
  take: both('Kopiera eller hämta texten', 'Copy or get the text'),
  needsScript: both('Sökningen behöver JavaScript.', 'The search needs JavaScript.'),
  back: both('Till registret', 'To the register'),
  skip: both('Till innehållet', 'To the content'),
  newer: both('Det finns en nyare version av den här uppföljningen:', 'There is a newer version of this follow-up:'),
  gone: both(
    'Den här uppföljningen finns inte längre i registret. Texten ligger kvar för den som hänvisar hit.',
    'This follow-up is no longer in the register. Its text is kept for those who refer to it.',
  ),
  also: both('Samma uppföljning finns också som', 'The same follow-up is there as'),
  unstated: both('inte angivet', 'not stated'),
  noMunicipality: both('Kommun inte angiven', 'Municipality not stated'),
  ownForm: both('Eget formulär', 'Own form'),
  text: both('Texten', 'The text'),
  textHelp: both(
    'Texten är hela uppföljningen. Det som den hämtar ur andra filer är inlagt i den, så att den kan användas ensam.',
    'The text is the whole follow-up. What it takes from other files is put into it, so that it can be used alone.',
  ),
  address: both('Adress för hänvisning', 'Address to refer to'),
  addressHelp: both(
    'Adressen gäller just den här texten: ändras uppföljningen får den nya texten en ny adress, och den här ligger kvar.',
    'The address is of this very text: when the follow-up changes the new text gets a new address, and this one stays.',
  ),
  madeWith: both(
    'Sidan är gjord med ISU ur kommunernas egna beskrivningar.',
    'This page is made with ISU from the municipalities’ own descriptions.',
  ),
  followed: both('Vad som följs upp', 'What is followed'),
  facts: both('I korthet', 'In brief'),
  municipality: both('Kommun', 'Municipality'),
  organisation: both('Verksamhet', 'Service'),
  targetGroup: both('Målgrupp', 'Target group'),
  intervention: both('Insats', 'Intervention'),
  problem: both('Problem', 'Problem'),
  codes: both('Koder', 'Codes'),
  perClient: both('per klient', 'per client'),
  estimated: both('uppskattat', 'estimated'),
} satisfies Record<string, Said>;

export const facetWords = {
  age: both('Målgruppens ålder', 'Age of the target group'),
  outcome: both('Resultat', 'Outcome'),
  intervention: both('Insats', 'Intervention'),
  instrument: both('Instrument', 'Instrument'),
  when: both('När det mäts', 'When it is measured'),
  municipality: both('Kommun', 'Municipality'),
  answers: both('Vad som går att besvara', 'What can be answered'),
} satisfies Record<string, Said>;
export type Facet = keyof typeof facetWords;
export const facets = Object.keys(facetWords) as Facet[];

/** Years, both included; without an upper end: and more. */
export const ageBands: readonly { low: number; high: number; said: Said }[] = [
  { low: 0, high: 12, said: both('Barn, 0–12 år', 'Children, 0–12 years') },
  { low: 13, high: 17, said: both('Unga, 13–17 år', 'Young people, 13–17 years') },
  { low: 18, high: 24, said: both('Unga vuxna, 18–24 år', 'Young adults, 18–24 years') },
  { low: 25, high: 64, said: both('Vuxna, 25–64 år', 'Adults, 25–64 years') },
  {
    low: 65,
    high: Number.POSITIVE_INFINITY,
    said: both('Äldre, 65 år och däröver', 'Older people, 65 years and over'),
  },
];
export const childAge = both('Föräldrar (barnets ålder anges)', 'Parents (the child’s age is stated)');
export const noAge = both('Åldern är inte angiven', 'The age is not stated');

export const phaseWords = {
  start: both('Vid start', 'At the start'),
  during: both('Under insatsen', 'During the intervention'),
  recurrent: both('Återkommande', 'Again and again'),
  end: both('Vid avslut', 'At the end'),
  after: both('Efter avslut', 'After the end'),
  event: both('Vid en händelse', 'At an event'),
} satisfies Record<string, Said>;

export const canWords: Record<Can, Said> = {
  difference: both('Skillnaden mot en jämförelsegrupp', 'The difference from a comparison group'),
  change: both('Förändringen hos varje person', 'The change of each person'),
  share: both('Andelen som når ett kriterium', 'The share that meets a criterion'),
  state: both('Läget vid en tidpunkt', 'The state at one time'),
  counts: both('Hur många som svarat vad', 'How many gave which answer'),
  nothing: both('Inget i siffror', 'Nothing in figures'),
};

export type SiteWords = Record<keyof typeof siteWords, string>;
export const wordsIn = (language: Language): SiteWords =>
  Object.fromEntries(Object.entries(siteWords).map(([key, said]) => [key, said[language]])) as SiteWords;
