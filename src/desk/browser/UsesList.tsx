import type { DeskWords } from '../desk-words-schema.ts';
import type { Uses } from '../protocol.ts';

/** What has to be known before something goes: where it is named. */
export function UsesList({
  uses: { places, isPublished },
  words,
}: {
  readonly uses: Uses;
  readonly words: DeskWords;
}) {
  return (
    <div className="desk-uses">
      {isPublished && <p>{words.wasPublished}</p>}
      {places.length > 0 && (
        <>
          <p>{words.namedHere}</p>
          <ul>
            {places.map((place) => (
              <li key={place}>
                <code>{place.replace('content/', '')}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
