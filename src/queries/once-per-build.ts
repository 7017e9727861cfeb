/**
 * A question answered once in a build. The development server starts its modules anew when content changes, and with
 * them every answer kept here. Concurrent askers share one answer.
 */
export function oncePerBuild<T>(answer: () => Promise<T>): () => Promise<T> {
  let answered: Promise<T> | undefined;
  return () => {
    answered ??= answer();
    return answered;
  };
}
