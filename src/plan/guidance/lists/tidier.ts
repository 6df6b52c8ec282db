import type { GuidanceList } from './list.js';

export const tidier: GuidanceList = {
  id: 'TIDieR',
  title: { sv: 'Insatsen (TIDieR)', en: 'The intervention (TIDieR)' },
  source: { sv: 'TIDieR, ur minnet', en: 'TIDieR, from memory' },
  items: [
    ['1', 'intervention', 'namn', 'name'],
    ['2', ['problem', 'addressed'], 'varför', 'why'],
    ['3', 'content', 'material', 'materials'],
    ['4', 'content', 'vad som görs', 'procedures'],
    ['5', 'content', 'av vem, med vilken utbildning', 'by whom, with which training'],
    ['6', 'content', 'på vilket sätt den ges', 'mode of delivery'],
    ['7', 'content', 'var', 'where'],
    ['8', ['duration', 'content'], 'när och hur mycket', 'when and how much'],
    ['9', 'content', 'anpassning', 'tailoring'],
    ['10', 'delivered', 'ändringar under tiden', 'modifications along the way'],
    ['11', 'fidelity', 'hur metodtroheten kontrolleras', 'planned fidelity'],
    ['12', 'delivered', 'hur insatsen blev', 'actual fidelity'],
  ],
};
