// A place for one file of the seller's: a button that opens the file dialog and takes a drop, or the name of what is held.
import { useRef } from 'preact/hooks';
import { DropButton } from './drop-button.tsx';
import type { PictureKind } from './pictures.ts';

interface PictureChoiceProps {
  readonly kind: PictureKind;
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

export function PictureChoice({ kind: { name, description, accept }, file, onChoose }: PictureChoiceProps) {
  const button = useRef<HTMLButtonElement>(null);
  const remove = () => {
    onChoose(undefined);
    // The button that had the focus is gone with its file.
    button.current?.focus();
  };
  return (
    <div class="picture">
      <DropButton button={button} look="small" accept={accept} onFiles={([first]) => onChoose(first)}>
        <strong>{name}</strong>
        <span class="quiet">{description}</span>
      </DropButton>
      {file !== undefined && (
        <p class="file-report-head">
          <span>{file.name}</span>
          <button type="button" class="text-button" aria-label={`Remove ${file.name}`} onClick={remove}>
            Remove
          </button>
        </p>
      )}
    </div>
  );
}
