import type { Said } from '../../model/index.js';

/** The least that can be followed up: a purpose, a problem, an outcome, and two measures at start and end. */
export const basic: Said = {
  sv: `// En första uppföljning, så liten som den kan vara. Byt ut texterna mot era egna.
// Det som utelämnas räknas som "framgår inte", och står bland det som återstår att ta ställning till.
uppföljning enheten "Uppföljning av resultat vid enheten" {
  syfte "Veta om klienterna mår bättre efter insatsen än före" {
    gäller resultat, utveckling
  }
  målgrupp "De som får insatsen"
  insats "Stödsamtal"

  problem oro "Oro och nedstämdhet"
  resultat bättre-mående "Klienten mår bättre" {
    svarar mot oro
    mål förbättra
    indikator egen-bild.mående från klient
    indikator personalens-bild.mående från profession
  }

  mätning egen-bild från klient vid start, avslut {
    metod självskattning
  }
  mätning personalens-bild från profession vid start, avslut {
    metod bedömning
  }
}

instrument egen-bild "Så mår jag" {
  uppgiftslämnare klient
  metod självskattning
  inte standardiserat
  ursprung egen
  mäter resultat
  fråga mående "Hur har du mått den senaste veckan?" skattas 0..10 "mycket dåligt" .. "mycket bra" högre är bättre
}

instrument personalens-bild "Personalens bild" {
  uppgiftslämnare profession
  metod bedömning
  inte standardiserat
  ursprung egen
  mäter resultat
  fråga mående "Hur har klienten mått den senaste veckan?" skattas 0..10 "mycket dåligt" .. "mycket bra" högre är bättre
}
`,
  en: `// A first design, as small as it can be. Replace the texts with your own.
// What is left out counts as "not stated", and stands among what remains to decide.
design unit "Follow-up of outcomes at the unit" {
  languages en
  purpose "Know whether clients feel better after the intervention than before" {
    kind outcome, improvement
  }
  target-group "Those who get the intervention"
  intervention "Counselling"

  problem worry "Worry and low mood"
  outcome better-mood "The client feels better" {
    addresses worry
    goal improve
    indicator own-view.mood from client
    indicator staff-view.mood from professional
  }

  collect own-view from client at start, end {
    method self-report
  }
  collect staff-view from professional at start, end {
    method judgement
  }
}

instrument own-view "How I feel" {
  informant client
  method self-report
  not standardised
  origin own
  measures outcome
  item mood "How have you felt during the last week?" rated 0..10 "very badly" .. "very well" higher is better
}

instrument staff-view "How the staff see it" {
  informant professional
  method judgement
  not standardised
  origin own
  measures outcome
  item mood "How has the client felt during the last week?" rated 0..10 "very badly" .. "very well" higher is better
}
`,
};
