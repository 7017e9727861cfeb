/** Called wrongly, or something expected is in the way: told in Vietnamese, with what to do. */
export class Refused extends Error {
  override name = 'Refused';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
