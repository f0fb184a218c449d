/** Says that a word of the search stands nowhere, and what the list shows in its place. */
export function SpelledLike({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="text-sm text-ink-soft wrap-anywhere">
      Nothing has <span className="font-medium text-ink">{words.map((word) => `“${word}”`).join(" or ")}</span> in it.
      Shown is what is spelled like it.
    </p>
  );
}
