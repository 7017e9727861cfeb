/**
 * A question answered once in a build and anew for each page in development, where the record may change in between.
 * Concurrent askers share one answer.
 */
export function oncePerBuild<T>(answer: () => Promise<T>): () => Promise<T> {
  let answered: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return answer();
    answered ??= answer();
    return answered;
  };
}
