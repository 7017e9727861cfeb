/** The one script of every page: it remembers the reader's display and keeps dates true on a page that has grown old. */
import { correctDates } from './live-dates.ts';
import { rememberDisplay } from './remember-display.ts';

rememberDisplay(document);
correctDates(document, new Date());
