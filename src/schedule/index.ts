export { type ScheduleFormat, scheduleFile, scheduleFormats } from './files.js';
export {
  type Asked,
  type ClientDays,
  type Made,
  type Row,
  type Schedule,
  type Status,
  scheduleOf,
} from './schedule.js';
export { onWorkday } from './workdays.js';
export { worklist } from './worklist.js';
