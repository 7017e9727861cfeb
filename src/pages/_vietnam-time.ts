import type {
  ICalTemporalInstantStub,
  ICalTemporalPlainDateTimeStub,
  ICalTemporalZonedDateTimeStub,
} from 'ical-generator';

/** Vietnam keeps UTC+7 all year. */
const offset = 7 * 60 * 60 * 1000;
export const vietnamZone = 'Asia/Ho_Chi_Minh';

/** The zone's definition, for programs that do not know its name. */
export const vietnamZoneDefinition = [
  'BEGIN:VTIMEZONE',
  `TZID:${vietnamZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/**
 * An instant as the calendar writer takes a time with its zone. The writer would print a plain `Date` by the clock of the
 * machine; this one carries Vietnam's own figures.
 */
export function vietnamTime(instant: Date): ICalTemporalZonedDateTimeStub {
  const there = new Date(instant.getTime() + offset);
  const figures = {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    second: there.getUTCSeconds(),
    toJSON: () => instant.toISOString(),
    toString: () => instant.toISOString(),
  };
  const plain: ICalTemporalPlainDateTimeStub = {
    ...figures,
    toPlainDate: () => figures,
    toZonedDateTime: () => zoned,
  };
  const moment: ICalTemporalInstantStub = {
    epochMilliseconds: instant.getTime(),
    toJSON: figures.toJSON,
    toString: figures.toString,
    toZonedDateTimeISO: () => zoned,
  };
  const zoned: ICalTemporalZonedDateTimeStub = {
    ...figures,
    timeZoneId: vietnamZone,
    toInstant: () => moment,
    toPlainDateTime: () => plain,
    withTimeZone: () => zoned,
  };
  return zoned;
}
