import type { TextRule } from '../language/index.js';
import type { Said } from '../model/index.js';

/** What there is to know about one finding of the text itself. The examples are in the language of the page. */
export interface TextPage {
  title: Said;
  what: Said;
  why: Said;
  avoid?: Said;
  prefer?: Said;
}

const notRead: Said = {
  sv: 'Det som inte kan läsas kan inte granskas. Resten av filen läses ändå.',
  en: 'What cannot be read cannot be checked. The rest of the file is read all the same.',
};

/** The pages of the rules about the text: how it is written, before what it means. */
export const textPages: Record<TextRule, TextPage> = {
  syntax: {
    title: { sv: 'Satsen går inte att läsa', en: 'The statement cannot be read' },
    what: {
      sv: 'Ett ord, ett tecken eller ett komma saknas, är felstavat eller står där det inte hör hemma. Meddelandet säger vad som kan stå på platsen.',
      en: 'A word, a character or a comma is missing, misspelt or out of place. The message says what may stand there.',
    },
    why: notRead,
    avoid: { sv: 'mätning CORE-OM SOC-13 från klient vid start', en: 'collect CORE-OM SOC-13 from client at start' },
    prefer: { sv: 'mätning CORE-OM, SOC-13 från klient vid start', en: 'collect CORE-OM, SOC-13 from client at start' },
  },
  'unclosed-text': {
    title: { sv: 'Citattecknen går inte jämnt ut', en: 'The quotation marks do not match' },
    what: {
      sv: 'En text börjar med ett citattecken men saknar ett i slutet, eller tvärtom, eller har ett för mycket. En text över flera rader skrivs inom tre citattecken.',
      en: 'A text begins with a quotation mark but has none at its end, or the other way round, or has one too many. A text over several lines stands in three quotation marks.',
    },
    why: notRead,
    avoid: { sv: 'problem oro "Oro och nedstämdhet', en: 'problem worry "Worry and low mood' },
    prefer: { sv: 'problem oro "Oro och nedstämdhet"', en: 'problem worry "Worry and low mood"' },
  },
  'typographic-quotes': {
    title: { sv: 'Typografiska citattecken', en: 'Typographic quotation marks' },
    what: {
      sv: 'Texten står inom citattecken av det slag som ordbehandlare sätter. Här används raka.',
      en: 'The text stands in quotation marks of the kind that word processors set. Straight ones are used here.',
    },
    why: {
      sv: 'Då syns det alltid var en text börjar och slutar, också när den i sin tur citerar något.',
      en: 'It then always shows where a text begins and ends, also when it quotes something itself.',
    },
    avoid: { sv: 'problem oro ”Oro och nedstämdhet”', en: 'problem worry “Worry and low mood”' },
    prefer: { sv: 'problem oro "Oro och nedstämdhet"', en: 'problem worry "Worry and low mood"' },
  },
  'range-dash': {
    title: { sv: 'Ett spann skrivet med streck', en: 'A range written with a dash' },
    what: {
      sv: 'Ett spann skrivs med två punkter mellan den lägsta och den högsta gränsen. Båda ingår.',
      en: 'A range is written with two dots between its lowest and its highest bound. Both are included.',
    },
    why: { sv: 'Strecket kan lika gärna vara ett minustecken.', en: 'The dash could just as well be a minus sign.' },
    avoid: { sv: 'ålder 18–29', en: 'age 18–29' },
    prefer: { sv: 'ålder 18..29', en: 'age 18..29' },
  },
  'decimal-comma': {
    title: { sv: 'Decimalkomma', en: 'A decimal comma' },
    what: { sv: 'Decimaler skrivs med punkt.', en: 'Decimals are written with a point.' },
    why: {
      sv: 'Kommat skiljer i stället det ena från det andra i en lista.',
      en: 'The comma instead separates one thing from the next in a list.',
    },
    avoid: { sv: 'bortfall 30,5 % vid avslut', en: 'attrition 30,5 % at end' },
    prefer: { sv: 'bortfall 30.5 % vid avslut', en: 'attrition 30.5 % at end' },
  },
  'stray-character': {
    title: { sv: 'Ett tecken som inte hör hit', en: 'A character that does not belong' },
    what: {
      sv: 'Ett semikolon, ett kolon eller ett annat tecken står utanför texterna. Inga sådana behövs: varje sats står på en egen rad och värdet följer direkt efter ordet.',
      en: 'A semicolon, a colon or another character stands outside the texts. None is needed: each statement stands on a line of its own and the value follows the word.',
    },
    why: notRead,
    avoid: { sv: 'metod: självskattning;', en: 'method: self-report;' },
    prefer: { sv: 'metod självskattning', en: 'method self-report' },
  },
  'decomposed-letter': {
    title: { sv: 'Bokstäver med lösa accenttecken', en: 'Letters with loose accents' },
    what: {
      sv: 'Ett ord är skrivet med en bokstav och dess accent som två tecken. Det ser likadant ut och läses som ett ord.',
      en: 'A word is written with a letter and its accent as two characters. It looks the same and is read as one word.',
    },
    why: {
      sv: 'En sökning efter ordet hittar det inte. Sådana tecken kommer ofta med när text kopieras från en fil på en Mac eller ur en pdf.',
      en: 'A search for the word does not find it. Such characters often come along when text is copied from a Mac or a PDF.',
    },
  },
  'unknown-name': {
    title: { sv: 'Namnet är inte beskrivet', en: 'The name is not described' },
    what: {
      sv: 'Något används vid namn, men det beskrivs varken i filen, i det den importerar eller i det inbyggda biblioteket.',
      en: 'Something is used by its name, but described neither in the file, in what it imports nor in the built-in library.',
    },
    why: {
      sv: 'Utan beskrivning går det inte att säga vad som mäts, när eller hos vem.',
      en: 'Without a description it cannot be said what is measured, when or with whom.',
    },
    avoid: { sv: 'mätning egen-enkät från klient vid start', en: 'collect own-form from client at start' },
    prefer: {
      sv: 'mätning egen-enkät från klient vid start\n\ninstrument egen-enkät "Vår egen enkät"',
      en: 'collect own-form from client at start\n\ninstrument own-form "Our own form"',
    },
  },
  'unknown-word': {
    title: { sv: 'Ordet är inget värde här', en: 'The word is no value here' },
    what: {
      sv: 'På platsen står ett av några bestämda ord. Meddelandet räknar upp dem.',
      en: 'One of a few given words stands at this place. The message lists them.',
    },
    why: {
      sv: 'Reglerna kan bara läsa ord som de känner till; fri text skrivs inom citattecken.',
      en: 'The rules can only read words that they know; free text stands in quotation marks.',
    },
    avoid: { sv: 'metod enkät', en: 'method survey' },
    prefer: { sv: 'metod självskattning', en: 'method self-report' },
  },
  'given-twice': {
    title: { sv: 'Samma uppgift två gånger', en: 'The same property twice' },
    what: {
      sv: 'En uppgift som bara kan ha ett värde anges flera gånger i samma block. Bara den första räknas.',
      en: 'A property that can have one value only is given several times in one block. Only the first counts.',
    },
    why: { sv: 'Läsaren kan inte veta vilken som gäller.', en: 'The reader cannot know which of them holds.' },
    avoid: { sv: 'frivilligt\ninte frivilligt', en: 'voluntary\nnot-voluntary' },
    prefer: { sv: 'frivilligt', en: 'voluntary' },
  },
  'duplicate-name': {
    title: { sv: 'Namnet är upptaget', en: 'The name is taken' },
    what: { sv: 'Två saker av samma slag har samma namn.', en: 'Two things of one kind have the same name.' },
    why: {
      sv: 'Den som hänvisar till namnet menar den ena, och det syns inte vilken.',
      en: 'Whoever refers to the name means one of them, and it does not show which.',
    },
    avoid: { sv: 'problem oro "Oro"\nproblem oro "Nedstämdhet"', en: 'problem mood "Worry"\nproblem mood "Low mood"' },
    prefer: {
      sv: 'problem oro "Oro"\nproblem nedstämdhet "Nedstämdhet"',
      en: 'problem worry "Worry"\nproblem low-mood "Low mood"',
    },
  },
  'import-not-found': {
    title: { sv: 'Filen som importeras finns inte', en: 'The imported file does not exist' },
    what: {
      sv: 'Sökvägen räknas från mappen där den importerande filen ligger. Också en fil som inte går att läsa, eller inte slutar på .isu, räknas som saknad.',
      en: 'The path starts from the folder of the importing file. A file that cannot be read, or does not end in .isu, counts as missing too.',
    },
    why: notRead,
    avoid: { sv: 'importera "C:\\instrument.isu"', en: 'import "C:\\instruments.isu"' },
    prefer: { sv: 'importera "../gemensamt/instrument.isu"', en: 'import "../shared/instruments.isu"' },
  },
  'import-cycle': {
    title: { sv: 'Importen går i cirkel', en: 'The import goes in a circle' },
    what: {
      sv: 'Filen importerar en fil som i sin tur importerar den, direkt eller genom andra.',
      en: 'The file imports a file that imports it in turn, directly or through others.',
    },
    why: {
      sv: 'Då går det inte att läsa den ena utan den andra. Lägg det gemensamma i en egen fil som båda importerar.',
      en: 'Neither can then be read without the other. Put what they share in a file of its own that both import.',
    },
  },
  'mixed-keywords': {
    title: { sv: 'Nyckelord på två språk', en: 'Keywords in two languages' },
    what: {
      sv: 'De flesta nyckelord i filen är på ett språk, men något är på det andra. Båda förstås.',
      en: 'Most keywords of the file are in one language, but some are in the other. Both are understood.',
    },
    why: {
      sv: 'En fil på ett språk är lättare att läsa. Hela filen kan byta språk på en gång.',
      en: 'A file in one language is easier to read. The whole file can change language at once.',
    },
    avoid: { sv: 'collect CORE-OM från klient vid start', en: 'mätning CORE-OM from client at start' },
    prefer: { sv: 'mätning CORE-OM från klient vid start', en: 'collect CORE-OM from client at start' },
  },
  'empty-file': {
    title: { sv: 'Filen är tom', en: 'The file is empty' },
    what: { sv: 'Det står ingenting i filen.', en: 'There is nothing in the file.' },
    why: {
      sv: 'Den som börjar har nytta av en mall: att ändra i en hel uppföljning är lättare än att skriva den från början.',
      en: 'A template helps whoever begins: changing a whole design is easier than writing it from nothing.',
    },
    prefer: {
      sv: 'uppföljning enheten "Uppföljning vid enheten" {\n  mätning CORE-OM från klient vid start, avslut\n}',
      en: 'design unit "Follow-up at the unit" {\n  collect CORE-OM from client at start, end\n}',
    },
  },
  'file-too-long': {
    title: { sv: 'Filen är för stor', en: 'The file is too large' },
    what: {
      sv: 'Filen är hundratals gånger större än en verklig uppföljning och läses inte.',
      en: 'The file is hundreds of times larger than a real design and is not read.',
    },
    why: {
      sv: 'Oftast är det en annan sorts fil som har fått fel namn. Annars: dela upp den och importera delarna.',
      en: 'Most often it is another kind of file with the wrong name. Otherwise: divide it and import the parts.',
    },
  },
  'missing-brace': {
    title: { sv: 'Klamrarna går inte jämnt ut', en: 'The braces do not match' },
    what: {
      sv: 'Ett block öppnas med { men stängs aldrig med }, stängs för tidigt eller öppnas aldrig, eller en } stänger ingenting.',
      en: 'A block opens with { but never closes with }, closes too early or never opens, or a } closes nothing.',
    },
    why: {
      sv: 'Indraget används för att förstå vad som hör till vad, men gissningen kan bli fel.',
      en: 'The indentation is used to see what belongs to what, but the guess may be wrong.',
    },
    avoid: {
      sv: 'syfte "Veta" {\n  gäller resultat\nproblem oro "Oro"',
      en: 'purpose "Know" {\n  kind outcome\nproblem worry "Worry"',
    },
    prefer: {
      sv: 'syfte "Veta" {\n  gäller resultat\n}\nproblem oro "Oro"',
      en: 'purpose "Know" {\n  kind outcome\n}\nproblem worry "Worry"',
    },
  },
  'captured-name': {
    title: {
      sv: 'Ett namn är ett inbyggt ord på det andra språket',
      en: 'A name is a built-in word in the other language',
    },
    what: {
      sv: 'Vid översättning av nyckelorden skulle ett eget namn bli samma ord som ett inbyggt, som start eller avslut.',
      en: 'When the keywords are translated, a name of the design’s own would be the same word as a built-in one, such as start or end.',
    },
    why: {
      sv: 'Hänvisningar till det inbyggda ordet skulle då mena något annat än förut. Byt namn först, eller låt isu translate --rename göra det.',
      en: 'References to the built-in word would then mean something else than before. Rename first, or let isu translate --rename do it.',
    },
    avoid: { sv: 'mättillfälle end "Sista besöket" vid avslut', en: 'timepoint avslut "Last visit" at end' },
    prefer: { sv: 'mättillfälle sista "Sista besöket" vid avslut', en: 'timepoint last "Last visit" at end' },
  },
  'not-a-day': {
    title: { sv: 'En dag som inte finns', en: 'A day that does not exist' },
    what: {
      sv: 'Där en dag, en månad eller ett år ska stå finns något annat, eller ett datum som kalendern saknar.',
      en: 'Where a day, a month or a year should stand there is something else, or a date that the calendar lacks.',
    },
    why: {
      sv: 'Det som räknas från dagen, som perioden eller hur länge ett godtagande gäller, går då inte att räkna ut. Den läses som om den inte stod där.',
      en: 'What is reckoned from the day, such as the period or how long an acceptance holds, can then not be worked out. It is read as if it were not there.',
    },
    avoid: { sv: 'period från 2026-02-30', en: 'period from 2026-02-30' },
    prefer: { sv: 'period från 2026-02-28', en: 'period from 2026-02-28' },
  },
  'same-files': {
    title: { sv: 'Två uppföljningar får samma filer', en: 'Two designs give the same files' },
    what: {
      sv: 'Filer får namn efter uppföljningen, utan å, ä, ö och andra accenter, med små bokstäver. Två uppföljningar i filen får då samma namn på sina filer.',
      en: 'Files are named after the design, without accents and in small letters. Two designs in the file would then give files of the same names.',
    },
    why: {
      sv: 'Den enas formulär och planer skulle skriva över den andras.',
      en: 'The forms and plans of one would overwrite those of the other.',
    },
    avoid: {
      sv: 'uppföljning Åre "Åre" {\n}\n\nuppföljning are "ARE" {\n}',
      en: 'design Åre "Åre" {\n}\n\ndesign are "ARE" {\n}',
    },
    prefer: {
      sv: 'uppföljning Åre "Åre" {\n}\n\nuppföljning are-enheten "ARE" {\n}',
      en: 'design Åre "Åre" {\n}\n\ndesign are-unit "ARE" {\n}',
    },
  },
  'older-form': {
    title: { sv: 'Ett äldre skrivsätt', en: 'An older form' },
    what: {
      sv: 'Språket har fått ord som är lättare att läsa. Det som står här skrevs så förut.',
      en: 'The language has words now that are easier to read. What stands here is how it was written before.',
    },
    why: {
      sv: 'Det läses som förut och betyder detsamma. När filen formateras skrivs allt om, eller rätta raden här.',
      en: 'It is read as before and means the same. Formatting the file rewrites all of it, or mend the line here.',
    },
    avoid: { sv: 'frivillig ja', en: 'voluntary yes' },
    prefer: { sv: 'frivilligt', en: 'voluntary' },
  },
  'window-units': {
    title: { sv: 'Gränser i olika enheter', en: 'Limits in different units' },
    what: {
      sv: 'Mätfönstrets två gränser står i enheter som inte går att räkna om till varandra, som månader och dagar.',
      en: 'The two limits of the window are in units that cannot be converted to each other, such as months and days.',
    },
    why: {
      sv: 'En månad har olika många dagar. Fönstret läses därför som om det inte stod där.',
      en: 'Months differ in days. The window is therefore read as if it were not there.',
    },
    avoid: {
      sv: 'mättillfälle slut vid avslut från 1 månad före till 60 dagar efter',
      en: 'timepoint last at end from 1 month before to 60 days after',
    },
    prefer: {
      sv: 'mättillfälle slut vid avslut från 30 dagar före till 60 dagar efter',
      en: 'timepoint last at end from 30 days before to 60 days after',
    },
  },
  'window-side': {
    title: { sv: 'Ett fönster utan sida', en: 'A window without a side' },
    what: {
      sv: 'Det sägs hur stort mätfönstret är men inte om det är före eller efter mättillfället.',
      en: 'It is said how large the window is but not whether it is before or after the timepoint.',
    },
    why: {
      sv: 'Vid ett avslut räknas ofta också en mätning några dagar innan, vid en start sällan. Det gissas inte: fönstret läses som inte angivet.',
      en: 'At an end a measurement some days before often counts as well, at a start seldom. It is not guessed: the window is read as not stated.',
    },
    avoid: { sv: 'mättillfälle slut vid avslut inom 14 dagar', en: 'timepoint last at end within 14 days' },
    prefer: {
      sv: 'mättillfälle slut vid avslut från 14 dagar före till 14 dagar efter',
      en: 'timepoint last at end from 14 days before to 14 days after',
    },
  },
  'items-not-read': {
    title: { sv: 'Ett spann av frågor som inte kan räknas', en: 'A range of items that cannot be counted' },
    what: {
      sv: 'I en formel står ett spann av frågor (q1..q10) vars sista fråga kommer före den första, som börjar med en skala, eller som står där bara en fråga kan stå.',
      en: 'A formula has a range of items (q1..q10) whose last item comes before the first, which begins with a scale, or which stands where only one item can.',
    },
    why: {
      sv: 'Formeln läses då som om den inte stod där, och poängen räknas inte ut.',
      en: 'The formula is then read as if it were not there, and the score is not worked out.',
    },
    avoid: {
      sv: '\n\ninstrument x {\n  fråga q1 "Ett" skattas 0..4\n  fråga q2 "Två" skattas 0..4\n  skala summa 0..8 = summa(q2..q1)\n}',
      en: '\n\ninstrument x {\n  item q1 "One" rated 0..4\n  item q2 "Two" rated 0..4\n  scale total 0..8 = sum(q2..q1)\n}',
    },
    prefer: {
      sv: '\n\ninstrument x {\n  fråga q1 "Ett" skattas 0..4\n  fråga q2 "Två" skattas 0..4\n  skala summa 0..8 = summa(q1..q2)\n}',
      en: '\n\ninstrument x {\n  item q1 "One" rated 0..4\n  item q2 "Two" rated 0..4\n  scale total 0..8 = sum(q1..q2)\n}',
    },
  },
  'rounds-not-read': {
    title: { sv: 'Ett avsnitt som inte kan upprepas', en: 'A section that cannot be repeated' },
    what: {
      sv: 'Ett avsnitt sägs upprepas, men det framgår inte hur många gånger som mest: frågan som styr det saknar ett högsta svar, står inte före avsnittet, eller talet går inte att använda.',
      en: 'A section is said to be repeated, but not how many times at most: the item that decides it has no highest answer, does not stand before the section, or the number cannot be used.',
    },
    why: {
      sv: 'Varje gång har egna kolumner i data, så att antalet måste vara känt. Avsnittet frågas nu bara en gång.',
      en: 'Each time has columns of its own in the data, so their number must be known. The section is now asked only once.',
    },
    avoid: {
      sv: '\n\ninstrument x {\n  fråga antal "Hur många barn?" tal\n  avsnitt barnen "Barn" {\n    upprepas antal gånger\n    fråga ålder "Ålder" tal 0..17\n  }\n}',
      en: '\n\ninstrument x {\n  item number "How many children?" number\n  section children "Child" {\n    repeated number times\n    item age "Age" number 0..17\n  }\n}',
    },
    prefer: {
      sv: '\n\ninstrument x {\n  fråga antal "Hur många barn?" tal 0..6\n  avsnitt barnen "Barn" {\n    upprepas antal gånger\n    fråga ålder "Ålder" tal 0..17\n  }\n}',
      en: '\n\ninstrument x {\n  item number "How many children?" number 0..6\n  section children "Child" {\n    repeated number times\n    item age "Age" number 0..17\n  }\n}',
    },
  },
  'asked-several-times': {
    title: { sv: 'Flera svar där ett behövs', en: 'Several answers where one is needed' },
    what: {
      sv: 'En fråga i ett avsnitt som upprepas står där ett enda svar behövs: i en indikator, i ett villkor utanför avsnittet, eller ensam i en formel.',
      en: 'An item of a section that is repeated stands where a single answer is needed: in an indicator, in a condition outside the section, or alone in a formula.',
    },
    why: {
      sv: 'Frågan har ett svar för varje gång. Bara det första läses.',
      en: 'The item has an answer for each time. Only the first is read.',
    },
    avoid: {
      sv: '\n\ninstrument x {\n  fråga antal "Hur många barn?" tal 0..6\n  avsnitt barnen "Barn" {\n    upprepas antal gånger\n    fråga dagar "Dagar i skolan" tal 0..20\n  }\n  skala skola 0..20 = dagar\n}',
      en: '\n\ninstrument x {\n  item number "How many children?" number 0..6\n  section children "Child" {\n    repeated number times\n    item days "Days at school" number 0..20\n  }\n  scale school 0..20 = days\n}',
    },
    prefer: {
      sv: '\n\ninstrument x {\n  fråga antal "Hur många barn?" tal 0..6\n  avsnitt barnen "Barn" {\n    upprepas antal gånger\n    fråga dagar "Dagar i skolan" tal 0..20\n  }\n  skala skola 0..20 = medel(dagar) inte ställd räknas som utelämnad\n}',
      en: '\n\ninstrument x {\n  item number "How many children?" number 0..6\n  section children "Child" {\n    repeated number times\n    item days "Days at school" number 0..20\n  }\n  scale school 0..20 = mean(days) not asked counted as left-out\n}',
    },
  },
  'same-line': {
    title: { sv: 'Två satser på en rad', en: 'Two statements on one line' },
    what: {
      sv: 'Ett ord som kan höra till satsen före det på samma rad hör i stället till blocket runt om, eftersom satsen inte har något eget block.',
      en: 'A word that could belong to the statement before it on the same line belongs to the block around instead, since the statement has no block of its own.',
    },
    why: {
      sv: 'Raden läses lätt som en enda utsaga, och då gäller ordet något annat än det ser ut att gälla.',
      en: 'The line is easily read as one utterance, and the word is then about something else than it seems to be about.',
    },
    avoid: {
      sv: '\n\ninstrument x {\n  fråga mående "Hur mår du?" tal 0..10 tidigare namn hälsa\n}',
      en: '\n\ninstrument x {\n  item feeling "How are you?" number 0..10 previous-name health\n}',
    },
    prefer: {
      sv: '\n\ninstrument x {\n  fråga mående "Hur mår du?" tal 0..10 {\n    tidigare namn hälsa\n  }\n}',
      en: '\n\ninstrument x {\n  item feeling "How are you?" number 0..10 {\n    previous-name health\n  }\n}',
    },
  },
  'answers-not-read': {
    title: { sv: 'Svar där inga kan väljas', en: 'Answers where none can be chosen' },
    what: {
      sv: 'Svar står under en fråga som besvaras med text, ett datum eller ja och nej, eller som inte säger hur den besvaras.',
      en: 'Answers stand under an item that is answered in words, with a date or with yes and no, or that does not say how it is answered.',
    },
    why: {
      sv: 'De kan inte väljas och kommer inte med i något formulär.',
      en: 'They cannot be chosen, and no form has them.',
    },
    avoid: {
      sv: '\n\ninstrument x {\n  fråga bor "Var bor du?" text {\n    svar egen "Egen bostad"\n  }\n}',
      en: '\n\ninstrument x {\n  item lives "Where do you live?" text {\n    option own "Own home"\n  }\n}',
    },
    prefer: {
      sv: '\n\ninstrument x {\n  fråga bor "Var bor du?" val {\n    svar egen "Egen bostad"\n    svar andra "Hos andra"\n  }\n}',
      en: '\n\ninstrument x {\n  item lives "Where do you live?" choice {\n    option own "Own home"\n    option others "With others"\n  }\n}',
    },
  },
};
