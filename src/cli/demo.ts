import { demo } from './demonstration.js';
import { processIo } from './io.js';
import { lazyRooms } from './rooms/lazy-rooms.js';

/** The demonstration's entrance: `npm run demo`, from the project's folder. */
process.exitCode = await demo(processIo(), lazyRooms);
