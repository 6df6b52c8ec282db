// To be deleted when `src/analysis` and `src/simulation` read `src/reading`.
export { concerns, portion } from '../../reading/index.js';
