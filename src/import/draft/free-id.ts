/** The id, or with the first number behind it that is not taken: nothing is ever written over. */
export function freeId(wanted: string, taken: (id: string) => boolean): string {
  let id = wanted;
  for (let next = 2; taken(id); next += 1) id = `${wanted}-${next}`;
  return id;
}
