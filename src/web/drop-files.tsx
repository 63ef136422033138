// A button that opens the file dialog and is the place to drop files; the whole window takes drops as well.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const CHANNELS =
  'Etsy, Shopify, Amazon, eBay, WooCommerce, BigCommerce, Squarespace, TikTok Shop, Depop, Wix';

interface DropFilesProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropFiles({ button, onFiles }: DropFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useWindowDrop(onFiles);
  const takeChosen = () => {
    const chosen = [...(input.current?.files ?? [])];
    if (chosen.length > 0) onFiles(chosen);
    // Emptied, so that choosing the same file again counts as a change.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`drop-zone${isOver ? ' over' : ''}`}
        onClick={() => input.current?.click()}
      >
        <strong>{isOver ? 'Let go to read the orders' : 'Drop order files here, or choose them'}</strong>
        <span class="quiet">Downloads from {CHANNELS}, or a list of your own</span>
      </button>
      <input ref={input} type="file" multiple hidden onChange={takeChosen} />
    </>
  );
}

/** Whether files hover over the window. A file that misses the button must not open in place of the page. */
function useWindowDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      setIsOver(false);
      if (dropped.length === 0) return;
      event.preventDefault();
      onFiles(dropped);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver;
}
