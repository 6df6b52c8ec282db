import type { MeaningClass } from '../forms/index.js';
import type { Said } from '../model/index.js';
import { both } from '../words/index.js';

/** A kind of difference: its class, what it means for data that are already collected, and the way out. */
interface KindOfDifference {
  class: MeaningClass;
  /** Missing: it breaks nothing. */
  breaks?: true;
  title: Said;
  means: Said;
  wayOut: Said;
}

/** What most ways out begin with. */
const newVersion = both(
  'Ge uppföljningen en ny version och redovisa de två var för sig',
  'Give the design a new version and report the two apart',
);
const andBridge = (sv: string, en: string): Said => both(`${newVersion.sv}${sv}.`, `${newVersion.en}${en}.`);
const bridge = andBridge(
  ', eller ställ båda sida vid sida under en tid så att de kan räknas om',
  ', or ask both side by side for a time so that one can be worked out from the other',
);
const comparability = (title: Said, means: Said, wayOut: Said = bridge): KindOfDifference => ({
  class: 'comparability',
  breaks: true,
  title,
  means,
  wayOut,
});
const data = (title: Said, means: Said, wayOut: Said): KindOfDifference => ({
  class: 'data',
  breaks: true,
  title,
  means,
  wayOut,
});
const promise = (title: Said, means: Said): KindOfDifference => ({
  class: 'promise',
  breaks: true,
  title,
  means,
  wayOut: both(
    'Berätta för dem som redan har svarat, eller ge uppföljningen en ny version och låt det gälla dem som svarar från den. Fråga dataskyddsombudet om du är osäker.',
    'Tell those who have answered already, or give the design a new version and let it hold for those who answer from then on. Ask the data protection officer when in doubt.',
  ),
});
const harmless = (cls: MeaningClass, title: Said, means: Said): KindOfDifference => ({
  class: cls,
  title,
  means,
  wayOut: both('Inget behöver göras.', 'Nothing needs to be done.'),
});

const migrate = both(
  'Gör om de uppgifter som finns med en karta från det gamla till det nya, eller låt namnet vara som det var.',
  'Change the data there are with a map from the old to the new, or leave the name as it was.',
);

export const kinds = {
  wording: comparability(
    both('frågans ordalydelse', 'wording'),
    both(
      'De som redan har svarat svarade på en annan fråga. En skillnad över tid kan bero på frågan.',
      'Those who have answered already answered another question. A difference over time may be due to the question.',
    ),
  ),
  translation: comparability(
    both('ordalydelse i översättning', 'wording in a translation'),
    both(
      'De som svarade på det språket svarade på andra ord.',
      'Those who answered in that language answered other words.',
    ),
  ),
  steps: comparability(
    both('svarsskalans steg', 'steps of the answers'),
    both(
      'Ett värde står för något annat på den nya skalan, så medelvärden och andelar går inte att jämföra.',
      'A value stands for something else on the new scale, so that means and shares cannot be compared.',
    ),
  ),
  anchors: comparability(
    both('ord vid svar eller ändpunkt', 'words of an answer or an end'),
    both(
      'Samma siffra betydde något annat för dem som redan har svarat.',
      'The same number meant something else to those who have answered already.',
    ),
  ),
  relabelled: comparability(
    both('svar som bytt siffra', 'answers that changed numbers'),
    both(
      'Siffrorna i de uppgifter som finns läses nu som andra svar. Resultatet kan vändas till sin motsats utan att något annat syns.',
      'The numbers in the data there are, are now read as other answers. The result may turn into its opposite without anything else showing.',
    ),
    both(
      'Skriv ut siffrorna framför svaren i den tidigare versionen så att varje svar behåller sin siffra, eller gör om de uppgifter som finns med en karta från det gamla till det nya.',
      'Write the numbers before the answers in the earlier version so that each answer keeps its own, or change the data there are with a map from the old to the new.',
    ),
  ),
  direction: comparability(
    both('riktning', 'direction'),
    both(
      'Det som räknades som bättre räknas nu på annat sätt, också i de uppgifter som finns.',
      'What counted as better now counts otherwise, in the data there are too.',
    ),
    andBridge(
      ' om riktningen var fel; står den fel nu, rätta den',
      ' if the direction was wrong; if it is wrong now, correct it',
    ),
  ),
  points: comparability(
    both('poäng för ett svar', 'points of an answer'),
    both(
      'Summor som redan är uträknade bygger på de tidigare poängen.',
      'Scores that are worked out already are made of the earlier points.',
    ),
    both(
      'Räkna om tidigare summor ur svaren, eller ge uppföljningen en ny version och redovisa de två var för sig.',
      'Work out earlier scores again from the answers, or give the design a new version and report the two apart.',
    ),
  ),
  scoring: comparability(
    both('hur en summa räknas', 'scoring'),
    both(
      'Samma svar ger en annan summa än förut, så tidigare och nya summor går inte att jämföra.',
      'The same answers give another score than before, so that earlier and new scores cannot be compared.',
    ),
    both(
      'Räkna om tidigare summor ur svaren, eller ge uppföljningen en ny version och redovisa de två var för sig.',
      'Work out earlier scores again from the answers, or give the design a new version and report the two apart.',
    ),
  ),
  levels: comparability(
    both('gränser och nivåer', 'limits and levels'),
    both(
      'Lika stora värden räknas till en annan nivå, eller en annan förändring räknas, än i tidigare redovisning.',
      'Equal values count as another level, or another change counts, than in earlier reports.',
    ),
    both(
      'Gör om tidigare redovisning med de nya gränserna, och säg när de infördes.',
      'Make earlier reports again with the new limits, and say when they were introduced.',
    ),
  ),
  condition: comparability(
    both('vem som får frågan', 'who is asked the question'),
    both(
      'Frågan har ställts till andra än den ställs till nu.',
      'The question was asked of others than it is asked of now.',
    ),
  ),
  'instrument-version': comparability(
    both('instrumentets version', 'version of the instrument'),
    both(
      'Värdena kommer från en annan version av instrumentet. Två versioner går att jämföra bara om det är prövat.',
      'The values come from another version of the instrument. Two versions can be compared only where that has been tested.',
    ),
  ),
  recall: comparability(
    both('tiden som frågorna gäller', 'the time that is looked back on'),
    both(
      'De som redan har svarat tänkte på en annan tid: en längre tid ger oftare ja och högre tal.',
      'Those who have answered already thought of another time: a longer one gives yes more often, and higher numbers.',
    ),
  ),
  informant: comparability(
    both('vem som svarar', 'informant'),
    both(
      'Uppgifterna har lämnats av andra än de lämnas av nu.',
      'The data were given by others than they are given by now.',
    ),
  ),
  timepoint: comparability(
    both('när det mäts', 'timepoint'),
    both(
      'Mätningarna är gjorda vid en annan tid, och förändringen är räknad över en annan tid.',
      'The measurements were made at another time, and the change is over another time.',
    ),
  ),
  window: comparability(
    both('hur nära tidpunkten det ska mätas', 'window of a timepoint'),
    both(
      'Mätningar som räknades kan nu ligga utanför, och tvärtom. Bortfallet blir ett annat.',
      'Measurements that counted may now fall outside, and the other way round. Attrition becomes another.',
    ),
    andBridge(', eller räkna om bortfallet för hela tiden', ', or work out the attrition again for the whole time'),
  ),
  'measurement-removed': comparability(
    both('en mätning som inte görs längre', 'a measurement that is no longer made'),
    both(
      'De uppgifter som finns får inga nya att jämföras med.',
      'The data there are get no new ones to be compared with.',
    ),
    andBridge(
      ', eller behåll mätningen tills de som börjat är klara',
      ', or keep the measurement until those who have begun are done',
    ),
  ),
  method: comparability(
    both('hur uppgifterna samlas in', 'how data are collected'),
    both(
      'Svar på papper, i samtal och på skärm blir olika. En skillnad över tid kan bero på sättet.',
      'Answers on paper, in conversation and on a screen differ. A difference over time may be due to the way.',
    ),
    andBridge(', och skriv i rapporten när sättet byttes', ', and write in the report when the way was changed'),
  ),
  people: comparability(
    both('vilka som följs upp', 'who is followed'),
    both(
      'Grupperna före och efter är inte desamma, så skillnaden mellan dem är inte bara insatsens.',
      'The groups before and after are not the same, so that the difference between them is not only that of the intervention.',
    ),
    andBridge('', ''),
  ),
  intervention: comparability(
    both('insatsen', 'the intervention'),
    both(
      'Uppgifterna gäller en annan insats än den som nu beskrivs.',
      'The data are about another intervention than the one that is now described.',
    ),
    andBridge('', ''),
  ),
  goal: comparability(
    both('vad som räknas som resultat', 'what counts as an outcome'),
    both(
      'Tidigare redovisning svarar på något annat. Ändras det när uppgifterna är kända kan det se ut som om målet valts efter svaret.',
      'Earlier reports answer something else. Changed when the data are known, it may look as if the goal was chosen after the answer.',
    ),
    both(
      'Ge uppföljningen en ny version, skriv varför, och redovisa det tidigare målet för dem som redan följs.',
      'Give the design a new version, write why, and report the earlier goal for those who are followed already.',
    ),
  ),
  comparison: comparability(
    both('vad det jämförs med', 'what it is compared with'),
    both('Tidigare resultat är jämförda med andra.', 'Earlier results are compared with others.'),
    andBridge('', ''),
  ),
  allotment: comparability(
    both('hur grupperna kommer till', 'how the groups come about'),
    both(
      'De som redan är med kom till sin grupp på ett annat sätt, så de två kan inte läggas ihop till en skillnad mellan grupperna.',
      'Those who are in it already came to their group in another way, so that the two cannot be put together to one difference between the groups.',
    ),
    both(
      'Låt fördelningen vara som den var för dem som är med, eller ge uppföljningen en ny version och redovisa de två var för sig.',
      'Leave the allotment as it was for those who are in it, or give the design a new version and report the two apart.',
    ),
  ),
  margin: comparability(
    both('hur stor försämring som godtas', 'how large a deterioration is accepted'),
    both(
      'Om läget räknas som bibehållet beror på marginalen. Ändras den när uppgifterna är kända kan det se ut som om den valts efter svaret.',
      'Whether a state counts as maintained depends on the margin. Changed when the data are known, it may look as if it was chosen after the answer.',
    ),
    both(
      'Ge uppföljningen en ny version, skriv varför, och redovisa även mot den tidigare marginalen.',
      'Give the design a new version, write why, and report against the earlier margin too.',
    ),
  ),
  circumstances: comparability(
    both('vad som hänger på resultatet', 'what depends on the result'),
    both(
      'Den som vet att något hänger på svaret svarar och bedömer på annat sätt.',
      'Who knows that something depends on the answer answers and judges otherwise.',
    ),
    andBridge('', ''),
  ),
  type: data(
    both('frågans slag', 'type of a question'),
    both(
      'Värdena i de uppgifter som finns är av ett annat slag och går inte att läsa som de nya.',
      'The values in the data there are, are of another type and cannot be read as the new ones.',
    ),
    both(
      'Ge den nya frågan ett eget namn och behåll den tidigare, eller gör om de uppgifter som finns med en karta från det gamla till det nya.',
      'Give the new question a name of its own and keep the earlier, or change the data there are with a map from the old to the new.',
    ),
  ),
  'answer-removed': data(
    both('ett svar som tagits bort', 'an answer that is removed'),
    both(
      'Koden står i de uppgifter som finns och blir ett fel när de läses.',
      'The code stands in the data there are, and is an error when they are read.',
    ),
    both(
      'Behåll svaret, eller säg med en karta vad koden ska bli i de uppgifter som finns.',
      'Keep the answer, or say with a map what the code is to become in the data there are.',
    ),
  ),
  'answer-code': data(
    both('ett svars kod', 'code of an answer'),
    both(
      'Samma svar har en annan kod i de uppgifter som finns.',
      'The same answer has another code in the data there are.',
    ),
    both(
      'Skriv tillbaka den tidigare siffran, eller gör om de uppgifter som finns med en karta från det gamla till det nya.',
      'Write the earlier number again, or change the data there are with a map from the old to the new.',
    ),
  ),
  'column-removed': data(
    both('en kolumn som tagits bort', 'a column that is removed'),
    both(
      'Kolumnen i de uppgifter som finns hör inte längre till något.',
      'The column in the data there are no longer belongs to anything.',
    ),
    both(
      'Har den bara bytt namn, skriv `tidigare namn` i det nya. Annars: behåll det tidigare i den version som uppgifterna hör till, och lämna kolumnen utanför med en karta.',
      'If it has only changed its name, write `previous-name` in the new one. Else keep the earlier in the version that the data belong to, and leave the column out with a map.',
    ),
  ),
  'column-renamed': data(
    both('en kolumn som bytt namn', 'a column that is renamed'),
    both(
      'Kolumnen heter något annat i de uppgifter som finns.',
      'The column is called something else in the data there are.',
    ),
    migrate,
  ),
  renamed: data(
    both('ett mättillfälle eller en uppföljning som bytt namn', 'a timepoint or a design that is renamed'),
    both(
      'Namnet står i de uppgifter som finns, i kolumnerna `timepoint` och `form` och i formulärens filer.',
      'The name stands in the data there are, in the columns `timepoint` and `form` and in the files of forms.',
    ),
    migrate,
  ),
  'design-removed': data(
    both('en uppföljning som tagits bort', 'a design that is removed'),
    both('De uppgifter som finns hör inte längre till något.', 'The data there are no longer belong to anything.'),
    both('Behåll uppföljningen och skriv `status avslutad`.', 'Keep the design and write `status ended`.'),
  ),
  'column-added': harmless(
    'data',
    both('en kolumn som är ny', 'a column that is new'),
    both('De uppgifter som finns saknar den.', 'The data there are lack it.'),
  ),
  'measurement-added': harmless(
    'data',
    both('en mätning som är ny', 'a measurement that is new'),
    both('De uppgifter som finns saknar den.', 'The data there are lack it.'),
  ),
  purpose: promise(
    both('syftet', 'purpose'),
    both(
      'De som redan har svarat fick veta ett annat syfte. Uppgifter får inte användas till annat än det de samlats in för.',
      'Those who have answered already were told another purpose. Data may not be used for anything but what they were collected for.',
    ),
  ),
  controller: promise(
    both('vem som ansvarar för uppgifterna', 'who is responsible for the data'),
    both(
      'De som redan har svarat lämnade uppgifterna till någon annan.',
      'Those who have answered already gave the data to someone else.',
    ),
  ),
  'legal-ground': promise(
    both('lagstödet', 'legal ground'),
    both('Uppgifterna samlades in med ett annat lagstöd.', 'The data were collected on another legal ground.'),
  ),
  retention: promise(
    both('hur länge uppgifterna bevaras', 'how long data are kept'),
    both('De som redan har svarat fick veta en annan tid.', 'Those who have answered already were told another time.'),
  ),
  access: promise(
    both('vem som ser uppgifterna', 'who sees the data'),
    both(
      'De som redan har svarat fick veta att andra skulle se dem.',
      'Those who have answered already were told that others would see them.',
    ),
  ),
  recipients: promise(
    both('vem som får resultaten', 'recipients'),
    both(
      'De som redan har svarat fick veta att andra skulle få dem.',
      'Those who have answered already were told that others would get them.',
    ),
  ),
  identity: promise(
    both('om svaren kan knytas till personen', 'whether answers can be tied to the person'),
    both(
      'De som redan har svarat lovades något annat. Anonyma svar kan inte paras ihop i efterhand.',
      'Those who have answered already were promised something else. Anonymous answers cannot be paired afterwards.',
    ),
  ),
  voluntary: promise(
    both('om det är frivilligt', 'whether it is voluntary'),
    both('De som redan har svarat fick veta något annat.', 'Those who have answered already were told otherwise.'),
  ),
  feedback: promise(
    both('om den som svarar får veta resultatet', 'whether who answers gets to know the result'),
    both(
      'De som redan har svarat lovades något annat.',
      'Those who have answered already were promised something else.',
    ),
  ),
  told: promise(
    both('vad klienten får veta', 'what the client is told'),
    both('De som redan har svarat fick veta något annat.', 'Those who have answered already were told otherwise.'),
  ),
  safeguard: promise(
    both('vad som görs vid oro', 'what is done when there is cause for concern'),
    both('De som redan har svarat fick veta något annat.', 'Those who have answered already were told otherwise.'),
  ),
  sensitive: promise(
    both('vilka känsliga uppgifter det är', 'which sensitive data there are'),
    both('De som redan har svarat fick veta något annat.', 'Those who have answered already were told otherwise.'),
  ),
  protection: promise(
    both('hur små grupper skyddas', 'how small groups are protected'),
    both(
      'Det som förut doldes kan visas, och två redovisningar tillsammans kan visa en enskild persons svar.',
      'What was hidden before may be shown, and two reports together may show the answers of one person.',
    ),
  ),
  editorial: harmless(
    'editorial',
    both('annat', 'something else'),
    both('Inget för de uppgifter som finns.', 'Nothing for the data there are.'),
  ),
} as const satisfies Record<string, KindOfDifference>;

export type Kind = keyof typeof kinds;

export const kindOf = (kind: Kind): KindOfDifference => kinds[kind];
