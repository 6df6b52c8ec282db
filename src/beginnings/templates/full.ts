import type { Said } from '../../model/index.js';

/** A design that takes a stand on everything the five principles ask about. */
export const full: Said = {
  sv: `// En hel uppföljning med alla delar. Allt i den är påhittat: byt ut det mot era egna uppgifter.
uppföljning enheten "Uppföljning av resultat vid enheten" {
  version "1.0" giltig från 2026-01-01
  språk sv
  period löpande

  organisation "Enheten för stödsamtal" {
    område vuxna
    omfattning lokal
    ansvarig "Enhetschefen"
  }

  syfte "Veta om klienterna mår bättre efter insatsen än före" {
    gäller resultat, utveckling
    huvudsyfte
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
    svarar mot oro
    besvarar mår-bättre
    mål förbättra
    väljs av klient, profession
    indikator egen-bild.mående från klient
    indikator personalens-bild.mående från profession
    lyckat minst 50 % egen-bild.mående >= 6 vid avslut
  }

  mättillfälle uppstart "Första samtalet" vid start inom 14 dagar efter
  mättillfälle slut     "Sista samtalet" vid avslut från 14 dagar före till 14 dagar efter
  mättillfälle senare   "Sex månader senare" 6 månader efter avslut från 30 dagar före till 30 dagar efter

  rutin {
    manual "Enhetens egen manual"
    instruktion "Ett blad om varför vi frågar och vad svaren används till"
    utbildning "Två timmar för nyanställda"
    utbildade alla
    metodtrohet "Enhetschefen går igenom ifyllda formulär varje termin"
    identitet kodad
    planerat
    systematiskt
    registreras i register av "behandlaren"
  }

  mätning egen-bild från klient vid uppstart, slut, senare av "administratören" {
    metod självskattning
    kanal webb, papper
    frivilligt
    oberoende av behandlaren
    återkopplas
    varar 5 minuter
    räknar personer
    besvarar mår-bättre
    i andra hand från klient för några eftersom "Klienten vill hellre svara muntligt" {
      metod intervju
      kanal telefon
    }
  }
  mätning personalens-bild från profession "behandlaren" vid uppstart, slut {
    metod bedömning
    underlag samtal, akt
    räknar personer
    besvarar mår-bättre
  }
  mätning bakgrund från klient vid uppstart {
    metod intervju
    räknar personer
    besvarar grupper
  }

  täckning alla {
    faktiskt cirka 85 %
  }
  bortfall cirka 10 % i egen-bild vid uppstart för påbörjade {
    orsak avböjer
    undersökt
  }
  bortfall cirka 20 % i egen-bild vid slut för påbörjade {
    orsak avbryter
    undersökt
    jämför ålder, kön, egen-bild.mående
    den som avbryter räknas som ej uppnått
  }

  system register "Enhetens uppföljningsregister" {
    varje person finns en gång
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
  ersättningen beror inte på resultatet

  godtar P4-02 i egen-bild vid senare av "Enhetschefen" eftersom "Efter sex månader har personalen ingen kontakt med klienten"
}

instrument egen-bild "Så mår jag" {
  begrepp "mående"
  uppgiftslämnare klient
  metod självskattning
  inte standardiserat
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
  inte standardiserat
  ursprung egen
  mäter resultat
  fråga mående "Hur har klienten mått den senaste veckan?" skattas 0..10 "mycket dåligt" .. "mycket bra" högre är bättre
}

instrument bakgrund "Bakgrund" {
  uppgiftslämnare klient
  metod intervju
  inte standardiserat
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
    main-purpose
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

  timepoint intake    "The first session" at start within 14 days after
  timepoint discharge "The last session" at end from 14 days before to 14 days after
  timepoint later     "Six months later" 6 months after end from 30 days before to 30 days after

  procedure {
    manual "The unit's own manual"
    instruction "A page on why we ask and what the answers are used for"
    training "Two hours for new staff"
    trained all
    fidelity "Head of unit reviews completed forms every term"
    identity keyed
    planned
    systematic
    recorded in register by "the counsellor"
  }

  collect own-view from client at intake, discharge, later by "the administrator" {
    method self-report
    medium web, paper
    voluntary
    independent
    feedback
    lasts 5 minutes
    counts persons
    answers feel-better
    fallback from client for some because "The client prefers to answer orally" {
      method interview
      medium phone
    }
  }
  collect staff-view from professional "the counsellor" at intake, discharge {
    method judgement
    evidence conversation, file
    counts persons
    answers feel-better
  }
  collect background from client at intake {
    method interview
    counts persons
    answers groups
  }

  coverage all {
    actual about 85 %
  }
  attrition about 10 % in own-view at intake for started {
    reason declines
    examined
  }
  attrition about 20 % in own-view at discharge for started {
    reason ends-early
    examined
    compare age, sex, own-view.mood
    dropouts not-reached
  }

  system register "The unit's follow-up register" {
    unique
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
  no payment-by-result

  accept P4-02 in own-view at later by "Head of unit" because "After six months the staff have no contact with the client"
}

instrument own-view "How I feel" {
  construct "mood"
  informant client
  method self-report
  not standardised
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
  not standardised
  origin own
  measures outcome
  item mood "How has the client felt during the last week?" rated 0..10 "very badly" .. "very well" higher is better
}

instrument background "Background" {
  informant client
  method interview
  not standardised
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
