/** A whole design of 70 lines, with a name of its own; what the bench reads a thousand of. */
export const design = (n: number): string => `// Uppföljning nummer ${n}
uppföljning enhet-${n} "Resultatuppföljning vid enhet ${n}" {
  version "1.${n}" giltig från 2026-01-01
  språk sv
  organisation "Socialförvaltningen" {
    område vuxna
    omfattning lokal
    ansvarig "Enhetschefen"
  }
  syfte "Veta om deltagarna mår bättre" {
    gäller resultat, utveckling
    frågeställning mår-bättre "Mår deltagarna bättre vid avslut?"
    frågeställning upplevt "Hur upplever deltagarna stödet?"
  }
  målgrupp "Unga vuxna med psykisk ohälsa" {
    ålder 18..29
    antal cirka 90 personer per år
  }
  insats "Stöd och behandling" {
    ges som service
    varar 3..12 månader
  }
  problem ohälsa "Psykisk ohälsa"
  resultat mående "Deltagaren mår bättre" {
    svarar mot ohälsa
    besvarar mår-bättre
    mål förbättra
    väljs av klient, profession
    indikator CORE-OM.total från klient
    indikator skattning-${n}.mående från profession
    lyckat minst 50 % tillförlitligt förbättrade vid utskrivning
  }
  mättillfälle nybesök     "Nybesök"     vid start  inom 14 dagar efter
  mättillfälle utskrivning "Utskrivning" vid avslut från 14 dagar före till 14 dagar efter
  rutin {
    manual "Lokal manual, version 3"
    identitet kodad
    registreras i register
  }
  mätning CORE-OM från klient vid nybesök, utskrivning {
    metod självskattning
    frivilligt
  }
  mätning skattning-${n} från profession vid nybesök, utskrivning {
    metod bedömning
  }
  täckning alla {
    faktiskt cirka 90 %
  }
  bortfall cirka 25 % i CORE-OM vid utskrivning för påbörjade {
    orsak avbryter
    undersökt
    den som avbryter blir bortfall
  }
  system register "Enhetens register" { varje person finns en gång }
  sammanställning varje år av "utvecklingsledaren" {
    nivå enhet
    särredovisa kön
    dölj under 5
  }
  användning "Årsrapport" av "enhetschefen" varje år
  efterfrågan "Nämnden"
  anspråk resultat
}
instrument skattning-${n} "Behandlarens bild" {
  uppgiftslämnare profession
  fråga mående "Hur mår deltagaren?" skattas 0..10 högre är bättre
  fråga arbete "Arbetar deltagaren?" ja-nej
}
`;

/** Three measurements of a total, which is all that the analysis of a million rows is of. */
export const threeTimes = `design bench "Bench" {
  outcome wellbeing "The client feels better" {
    main-outcome
    goal improve
    indicator scale.total from client
  }
  timepoint first      "First" at start
  timepoint later      "Later" at end
  timepoint much-later "Much later" 6 months after end
  collect scale from client at first, later, much-later {
    method self-report
    identity keyed
  }
}

instrument scale "A scale" {
  informant client
  scale total "Total" 0..40 lower is better {
    reliability 0.9 "alpha" according-to "Made up"
    sd 8 "clients before" according-to "Made up"
    cutoff 15 according-to "Made up"
  }
}
`;

/** Five questions and their sum: a row of data has eleven cells. */
export const fiveQuestions = `design eleven "Eleven columns" {
  outcome wellbeing "The client feels better" {
    main-outcome
    goal improve
    indicator five.total from client
  }
  timepoint first      "First" at start
  timepoint later      "Later" at end
  timepoint much-later "Much later" 6 months after end
  collect five from client at first, later, much-later {
    method self-report
    identity keyed
  }
}

instrument five "Five questions" {
  informant client
${['a', 'b', 'c', 'd', 'e'].map((name) => `  item ${name} "Question ${name}" rated 0..4 lower is better`).join('\n')}
  scale total "Total" lower is better = sum(a..e)
}
`;
