import type { Said } from '../../model/index.js';

/** A design that takes a stand on everything the five principles ask about. */
export const full: Said = {
  sv: `// En hel uppföljning med alla delar. Allt i den är påhittat: byt ut det mot era egna uppgifter.
uppföljning enheten "Uppföljning av resultat vid enheten" {
  version "1.0" gäller från 2026-01-01
  språk sv
  period löpande

  organisation "Enheten för stödsamtal" {
    område vuxna
    omfattning lokal
    ansvarig "Enhetschefen"
  }

  syfte "Veta om klienterna mår bättre efter insatsen än före" {
    slag resultat, utveckling
    huvudsyfte ja
    frågeställning mår-bättre "Mår klienterna bättre vid avslut än vid start?"
    frågeställning grupper    "Skiljer sig resultaten mellan olika grupper?"
  }

  målgrupp "Vuxna med oro eller nedstämdhet" {
    ålder 18..
    antal cirka 80 personer per år
  }
  insats "Stödsamtal" {
    ges som service
    varar 2..6 månader
  }

  problem oro "Oro och nedstämdhet"
  resultat bättre-mående "Klienten mår bättre" {
    påverkar oro
    besvarar mår-bättre
    mål förbättra
    väljs av klient, profession
    indikator egen-bild.mående från klient
    indikator personalens-bild.mående från profession
    lyckat minst 50 % egen-bild.mående >= 6 vid avslut
  }

  mättillfälle uppstart "Första samtalet" vid start inom 0..14 dagar
  mättillfälle slut     "Sista samtalet" vid avslut inom -14..14 dagar
  mättillfälle senare   "Sex månader senare" 6 månader efter avslut inom -30..30 dagar

  rutin {
    manual "Enhetens egen manual"
    instruktion "Ett blad om varför vi frågar och vad svaren används till"
    utbildning "Två timmar för nyanställda"
    utbildade alla
    metodtrohet "Enhetschefen går igenom ifyllda formulär varje termin"
    identitet kodad
    planerad ja
    systematiskt ja
    registreras i register av "behandlaren"
  }

  mätning egen-bild från klient vid uppstart, slut, senare av "administratören" {
    metod självskattning
    kanal webb, papper
    frivillig ja
    oberoende ja
    återkoppling ja
    varar 5 minuter
    räknas som personer
    besvarar mår-bättre
    annars från klient för några eftersom "Klienten vill hellre svara muntligt" {
      metod intervju
      kanal telefon
    }
  }
  mätning personalens-bild från profession "behandlaren" vid uppstart, slut {
    metod bedömning
    underlag samtal, akt
    räknas som personer
    besvarar mår-bättre
  }
  mätning bakgrund från klient vid uppstart {
    metod intervju
    räknas som personer
    besvarar grupper
  }

  täckning alla {
    faktiskt cirka 85 %
  }
  bortfall cirka 10 % i egen-bild vid uppstart för påbörjade {
    orsak avböjer
    undersökt ja
  }
  bortfall cirka 20 % i egen-bild vid slut för påbörjade {
    orsak avbryter
    undersökt ja
    jämför ålder, kön, egen-bild.mående
    avhopp räknas som ej-uppnått
  }

  system register "Enhetens uppföljningsregister" {
    unika ja
    identitet kodad
    känsliga hälsa
    lagstöd "Den rättsliga grunden, med ord"
    bevaras 5 år
    åtkomst "Enhetschefen"
  }
  sammanställning varje år av "verksamhetsutvecklaren" {
    nivå enhet
    särredovisa kön, ålder
    dölj under 5
  }
  användning "Genomgång med personalen" av "enhetschefen" varje år
  efterfrågan "Ledningen"

  jämförelse ingen
  anspråk resultat
  orosrutin "Behandlaren ringer inom två vardagar när svaret är 0 eller 1"
  resultatersättning nej

  godtar P4-02 i egen-bild vid senare av "Enhetschefen" eftersom "Efter sex månader har personalen ingen kontakt med klienten"
}

instrument egen-bild "Så mår jag" {
  begrepp "mående"
  uppgiftslämnare klient
  metod självskattning
  standardiserad nej
  ursprung egen
  ålder 18..
  språk sv
  mäter resultat
  fråga mående "Hur har du mått den senaste veckan?" skattas 0..10 "mycket dåligt" .. "mycket bra" högre är bättre
}

instrument personalens-bild "Personalens bild" {
  begrepp "mående"
  uppgiftslämnare profession
  metod bedömning
  standardiserad nej
  ursprung egen
  mäter resultat
  fråga mående "Hur har klienten mått den senaste veckan?" skattas 0..10 "mycket dåligt" .. "mycket bra" högre är bättre
}

instrument bakgrund "Bakgrund" {
  uppgiftslämnare klient
  metod intervju
  standardiserad nej
  ursprung egen
  mäter bakgrund
  fråga boende "Hur bor du?" val {
    svar eget   "I egen bostad"
    svar andra  "Hos någon annan"
    svar saknar "Saknar bostad"
  }
}
`,
  en: `// A whole design with every part. Everything in it is made up: replace it with what holds for you.
design unit "Follow-up of outcomes at the unit" {
  version "1.0" valid from 2026-01-01
  languages en
  period continuous

  organisation "The counselling unit" {
    field adults
    scope local
    responsible "Head of unit"
  }

  purpose "Know whether clients feel better after the intervention than before" {
    kind outcome, improvement
    primary yes
    question feel-better "Do clients feel better at the end than at the start?"
    question groups      "Do the results differ between groups?"
  }

  target-group "Adults with worry or low mood" {
    age 18..
    size about 80 persons per year
  }
  intervention "Counselling" {
    provided as service
    lasts 2..6 months
  }

  problem worry "Worry and low mood"
  outcome better-mood "The client feels better" {
    addresses worry
    answers feel-better
    goal improve
    chosen by client, professional
    indicator own-view.mood from client
    indicator staff-view.mood from professional
    success at-least 50 % own-view.mood >= 6 at end
  }

  timepoint intake    "The first session" at start within 0..14 days
  timepoint discharge "The last session" at end within -14..14 days
  timepoint later     "Six months later" 6 months after end within -30..30 days

  procedure {
    manual "The unit's own manual"
    instruction "A page on why we ask and what the answers are used for"
    training "Two hours for new staff"
    trained all
    fidelity "Head of unit reviews completed forms every term"
    identity keyed
    planned yes
    systematic yes
    recorded in register by "the counsellor"
  }

  collect own-view from client at intake, discharge, later by "the administrator" {
    method self-report
    medium web, paper
    voluntary yes
    independent yes
    feedback yes
    lasts 5 minutes
    counted as persons
    answers feel-better
    fallback from client for some because "The client prefers to answer orally" {
      method interview
      medium phone
    }
  }
  collect staff-view from professional "the counsellor" at intake, discharge {
    method judgement
    evidence conversation, file
    counted as persons
    answers feel-better
  }
  collect background from client at intake {
    method interview
    counted as persons
    answers groups
  }

  coverage all {
    actual about 85 %
  }
  attrition about 10 % in own-view at intake for started {
    reason declines
    examined yes
  }
  attrition about 20 % in own-view at discharge for started {
    reason ends-early
    examined yes
    compare age, sex, own-view.mood
    dropouts counted as not-reached
  }

  system register "The unit's follow-up register" {
    unique yes
    identity keyed
    sensitive health
    legal-ground "The legal ground, in words"
    retained 5 years
    access "Head of unit"
  }
  compile every year by "the development officer" {
    level unit
    disaggregate sex, age
    suppress below 5
  }
  use "Review with the staff" by "head of unit" every year
  demand "The management"

  comparison none
  claim outcome
  safeguard "The counsellor calls within two working days when the answer is 0 or 1"
  payment-by-result no

  accept P4-02 in own-view at later by "Head of unit" because "After six months the staff have no contact with the client"
}

instrument own-view "How I feel" {
  construct "mood"
  informant client
  method self-report
  standardised no
  origin own
  age 18..
  languages en
  measures outcome
  item mood "How have you felt during the last week?" rated 0..10 "very badly" .. "very well" higher is better
}

instrument staff-view "How the staff see it" {
  construct "mood"
  informant professional
  method judgement
  standardised no
  origin own
  measures outcome
  item mood "How has the client felt during the last week?" rated 0..10 "very badly" .. "very well" higher is better
}

instrument background "Background" {
  informant client
  method interview
  standardised no
  origin own
  measures background
  item housing "How do you live?" choice {
    option own     "In a home of my own"
    option others  "With someone else"
    option without "Without a home"
  }
}
`,
};
