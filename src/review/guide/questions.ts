import type { Said } from '../../model/index.js';
import { both } from '../../words/index.js';

/** The parts of the interview guide, in its order. */
export const guideParts = {
  background: both('Bakgrund', 'Background'),
  group: both('Målgrupp och bortfall', 'Target group and attrition'),
  time: both('Tid', 'Time'),
  tools: both('Verktyg', 'Tools'),
  carrying: both('Genomförande', 'Carrying out'),
  client: both('Klienten', 'The client'),
  staff: both('Personalen', 'Staff'),
  records: both('Dokumentation', 'Records'),
  other: both('Övrigt', 'Other'),
} as const;
export type GuidePart = keyof typeof guideParts;

const part = (name: GuidePart, first: number, ...asked: Said[]) =>
  asked.map((text, index) => ({ number: first + index, part: name, text }));

/**
 * What is asked in the interview guide of the mapping (Göteborgs Stad, kartläggning av individbaserade systematiska uppföljningar,
 * 2024, bilaga 2): same order and numbers, in words of our own.
 */
export const guide: readonly { number: number; part: GuidePart; text: Said }[] = [
  ...part(
    'background',
    1,
    both('Vem svarar?', 'Who answers?'),
    both('Vilken befattning har den som ansvarar?', 'Which position has the one responsible?'),
    both('Vilken enhet?', 'Which unit?'),
    both('Vilken förvaltning?', 'Which administration?'),
    both('Vilka riktar sig verksamheten till?', 'Whom is the service for?'),
    both('Vad är verksamhetens uppdrag?', 'What is the mission of the service?'),
    both('Följs resultat upp för varje individ, och hur?', 'Are results followed for each individual, and how?'),
    both('Vad räknas som ett resultat?', 'What counts as a result?'),
    both('Vilka mått används?', 'Which measures are used?'),
    both(
      'Vad är syftet, för klienten och för verksamheten?',
      'What is the purpose, for the client and for the service?',
    ),
  ),
  ...part(
    'group',
    11,
    both('Vilka följs upp, om det inte är alla?', 'Who is followed, if not everyone?'),
    both('Hur många är de?', 'How many are they?'),
    both('Ska alla i gruppen följas upp?', 'Is everyone in the group to be followed?'),
    both('Följs alla upp i praktiken? Om inte, varför?', 'Is everyone followed in practice? If not, why?'),
    both('Ungefär hur många faller bort?', 'About how many are missing?'),
    both('Vet ni vilka som faller bort, och undersöks det?', 'Do you know who is missing, and is it examined?'),
  ),
  ...part(
    'time',
    17,
    both('När görs uppföljningen?', 'When is the follow-up done?'),
    both('Finns en mätning före att jämföra med?', 'Is there a measurement before to compare with?'),
  ),
  ...part(
    'tools',
    19,
    both('Vilket system används för att dokumentera?', 'Which system is used for recording?'),
    both('Hur samlas uppgifterna in?', 'How are the data collected?'),
    both('Vem har gjort verktyget?', 'Who made the tool?'),
    both('Bygger det på en standardiserad metod?', 'Does it build on a standardised method?'),
    both('Framgår det hur klienten upplevde insatsen?', 'Does it show how the client experienced the intervention?'),
  ),
  ...part(
    'carrying',
    24,
    both('Vem gör uppföljningen: klienten eller personalen?', 'Who does it: the client or staff?'),
  ),
  ...part(
    'client',
    25,
    both('Finns en instruktion för klienten?', 'Is there an instruction for the client?'),
    both('Hur lämnar klienten sina svar?', 'How does the client hand in the answers?'),
    both('Var gör klienten uppföljningen?', 'Where does the client do it?'),
  ),
  ...part(
    'staff',
    28,
    both('Vem i personalen gör den?', 'Who of the staff does it?'),
    both('Finns en instruktion för personalen?', 'Is there an instruction for staff?'),
    both('Följs instruktionen?', 'Is the instruction followed?'),
    both('Krävs en särskild utbildning?', 'Is special training required?'),
    both('Är alla som gör den behöriga?', 'Are all who do it qualified?'),
  ),
  ...part(
    'records',
    33,
    both('Var registreras uppföljningen?', 'Where is the follow-up recorded?'),
    both('Sammanställs den, och hur?', 'Is it compiled, and how?'),
    both('På vilken nivå?', 'At which level?'),
    both('Hur används sammanställningen?', 'How is the compilation used?'),
  ),
  ...part(
    'other',
    37,
    both('Ger uppföljningen tillräcklig information om klienterna?', 'Does it give enough information on the clients?'),
    both('Något att tillägga?', 'Anything to add?'),
  ),
];
