// A button that lets all lines of the seller's go; it asks once more, because nothing brings them back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from './in-words.ts';

interface ForgetLinesProps {
  readonly count: number;
  readonly onForget: () => void;
}

export function ForgetLines({ count, onForget }: ForgetLinesProps) {
  const [isAsking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  const stop = () => {
    setAsking(false);
    ask.current?.focus();
  };
  return (
    <>
      <button
        ref={ask}
        type="button"
        class="text-button"
        aria-expanded={isAsking}
        onClick={() => setAsking(true)}
      >
        Forget the lines
      </button>
      {isAsking && (
        <div class="forget">
          <p>Forget what you said of {counted(count, 'order')}? Nothing brings it back.</p>
          <button ref={keep} type="button" class="button" onClick={stop}>
            Keep it
          </button>
          <button type="button" class="button" onClick={onForget}>
            Forget it
          </button>
        </div>
      )}
    </>
  );
}
