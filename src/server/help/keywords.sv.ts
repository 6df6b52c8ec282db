import type { Helped } from './helped.js';

/** What each keyword means, in Swedish; with an example where the word alone does not say how it is used. */
export const keywordsSv: Readonly<Record<Helped, string>> = {
  about: 'Ungefär: talet är en uppskattning. `cirka 25 %`',
  accept:
    'Verksamheten står för en avvikelse. Anmärkningen visas ändå, med skälet. Ange anmärkningens kod och varför; helst också vem som har beslutat det och till när. `godtar P4-02 av "Enhetschefen" tills 2027-12-31 eftersom "…"`',
  access: 'Vem som kommer åt uppgifterna i systemet, en rad för varje.',
  'according-to':
    'Var uppgiften om instrumentet kommer ifrån: en referens eller en text, och sedan hur den är känd. `ålder 13.. enligt X läst`',
  actual: 'Hur stor andel som faktiskt följs upp, till skillnad från den andel som är målet.',
  addresses: 'Vilket eller vilka av de beskrivna problemen som resultatet gäller.',
  after: 'Efter den händelse eller det mättillfälle som följer. `6 månader efter avslut`',
  afterwards: 'Bestämdes i efterhand, av uppgifter som redan fanns. `planerat i efterhand`',
  age: 'Ålder i år. `ålder 18..29` är från 18 till och med 29 år, `ålder 18..` är 18 år och äldre, `ålder ..18` är till och med 18 år. Som variabel (`särredovisa ålder`) finns den alltid.',
  allow: 'Hur många frågor som får vara obesvarade för att poängen ändå ska räknas ut. `tillåt 1 saknade`',
  and: 'Båda villkoren ska gälla. `och` binder hårdare än `eller`.',
  answered: 'Hur många som har svarat, räknat av hur många. `besvarat 125/187` är 125 av 187.',
  answers: 'Vilken eller vilka av syftets frågeställningar som resultatet eller mätningen ger svar på.',
  as: 'Som: knyter ett ord till det som följer. `ges som service`, `val som x` (samma svar som frågan x).',
  asked:
    'Vad en fråga räknas som i en poäng när ett villkor gör att den inte ställs. `inte ställd räknas som 0`, `… som saknad`, `… som utelämnad`, `… som utan-poäng`',
  at: 'När något sker: vid ett eller flera mättillfällen. `vid start, avslut`. `start` och `avslut` för insatsen finns alltid.',
  'at-least': 'Minst så stor andel av klienterna. `lyckat minst 50 % förbättrade`',
  attrition:
    'Hur många som saknar en mätning: som andel, ord (`litet`, `stort`, `okänt`) eller antal. Med `i`, `vid` och `för` sägs i vilket instrument, när och av vilka. `bortfall cirka 25 % i CORE-OM vid avslut för påbörjade`',
  automatic:
    'Om sammanställningen görs av sig själv av systemet: `automatiskt`, `automatiskt delvis` eller `inte automatiskt`.',
  because: 'Varför, med egna ord.',
  before: 'Före den händelse eller det mättillfälle som följer. `2 veckor före avslut`',
  below: 'Mindre än talet. `dölj under 5`: grupper med färre än fem personer redovisas inte.',
  better:
    'Bättre. `högre är bättre` eller `lägre är bättre`: åt vilket håll en förändring är en förbättring. Om svaret är ja eller nej: `ja är bättre` eller `nej är bättre`.',
  by: 'Vem som gör det, med egna ord.',
  'carried-out':
    'Om mätningen verkligen har gjorts: `genomfört`, `genomfört delvis` eller `aldrig genomfört` (planerad, men det blev inte av).',
  change: 'Hur stor en förändring måste vara för att räknas som säker, enligt en angiven källa.',
  child: 'Åldern gäller barnet, inte den vuxna som får insatsen. `ålder 0..17 barn`',
  choice: 'Den som svarar väljer ett av flera svar. `val ordnat`: svaren går från sämst till bäst eller tvärtom.',
  choices: 'Den som svarar kan välja flera av svaren.',
  chosen: 'Vem som är med och bestämmer vilka resultat som är viktiga. `väljs av klient, profession`',
  claim:
    'Vad verksamheten anser att uppföljningen visar: `aktivitet` (vad som gjordes), `resultat` (hur det gick) eller `effekt` (vad som inte hade skett utan insatsen).',
  'clusters-per-group':
    'Hur många kluster varje grupp har, när hela enheter, team eller kommuner lottas i stället för personer. `kluster per grupp 6`',
  coded:
    'Vad andra kallar samma sak: kodlista, kod, utgåva och vad koden står för. Koden hämtas av verksamheten ur listan (KSI, ICF, LOINC, Kolada eller en egen); verktyget prövar bara hur den är skriven. `kodas KSI "SMB RB ZZ" version "2022"`',
  collect:
    'En mätning: med vilket instrument, från vem och när. `mätning CORE-OM från klient vid start, avslut`. Blocket säger hur den går till. `mätning ingen vid start` säger att inget samlas in då.',
  commissioner: 'Vem som har beställt uppföljningen.',
  collection:
    'Från vilken dag uppgifter samlas in. Det som därefter ändrar vad uppgifterna betyder är ett fel, om inte uppföljningen får en ny `version`. `insamling sedan 2026-02-01`',
  compare: 'Vilka uppgifter som jämförs mellan dem som har svarat och dem som saknas. `jämför ålder, kön`',
  compared: 'Vad resultatet jämförs med. `jämförs med start`',
  comparison:
    'Hur en jämförelsegrupp har kommit till: `lottad`, `matchad`, `växelvis`, `ordinarie`, `utförare`, `enheter`, `norm` eller `ingen`. `per` säger vad som lottas (`lottad per enhet`), `för` vilka den är, `med` säger vad den får i stället. Blocket säger mer: `fördelning 1 till 1`, `får insatsen 6 månader efter start` om dem som väntar. En norm är ingen jämförelsegrupp som visar effekt.',
  compile:
    'Hur svaren sammanställs för fler än en klient: för vilka instrument, hur ofta, av vem och på vilken nivå. `sammanställning aldrig` säger att det inte görs.',
  conclusion:
    'Om verksamheten själv anser att det går att dra slutsatser om insatsen: `slutsatser kan dras`, `slutsatser kan dras delvis` eller `slutsatser kan inte dras`.',
  concurrently: 'Antalet gäller samtidigt, till skillnad från antalet under ett år. `antal 30 personer samtidigt`',
  confidence: 'Står före hur en uppgift är känd; kan utelämnas. `gränsvärde 8 källa "Boken" belägg läst`',
  construct: 'Vad instrumentet avser att mäta.',
  continuous: 'Löpande: utan slutdatum för en uppföljning, hela tiden för en sammanställning.',
  counted: 'Hur något räknas.',
  counts: 'Vad mätningen räknar, när det inte är personer som svarar. `räknar ärenden`',
  coverage:
    'Hur stor andel som är tänkta att följas upp. `faktiskt` i blocket säger hur många det blir. `täckning alla { faktiskt cirka 90 % }`',
  cutoff: 'Gränsvärde: en poäng som skiljer en grupp från en annan, enligt en angiven källa.',
  date: 'Den som svarar anger ett datum.',
  day: 'En dag.',
  days: 'Antal dagar. `inom -14..14 dagar` är från 14 dagar före till 14 dagar efter.',
  decline:
    'Den som inte vill svara kan säga det. I data blir det 999, som skiljs från en fråga utan svar och som räknas som ett svar som saknas. `får avböjas`',
  decimals: 'Antal decimaler som poängen avrundas till. `avrundas till 0 decimaler`',
  demand: 'Vem som har frågat efter resultaten. `efterfrågan ingen` säger att ingen har gjort det.',
  derived: 'Uppgiften är uträknad eller sluten ur andra uppgifter.',
  design:
    'En uppföljning: vad som ska följas upp för en insats, hur, när och till vilken nytta. Den innehåller allt annat.',
  disaggregate:
    'Vilka uppgifter resultaten delas upp efter när de redovisas. `särredovisa kön, ålder 18..29, 30..64, enhet`. Också `team`, `insats`, `kontaktorsak` och `insatslängd ..2, 3.. månader`, och första svaret i ett instrument (`core.total 0..10, 11..`); bara det som står här delas upp.',
  draft:
    'Om ett svar som inte är klart får ligga kvar på den enhet som det ges på: `halvfärdiga svar sparas` eller `halvfärdiga svar sparas inte`.',
  dropouts:
    'Hur de som avbryter insatsen räknas: som ej uppnått resultat, som bortfall, eller så följs de i ett register eller annat instrument. `den som avbryter blir bortfall`',
  electronic:
    'Om instrumentet får ges på skärm: `elektroniskt`, `inte elektroniskt` eller bara efter tillstånd (`elektroniskt tillstånd`).',
  evaluator: 'Vem som utvärderar, när det är en annan än den som beställer.',
  event: 'En händelse utöver start och avslut som mättillfällen kan räknas från. `händelse nian "Går ut nian"`',
  every: 'Återkommande med detta mellanrum. `varje år`, `varje 6 månader`',
  evidence: 'Vad en bedömning bygger på. `underlag samtal, akt`',
  examined: 'Om orsakerna till bortfallet har undersökts: `undersökt`, `undersökt delvis` eller `inte undersökt`.',
  except: 'Undantag: vilka som inte ingår, med egna ord. `i` och `vid` begränsar det, `eftersom` ger skälet.',
  fallback:
    'Vad som görs i stället när det vanliga sättet inte går. `från` är vem som då lämnar uppgiften, `med` vilket instrument som då används, `för` hur många det gäller och `eftersom` när. `i andra hand för några med X från profession`: instrumentet X används i stället.',
  feedback: 'Om den som svarar får veta sitt resultat: `återkopplas`, `återkopplas delvis` eller `återkopplas inte`.',
  fidelity:
    'Hur man ser till att instrumenten används på det sätt som är tänkt. `metodtrohet ingen` säger att det inte görs.',
  field: 'Verksamhetens område: `barn-unga`, `vuxna`, `äldre`, `funktionsnedsättning` eller `försörjning-arbete`.',
  flexible: 'Tiden får anpassas efter klienten.',
  for: 'Vilka det gäller: en grupp som är beskriven, en andel eller `alla`, `flertalet`, `några`, `få`, `påbörjade`, `fullföljda`.',
  from: 'Vems uppgift det är (`från klient`), i en fråga vems svar eller bedömning, från vilken dag (`från 2026-01-01`), varifrån ett system hämtar uppgifter, vilka instrument en sammanställning görs från, eller hur tidigt en mätning räknas (`från 30 dagar före till 60 dagar efter`).',
  'gets-intervention':
    'När de som står på väntelistan får insatsen. Grupperna jämförs till dess. `får insatsen 6 månader efter start`',
  gives:
    'Poängen som ett svar ger, när den inte är svarets nummer. `svar 2 ibland "Ibland" ger 1`. I en tabell: vad raden ger. `rad 0..4 ger 45`',
  goal: 'Om tillståndet ska bli bättre eller bevaras. När målet är att `bibehålla` är ingen förändring ett gott resultat.',
  groups: 'Hur många grupper som jämförs, den som får insatsen medräknad. Verktyget räknar på två. `grupper 3`',
  help: 'Hjälp till den som svarar, under frågan.',
  higher: 'Ett högre värde. `högre är bättre`',
  hour: 'En timme.',
  hours: 'Antal timmar.',
  icc: 'Hur lika personer i samma kluster är (intraklasskorrelationen, 0 till 1), som det räknas med. `icc 0.05 enligt "Källan" läst`',
  identity:
    'Om svaren är `anonym` (går inte att koppla till en person), `kodad` (med en nyckel) eller `namngiven`. Före och efter går bara att jämföra för en person när svaren kan kopplas ihop.',
  if: 'Frågan ställs bara när villkoret gäller. `om sysselsättning är deltid`',
  import: 'Läser instrument från en annan fil, med sökväg från den här filens mapp. `importera "instrument.isu"`',
  improved: 'Klienten har blivit bättre.',
  in: 'I vilket instrument eller system.',
  'in-procurement': 'Kravet står i upphandlingen av en utförare. `efterfrågan "Socialförvaltningen" i upphandlingen`',
  include: 'Vilka som ingår i målgruppen, med egna ord.',
  included: 'Om mätningen ingår i uppföljningen. `ingår inte i uppföljningen`: frågan ställs, men används inte här.',
  indefinitely: 'Insatsen har inget eget slut. `varar tills vidare`',
  independent:
    'Om den som ställer frågorna är en annan än den som ger insatsen: `oberoende av behandlaren`, `oberoende av behandlaren delvis` eller `inte oberoende av behandlaren`.',
  indicator:
    'Vad som visar om resultatet är nått: ett instrument, eller en fråga eller skala i det. I blocket står om det är huvudmåttet och vilka uppgifter ni räknar med. `indikator CORE-OM.total från klient { huvudmått }`',
  individualised:
    'Om målet sätts tillsammans med varje klient: `individuellt`, `individuellt delvis` eller `inte individuellt`.',
  informant:
    'Vem som brukar lämna uppgifterna i instrumentet. Vem det är i just den här uppföljningen sägs i mätningen.',
  instruction:
    'Vad den som svarar får veta om frågorna och vad svaren används till. `instruktion ingen` säger att inget sägs.',
  instrument:
    'Ett formulär, en intervju eller annat som samlar in uppgifter: vad det mäter, vem som svarar och frågorna. Ett känt instrument finns i biblioteket och behöver inte beskrivas.',
  interim: 'Sammanställs under en period som ännu inte är slut.',
  intervention: 'Insatsen som följs upp, med egna ord.',
  introduction: 'Vad som sägs före frågorna i ett avsnitt.',
  irregularly: 'Då och då, utan bestämt mellanrum.',
  is: 'Är: svaret är lika med värdet, eller vilket håll som är bättre.',
  item: 'En fråga i instrumentet, med sin text och hur den besvaras. `fråga mående "Hur mår du?" skattas 0..10 högre är bättre`',
  items: 'Antalet frågor i instrumentet, när de inte räknas upp. `frågor 34 skattas 0..4`',
  joint: 'Om flera gör bedömningen tillsammans: `gemensamt`, `gemensamt delvis` eller `inte gemensamt`.',
  kind: 'Vad syftet gäller. `gäller resultat, utveckling`',
  languages: 'Vilka språk formulären eller instrumentet finns på, med språkkod. `språk sv, en`',
  large: 'Stort, utan att en siffra är känd.',
  lasts: 'Hur lång tid det tar eller pågår. `varar 15 minuter`, `varar 3..12 månader`',
  layout:
    'Hur jämförelsen är upplagd: `parallella grupper`, `stegvis införande` eller `överkorsning`. Verktyget räknar på parallella grupper.',
  'legal-ground': 'Med vilket stöd i lag uppgifterna behandlas, med ord.',
  level: 'På vilken nivå resultaten sammanställs. `nivå enhet`',
  licence:
    'Vad som krävs för att få använda instrumentet; i en uppföljning: på vilka villkor andra får använda den. `licens "CC BY 4.0"`',
  lower: 'Ett lägre värde. `lägre är bättre`',
  lowest: 'Den som saknas räknas som frågans lägsta poäng. `tillåt 3 saknade som lägsta`',
  'main-measure': 'Om detta är resultatets huvudmått: `huvudmått` eller `inte huvudmått`.',
  'main-outcome': 'Om detta är det resultat som planen bedöms efter: `huvudresultat` eller `inte huvudresultat`.',
  'main-purpose': 'Om detta är det viktigaste syftet: `huvudsyfte` eller `inte huvudsyfte`.',
  manual: 'Skriftlig vägledning för dem som genomför mätningen. `manual ingen` säger att den saknas.',
  margin:
    'Hur stor försämring som ännu räknas som bibehållet: poäng i huvudmåttet, eller procentenheter när svaren räknas. Den bestäms före datainsamlingen, av den som vet vad som spelar roll. `marginal 1.5`, `marginal 10 %`',
  may: 'Vad den som svarar får göra. `får avböjas`',
  mean: 'Medelvärde: av frågorna i en skala, eller i en grupp som har undersökts.',
  measures: 'Vad instrumentet, frågan eller svaret handlar om. Bara `resultat` kan visa hur mycket det har förändrats.',
  medium: 'På vilket sätt svaret lämnas. `kanal webb, papper`',
  memory: 'Uppgiften är återgiven ur minnet och inte kontrollerad mot någon källa.',
  method: 'Hur uppgifterna samlas in. `metod självskattning`',
  minute: 'En minut.',
  minutes: 'Antal minuter.',
  missing: 'Obesvarade frågor. `tillåt 1 saknade`',
  mission: 'Verksamhetens uppdrag, med egna ord.',
  municipality:
    'Kommunens fyra siffror hos SCB, och dess namn. Uppföljningen går då att visa i ett register för flera kommuner. `kommun "1480" "Göteborgs Stad"`',
  month: 'En månad.',
  months: 'Antal månader. `4..8 månader` är från fyra till åtta månader.',
  'more-options': 'Om det finns fler svar än de som står här: `fler svar finns` eller `inga fler svar finns`.',
  negative: 'Svaret är ett dåligt utfall.',
  neutral: 'Svaret är varken ett bra eller ett dåligt utfall.',
  never: 'Aldrig: det görs inte.',
  no: 'Nej.',
  none: 'Ingen eller inget: ett tydligt nej. Att utelämna satsen betyder i stället att det inte framgår.',
  'norm-value':
    'Vad ett mått är i den normgrupp som det jämförs med: medelvärde, standardavvikelse och bland hur många personer, med källa. Klienterna jämförs med det först och sist. `normvärde core.total medel 4.6 standardavvikelse 4.8 antal 229 enligt "Källan" läst`',
  not: 'Inte: svaret är ett annat än värdet. `om arbete är inte ja`',
  number: 'Den som svarar anger ett tal. `tal 0..30 dagar`',
  offered: 'Vad jämförelsegruppen får, med egna ord. `erbjuds "Vanligt stöd"`',
  'on-demand': 'När någon ber om det.',
  once: 'En enda gång.',
  only: 'Poängen är bara för dessa: kön, ålder eller vem som svarar. `bara för kvinna ålder 13..17`',
  operation:
    'Den verksamhet inom organisationen som gör arbetet. `organisation "Socialförvaltningen" { verksamhet "Ungdomsmottagningen" }`',
  option: 'Ett av svaren på en fråga, med kort namn och den text som visas. `svar heltid "Arbete på heltid"`',
  optional: 'Frågan får lämnas obesvarad.',
  or: 'Minst ett av villkoren ska gälla.',
  ordered: 'Svaren har en ordning, så att en förändring kan ha en grad.',
  organisation: 'Vilken organisation som ansvarar för uppföljningen.',
  origin: 'Vem som har gjort instrumentet. `ursprung egen`: verksamheten själv.',
  outcome:
    'Ett önskvärt resultat hos klienten: vilket problem det gäller, vad som visar det och när det är nått. `resultat ingen` säger att inget är bestämt.',
  own: 'Egen: verksamheten har gjort instrumentet själv.',
  part: 'En del av organisationen som bara några av klienterna möter.',
  partly: 'Delvis: står efter det som bara delvis är så. `systematiskt delvis`',
  partner: 'En organisation som verksamheten samverkar med.',
  'payment-by-result':
    'Om ersättningen till en utförare beror på resultaten: `ersättningen beror på resultatet`, `ersättningen beror på resultatet delvis` eller `ersättningen beror inte på resultatet`.',
  per: 'Per: antalet under så lång tid. `90 personer per år`',
  period:
    'Under vilken tid uppföljningen pågår: `löpande`, eller mellan två datum. `period från 2025-05-01 till 2026-04-30`',
  permission: 'Bara efter tillstånd. `elektroniskt tillstånd`',
  'persons-per-cluster': 'Ungefär hur många personer varje kluster har. `personer per kluster cirka 12`',
  place: 'Var mätningen görs, med egna ord.',
  planned:
    'Om uppföljningen planerades innan den började: `planerat`, `planerat delvis`, `inte planerat` eller `planerat i efterhand`.',
  positive: 'Svaret är ett bra utfall.',
  presumed:
    'Slutsatsen är den skrivandes, verksamheten har inte sagt det själv. Sätts före en text, ett ord eller ett antal. `orsak förmodligen avböjer`',
  'previous-name':
    'Vad frågan, svaret, skalan, instrumentet eller mättillfället hette förut, så att det känns igen när uppföljningen jämförs med en tidigare version. `tidigare namn oro`',
  problem: 'Den problematik hos klienten som insatsen ska göra något åt. Resultaten hänvisar hit med `svarar mot`.',
  procedure: 'Rutinen för all insamling i uppföljningen. En mätning kan säga något annat för sin del.',
  provided: 'Hur insatsen ges. `ges som service`: utan beslut. `ges som bistånd`: efter ett beslut.',
  purpose:
    'Vad uppföljningen ska vara till för. `slag` säger vilket slags syfte det är. `syfte ingen` säger att inget finns.',
  question:
    'En frågeställning som uppföljningen ska ge svar på. Resultat och mätningar hänvisar till den med `besvarar`.',
  rated:
    'Skattas på en skala mellan två tal. `skattas 0..10` är från 0 till 10. Texterna säger vad ändarna står för: `skattas 0..10 "mycket dåligt" .. "mycket bra"`',
  ratio:
    'Hur många som får insatsen för hur många i jämförelsegruppen. `fördelning 2 till 1` ger dubbelt så många insatsen.',
  reason: 'En orsak till bortfallet. `orsak avböjer`',
  recall: 'Hur lång tid tillbaka frågorna gäller. `återblick 30 dagar`',
  recommended: 'Utbildningen är en rekommendation, inte ett krav. `utbildning rekommenderas "En dags kurs"`',
  recorded:
    'Var svaren sparas, och vem som för in dem. `registreras i register av "behandlaren"`. `registreras ingen` säger att de inte sparas.',
  reference:
    'En källa som uppgifter om instrument kan hänvisa till, med ett kort namn. `referens X "Titel, år" url "https://…"`',
  reliability: 'Reliabilitet: hur noggrant skalan mäter, från 0 till 1, enligt en angiven källa.',
  reliably: 'Förändringen är större än vad mätfelet kan förklara.',
  remark:
    'Något annat som är bra att veta och som inget annat ord säger. På ett instrument eller en skala med var det står: `anmärkning "Följer upp en månad" enligt X läst`',
  repeated:
    'Avsnittet frågas en gång för var och en, lika många gånger som svaret på frågan före säger. `avsnitt barnen "Barn" { upprepas antal gånger … }` Frågan behöver ett högsta svar, `tal 0..6`. Varje gång får egna kolumner i data.',
  repeats: 'Samma frågor ställs igen: svaren går att jämföra med det instrumentet.',
  reported: 'Om svaret redovisas. `redovisas inte`: resultatet är känt men visas inte.',
  required: 'Krävs: den som använder instrumentet måste ha gått en utbildning.',
  resembles: 'Liknar ett annat instrument, men svaren går inte att jämföra.',
  responsible: 'Vilken befattning som ansvarar för uppföljningen.',
  retained: 'Hur länge uppgifterna sparas. `bevaras 5 år`',
  rounded: 'Poängen avrundas, halva uppåt. `avrundas till 0 decimaler`',
  row: 'En rad i tabellen som `tabell(…)` läser: ett spann för varje del, och vad de ger. `rad 0..4, 7..10 ger 45`',
  safeguard:
    'Vad som görs när en uppföljning visar att en person mår dåligt. `orosrutin ingen` säger att det inte är bestämt.',
  sample: 'Hur de som följs har valts ut. `täckning cirka 30 % { urval slumpmässigt }`',
  scale: 'En poäng som räknas ut av frågorna, eller ett område i en intervju. `skala total 0..40 lägre är bättre`',
  scope: 'Hur stort område uppföljningen gäller: `lokal`, `stad`, `flera kommuner`, `län`, `region` eller `nationell`.',
  sd: 'Standardavvikelse: hur mycket poängen skiljer sig mellan personer, enligt en angiven källa.',
  secondary: 'Användningen kom till efteråt, för uppgifter som samlades in till något annat.',
  section:
    'Frågor som står tillsammans under en rubrik, med inledning och en stam som de delar. `avsnitt kropp "Kroppen" { stam "Hur mycket har du besvärats av" … }` Avsnittet ändrar hur formuläret ser ut, aldrig data.',
  seen: 'Uppgiften är läst i den angivna källan.',
  sensitive: 'Vilka känsliga uppgifter som behandlas. `känsliga hälsa`. `känsliga ingen` säger att inga är det.',
  session: 'Vid varje träff: den första är starten och den sista avslutet. `mättillfälle träffar varje träff`',
  since: 'Den första dagen med insamling. `insamling sedan 2026-02-01`',
  size: 'Hur många det gäller, och vad som räknas. `antal cirka 90 personer per år`',
  small: 'Litet, utan att en siffra är känd.',
  source: 'Varifrån uppgiften kommer.',
  standardised:
    'Om instrumentet är en standardiserad bedömningsmetod, lika för alla och prövad: `standardiserat`, `standardiserat delvis` eller `inte standardiserat`.',
  status:
    'Hur långt uppföljningen själv har kommit, sedan när och enligt vem. `status beslutad från 2026-01-01 av "Nämnden"`',
  stem: 'Början på en mening som varje fråga i avsnittet fortsätter. `stam "Under den senaste veckan har jag"`',
  structured: 'Om frågorna är bestämda i förväg: `strukturerat`, `strukturerat delvis` eller `inte strukturerat`.',
  success:
    'När resultatet räknas som nått: hur stor andel av klienterna, och vad var och en ska visa. `lyckat minst 50 % tillförlitligt förbättrade vid avslut`',
  suppress: 'Små grupper redovisas inte, så att ingen kan kännas igen. `dölj under 5`',
  system: 'Ett it-system eller register där svaren sparas.',
  systematic: 'Om det görs på samma sätt för alla: `systematiskt`, `systematiskt delvis` eller `inte systematiskt`.',
  'target-group': 'Vilka insatsen och uppföljningen är till för.',
  text: 'Den som svarar skriver med egna ord. Efter ett svar, `med text`, bara den som väljer det. `svar annat "Annat" med text`',
  timepoint:
    'När det mäts. `vid` eller `månader efter` säger när, `inom` hur långt före och efter som räknas. `mättillfälle senare 6 månader efter avslut inom -30..60 dagar`',
  times: 'Så många gånger under insatsen. `4 gånger`',
  to: 'Till och med den dagen.',
  trained: 'Hur stor andel av personalen som har utbildningen. `utbildade alla`',
  training: 'Den utbildning som behövs: med egna ord, `krävs` eller `ingen`.',
  unchanged: 'Klienten har det som förut, eller bättre.',
  unique:
    'Om varje person bara finns en gång i systemet: `varje person finns en gång`, `varje person finns en gång delvis` eller `samma person finns flera gånger`.',
  unknown: 'Okänt: det är sagt att det inte är känt. Att utelämna satsen betyder i stället att det inte framgår.',
  unsure: 'Uppgiften är osäker eller tvetydig i källan, och inte kontrollerad.',
  until: 'Till och med vilken dag det gäller. `tills 2027-12-31`',
  url: 'En webbadress med mer om instrumentet.',
  use: 'Vad resultaten används till, av vem och hur ofta. `användning ingen` säger att de inte används.',
  valid: 'Från vilken dag versionen gäller. `version "2.0" giltig från 2026-01-01`',
  version: 'Vilken version av uppföljningen det är.',
  voluntary: 'Om det är frivilligt att svara: `frivilligt`, `frivilligt delvis` eller `inte frivilligt`.',
  weakness: 'En brist som verksamheten själv ser, i vad och med egna ord. `brist belastning "…"`',
  week: 'En vecka.',
  weeks: 'Antal veckor.',
  'form-text':
    'En text som alla formulär har (en knapp, en anvisning), som verktyget skriver den, på ett språk som verktyget saknar. `formulärtext "Nästa" @ar "…"`',
  'to-client':
    'Vad klienten får veta före frågorna, till den som svarar och på dess språk: varför ni frågar, att man väljer själv, vad som händer med svaren. Högst tre korta meningar. `till klienten "Vi frågar för att se om du mår bättre. Du väljer själv om du vill svara."`',
  heading: 'Vad klientens formulär heter, med klientens ord. `rubrik "Hur mår du?"`',
  'hand-in': 'Vad klienten gör med svaren när de är klara. `svaren lämnas "Ge skärmen till den du träffar i dag."`',
  contact: 'Vem klienten kan prata med om den mår dåligt. `kontakt "din behandlare, 08-123 45 67"`',
  'quick-exit':
    'Klientens formulär har en knapp som tömmer det och lämnar sidan direkt. Den finns ändå där uppföljningen handlar om våld, sex eller beroende.',
  wish: 'Något som verksamheten skulle vilja göra. En önskan är ingen brist.',
  with: 'Med: vad det jämförs med, eller vad som används i stället.',
  within:
    'Mätfönstret: hur långt efter eller före mättillfället som en mätning ändå räknas. `inom 14 dagar efter`; åt båda håll skrivs det `från 30 dagar före till 60 dagar efter`.',
  year: 'Ett år.',
  years: 'Antal år.',
  yes: 'Ja.',
  'yes-no': 'Den som svarar väljer ja eller nej.',
};
