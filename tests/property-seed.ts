import fc from 'fast-check';

/**
 * CI judges a change and not chance: its properties are tried with the same values each time. Everywhere else each run
 * tries new ones, and a failure prints the seed that finds it again.
 */
if (process.env['CI']) fc.configureGlobal({ seed: 20240415 });
