import type { Snippets } from './snippets.js';

/** Whole statements in Swedish. */
export const snippetsSv: Snippets = {
  design: [
    {
      label: 'uppföljning … { … }',
      body: `uppföljning \${1:namn} "\${2:Titel}" {
  syfte "\${3:Veta om deltagarna mår bättre}" {
    gäller \${4:resultat}
  }
  målgrupp "\${5:Vilka insatsen är till för}"
  problem \${6:ohälsa} "\${7:Psykisk ohälsa}"
  resultat \${8:bättre-mående} "\${9:Deltagaren mår bättre}" {
    svarar mot \${6:ohälsa}
    mål förbättra
    indikator \${10:CORE-OM} från klient
  }
  mätning \${10:CORE-OM} från klient vid start, avslut
  täckning alla
}$0`,
    },
  ],
  instrument: [
    {
      label: 'instrument … { … }',
      body: `instrument \${1:namn} "\${2:Titel}" {
  uppgiftslämnare \${3:klient}
  mäter \${4:resultat}
  fråga \${5:mående} "\${6:Hur mår du?}" skattas 0..10 "\${7:mycket dåligt}" .. "\${8:mycket bra}" högre är bättre
}$0`,
    },
  ],
  organisation: [
    {
      label: 'organisation "…" { … }',
      body: `organisation "\${1:Förvaltning och enhet}" {
  ansvarig "\${2:Enhetschefen}"
}$0`,
    },
  ],
  purpose: [
    {
      label: 'syfte "…" { … }',
      body: `syfte "\${1:Veta om deltagarna mår bättre}" {
  gäller \${2:resultat}
  frågeställning \${3:mår-bättre} "\${4:Mår deltagarna bättre vid avslut än vid start?}"
}$0`,
    },
  ],
  'target-group': [
    {
      label: 'målgrupp "…" { … }',
      body: `målgrupp "\${1:Vilka insatsen är till för}" {
  ålder \${2:18..}
  antal cirka \${3:90} personer per år
}$0`,
    },
  ],
  intervention: [
    {
      label: 'insats "…" { … }',
      body: `insats "\${1:Vad som görs}" {
  ges som \${2:service}
}$0`,
    },
  ],
  problem: [{ label: 'problem … "…"', body: `problem \${1:ohälsa} "\${2:Psykisk ohälsa}"$0` }],
  outcome: [
    {
      label: 'resultat … { … }',
      body: `resultat \${1:bättre-mående} "\${2:Deltagaren mår bättre}" {
  svarar mot \${3:ohälsa}
  mål \${4:förbättra}
  indikator \${5:CORE-OM} från \${6:klient}
}$0`,
    },
  ],
  success: [
    {
      label: 'lyckat minst … %',
      body: `lyckat minst \${1:50} % tillförlitligt förbättrade vid \${2:avslut}$0`,
    },
  ],
  timepoint: [
    {
      label: 'mättillfälle … vid … inom …',
      body: `mättillfälle \${1:nybesök} "\${2:Nybesök}" vid \${3:start} inom \${4:14} dagar efter$0`,
    },
    {
      label: 'mättillfälle … efter avslut …',
      body: `mättillfälle \${1:senare} \${2:6} månader efter \${3:avslut} från \${4:30} dagar före till \${5:60} dagar efter$0`,
    },
  ],
  collect: [
    {
      label: 'mätning … från … vid … { … }',
      body: `mätning \${1:CORE-OM} från \${2:klient} vid \${3:start, avslut} {
  metod \${4:självskattning}
}$0`,
    },
  ],
  fallback: [
    {
      label: 'i andra hand från … eftersom … { … }',
      body: `i andra hand från \${1:klient} för \${2:några} eftersom "\${3:Deltagaren vill hellre svara muntligt}" {
  metod \${4:intervju}
}$0`,
    },
  ],
  procedure: [
    {
      label: 'rutin { … }',
      body: `rutin {
  manual "\${1:Lokal manual}"
  instruktion "\${2:Vad som sägs till den som svarar}"
  identitet \${3:kodad}
  planerat
}$0`,
    },
  ],
  coverage: [
    {
      label: 'täckning … { … }',
      body: `täckning \${1:alla} {
  faktiskt cirka \${2:90} %
}$0`,
    },
  ],
  attrition: [
    {
      label: 'bortfall … % i … vid … { … }',
      body: `bortfall cirka \${1:25} % i \${2:CORE-OM} vid \${3:avslut} för \${4:påbörjade} {
  orsak \${5:avbryter}
  undersökt
}$0`,
    },
  ],
  system: [
    {
      label: 'system … { … }',
      body: `system \${1:register} "\${2:Enhetens uppföljningsregister}" {
  varje person finns en gång
  identitet \${3:kodad}
  lagstöd "\${4:Den rättsliga grunden, med ord}"
  bevaras \${5:5} år
}$0`,
    },
  ],
  compile: [
    {
      label: 'sammanställning varje … { … }',
      body: `sammanställning varje \${1:år} av "\${2:utvecklingsledaren}" {
  nivå \${3:enhet}
  särredovisa \${4:kön}
  dölj under \${5:5}
}$0`,
    },
  ],
  use: [
    {
      label: 'användning "…" av … varje …',
      body: `användning "\${1:Årsrapport}" av "\${2:enhetschefen}" varje \${3:år}$0`,
    },
  ],
  accept: [
    {
      label: 'godtar … eftersom "…"',
      body: `godtar \${1:P4-02} av "\${2:Enhetschefen}" eftersom "\${3:Skälet}"$0`,
    },
  ],
  item: [
    {
      label: 'fråga … skattas …',
      body: `fråga \${1:mående} "\${2:Hur mår du?}" skattas \${3:0..10} "\${4:mycket dåligt}" .. "\${5:mycket bra}" \${6:högre} är bättre$0`,
    },
    {
      label: 'fråga … val { … }',
      body: `fråga \${1:sysselsättning} "\${2:Vad gör du nu?}" val ordnat {
  svar \${3:ingen-alls} "\${4:Ingenting}"
  svar \${5:deltid} "\${6:Arbetar eller studerar på deltid}"
  svar \${7:heltid} "\${8:Arbetar eller studerar på heltid}"
}$0`,
    },
  ],
  section: [
    {
      label: 'avsnitt … { … }',
      body: `avsnitt \${1:besvär} "\${2:Besvär}" {
  stam "\${3:Hur mycket har du besvärats av}"
  fråga \${4:oro} "\${5:oro?}" skattas \${6:0..3} "\${7:inte alls}" .. "\${8:väldigt mycket}"
  fråga \${9:sömn} "\${10:att du sover dåligt?}" skattas \${6:0..3} "\${7:inte alls}" .. "\${8:väldigt mycket}"
}$0`,
    },
  ],
  scale: [
    {
      label: 'skala … = summa(…)',
      body: `skala \${1:total} \${2:högre} är bättre = summa(\${3:a}, \${4:b})$0`,
    },
  ],
};
