// A button that opens the file dialog and takes files that are dropped on it.
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';

interface DropButtonProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly look: '' | 'over' | 'small';
  /** Types of the one file that is wanted; any number of files of any type if left out. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

export function DropButton({ button, look, accept, onFiles, children }: DropButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const taken = [...(files ?? [])];
    if (taken.length > 0) onFiles(taken);
    return taken.length > 0;
  };
  const takeChosen = () => {
    take(input.current?.files);
    // Emptied, so that choosing the same file again counts as a change.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`drop-zone ${look}`}
        onClick={() => input.current?.click()}
        onDrop={(event) => take(event.dataTransfer?.files) && event.preventDefault()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple={accept === undefined}
        accept={accept}
        hidden
        onChange={takeChosen}
      />
    </>
  );
}
