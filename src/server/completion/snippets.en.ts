import type { Snippets } from './snippets.js';

/** Whole statements in English. */
export const snippetsEn: Snippets = {
  design: [
    {
      label: 'design … { … }',
      body: `design \${1:name} "\${2:Title}" {
  purpose "\${3:To know whether the participants feel better}" {
    kind \${4:outcome}
  }
  target-group "\${5:Whom the intervention is for}"
  problem \${6:ill-health} "\${7:Mental ill-health}"
  outcome \${8:better-health} "\${9:The participant feels better}" {
    addresses \${6:ill-health}
    goal improve
    indicator \${10:CORE-OM} from client
  }
  collect \${10:CORE-OM} from client at start, end
  coverage all
}$0`,
    },
  ],
  instrument: [
    {
      label: 'instrument … { … }',
      body: `instrument \${1:name} "\${2:Title}" {
  informant \${3:client}
  measures \${4:outcome}
  item \${5:wellbeing} "\${6:How are you?}" rated 0..10 "\${7:very bad}" .. "\${8:very good}" higher is better
}$0`,
    },
  ],
  organisation: [
    {
      label: 'organisation "…" { … }',
      body: `organisation "\${1:Department and unit}" {
  responsible "\${2:The head of unit}"
}$0`,
    },
  ],
  purpose: [
    {
      label: 'purpose "…" { … }',
      body: `purpose "\${1:To know whether the participants feel better}" {
  kind \${2:outcome}
  question \${3:feel-better} "\${4:Do the participants feel better at the end than at the start?}"
}$0`,
    },
  ],
  'target-group': [
    {
      label: 'target-group "…" { … }',
      body: `target-group "\${1:Whom the intervention is for}" {
  age \${2:18..}
  size about \${3:90} persons per year
}$0`,
    },
  ],
  intervention: [
    {
      label: 'intervention "…" { … }',
      body: `intervention "\${1:What is done}" {
  provided as \${2:service}
}$0`,
    },
  ],
  problem: [{ label: 'problem … "…"', body: `problem \${1:ill-health} "\${2:Mental ill-health}"$0` }],
  outcome: [
    {
      label: 'outcome … { … }',
      body: `outcome \${1:better-health} "\${2:The participant feels better}" {
  addresses \${3:ill-health}
  goal \${4:improve}
  indicator \${5:CORE-OM} from \${6:client}
}$0`,
    },
  ],
  success: [{ label: 'success at-least … %', body: `success at-least \${1:50} % reliably improved at \${2:end}$0` }],
  timepoint: [
    {
      label: 'timepoint … at … within …',
      body: `timepoint \${1:first-visit} "\${2:First visit}" at \${3:start} within \${4:14} days after$0`,
    },
    {
      label: 'timepoint … after end …',
      body: `timepoint \${1:later} \${2:6} months after \${3:end} from \${4:30} days before to \${5:60} days after$0`,
    },
  ],
  collect: [
    {
      label: 'collect … from … at … { … }',
      body: `collect \${1:CORE-OM} from \${2:client} at \${3:start, end} {
  method \${4:self-report}
}$0`,
    },
  ],
  fallback: [
    {
      label: 'fallback from … because … { … }',
      body: `fallback from \${1:client} for \${2:some} because "\${3:The participant would rather answer orally}" {
  method \${4:interview}
}$0`,
    },
  ],
  procedure: [
    {
      label: 'procedure { … }',
      body: `procedure {
  manual "\${1:Local manual}"
  instruction "\${2:What the one who answers is told}"
  identity \${3:keyed}
  planned
}$0`,
    },
  ],
  coverage: [
    {
      label: 'coverage … { … }',
      body: `coverage \${1:all} {
  actual about \${2:90} %
}$0`,
    },
  ],
  attrition: [
    {
      label: 'attrition … % in … at … { … }',
      body: `attrition about \${1:25} % in \${2:CORE-OM} at \${3:end} for \${4:started} {
  reason \${5:ends-early}
  examined
}$0`,
    },
  ],
  system: [
    {
      label: 'system … { … }',
      body: `system \${1:register} "\${2:The unit’s register of follow-ups}" {
  unique
  identity \${3:keyed}
  legal-ground "\${4:The legal ground, in words}"
  retained \${5:5} years
}$0`,
    },
  ],
  compile: [
    {
      label: 'compile every … { … }',
      body: `compile every \${1:year} by "\${2:the development officer}" {
  level \${3:unit}
  disaggregate \${4:sex}
  suppress below \${5:5}
}$0`,
    },
  ],
  use: [
    { label: 'use "…" by … every …', body: `use "\${1:Annual report}" by "\${2:the head of unit}" every \${3:year}$0` },
  ],
  accept: [
    {
      label: 'accept … because "…"',
      body: `accept \${1:P4-02} by "\${2:The head of unit}" because "\${3:The reason}"$0`,
    },
  ],
  item: [
    {
      label: 'item … rated …',
      body: `item \${1:wellbeing} "\${2:How are you?}" rated \${3:0..10} "\${4:very bad}" .. "\${5:very good}" \${6:higher} is better$0`,
    },
    {
      label: 'item … choice { … }',
      body: `item \${1:occupation} "\${2:What do you do now?}" choice ordered {
  option \${3:nothing} "\${4:Nothing}"
  option \${5:part-time} "\${6:Works or studies part-time}"
  option \${7:full-time} "\${8:Works or studies full-time}"
}$0`,
    },
  ],
  section: [
    {
      label: 'section … { … }',
      body: `section \${1:troubles} "\${2:Troubles}" {
  stem "\${3:How much have you been troubled by}"
  item \${4:worry} "\${5:worry?}" rated \${6:0..3} "\${7:not at all}" .. "\${8:very much}"
  item \${9:sleep} "\${10:sleeping badly?}" rated \${6:0..3} "\${7:not at all}" .. "\${8:very much}"
}$0`,
    },
  ],
  scale: [
    {
      label: 'scale … = sum(…)',
      body: `scale \${1:total} \${2:higher} is better = sum(\${3:a}, \${4:b})$0`,
    },
  ],
};
