import { highlightHits } from "./highlight";

/** Text with the searched words marked. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return highlightHits(text, words).map((segment) =>
    segment.hit ? (
      <mark key={segment.at} className="rounded-xs bg-accent-line text-inherit">
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  );
}
