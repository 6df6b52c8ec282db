import type { GuidanceList } from './list.js';

export const record: GuidanceList = {
  id: 'RECORD',
  title: { sv: 'Registeruppgifter (RECORD)', en: 'Routinely collected data (RECORD)' },
  source: { sv: 'RECORD, ur minnet', en: 'RECORD, from memory' },
  items: [
    ['1.1', 'registers', 'slag av uppgifter i titeln', 'kind of data in the title'],
    ['1.2', ['setting', 'period'], 'område och tid', 'region and period'],
    ['1.3', 'registers', 'koppling av register', 'linkage'],
    ['6.1', 'registers', 'koder för urval', 'codes for selection'],
    ['6.2', 'registers', 'hur koderna prövats', 'how the codes were validated'],
    ['6.3', 'registers', 'flöde vid koppling', 'flow of linkage'],
    ['7.1', 'registers', 'fullständig kodlista', 'full list of codes'],
    ['12.1', 'access', 'vilka uppgifter man kommer åt', 'extent of access'],
    ['12.2', 'rules', 'rensning', 'cleaning'],
    ['12.3', 'registers', 'hur uppgifterna kopplas', 'level of linkage'],
    ['13.1', 'report', 'hur de som ingår valts ut', 'selection with filtering'],
    ['19.1', 'otherPurpose', 'uppgifter gjorda för annat', 'data not made for the question'],
    ['22.1', 'kept', 'var plan och kod finns', 'access to plan and code'],
  ],
};
