import fc from 'fast-check';

/** Any day from 2023 to 2026, leap day of 2024 among them. */
export const anyDay = fc
  .integer({ min: Date.UTC(2023, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
