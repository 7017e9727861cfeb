/** The storage cannot be set up as configured; the message says in Vietnamese and English what to do. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
