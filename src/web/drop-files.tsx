// The place for order files: a button that opens the file dialog, and the whole window takes drops as well.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DropButton } from './drop-button.tsx';
import { CHANNELS } from './offers.ts';

const SHOPS = CHANNELS.filter(({ channel }) => channel !== 'other').map(({ name }) => name);

interface DropFilesProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropFiles({ button, onFiles }: DropFilesProps) {
  const isOver = useWindowDrop(onFiles);
  return (
    <DropButton button={button} look={isOver ? 'over' : ''} onFiles={onFiles}>
      <strong>{isOver ? 'Let go to read the orders' : 'Drop order files here, or choose them'}</strong>
      <span class="quiet">Downloads from {SHOPS.join(', ')}, or a list of your own</span>
    </DropButton>
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
      // A drop that a button has taken is for that button alone.
      if (dropped.length === 0 || event.defaultPrevented) return;
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
