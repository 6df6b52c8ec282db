import { rule } from '../../rule.js';

export const paidByResult = rule<object>({
  code: 'U-04',
  name: 'paid-by-result',
  group: 'U',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: () =>
      'Ersättning hänger på måttet, och då kan det bli måttet som förbättras: låt någon annan än den som får betalt mäta, och följ också vad som inte ger betalt.',
    en: () =>
      'Payment hangs on the measure, and then it may be the measure that improves: let someone other than the one who is paid measure, and follow also what is not paid for.',
  },
  *check({ paymentByResult }) {
    if (paymentByResult && paymentByResult.value !== 'no') yield { path: paymentByResult.path, params: {} };
  },
});
