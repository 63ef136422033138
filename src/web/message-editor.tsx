// Second step: the seller's message, with starters and fields at hand and its mistakes below.
import { useRef } from 'preact/hooks';
import type { ApiProblem, CatalogResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { FieldButtons } from './field-buttons.tsx';
import { MessageProblems } from './message-problems.tsx';
import { isAboutMessage } from './report-text.ts';
import { SellerName } from './seller-name.tsx';
import { StarterButtons } from './starter-buttons.tsx';
import { offsetOf } from './text-places.ts';

interface MessageEditorProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
  readonly problems: readonly ApiProblem[];
}

export function MessageEditor({ draft, change, catalog, problems }: MessageEditorProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const mistakes = problems.filter(isAboutMessage);
  return (
    <section class="step" aria-labelledby="message-title">
      <h2 id="message-title">Your message</h2>
      <SellerName draft={draft} change={change} />
      <StarterButtons
        starters={catalog.messageTemplates}
        message={draft.message}
        onPick={(message) => change({ message })}
      />
      <div class="labelled">
        <label for="message">Written on every note</label>
        <textarea
          id="message"
          class="field"
          ref={textarea}
          value={draft.message}
          maxLength={10_000}
          aria-invalid={mistakes.length > 0}
          aria-describedby="message-problems"
          onInput={(event) => change({ message: event.currentTarget.value })}
        />
        <MessageProblems problems={mistakes} onJump={(place) => jumpTo(textarea.current, place)} />
      </div>
      <FieldButtons
        fields={catalog.messageFields}
        onPick={(name) => change({ message: typeInto(textarea.current, `{{${name}}}`, draft.message) })}
      />
    </section>
  );
}

/** Puts `insertion` in place of what is selected, leaves the caret behind it, and gives the text as it is then. */
function typeInto(textarea: HTMLTextAreaElement | null, insertion: string, message: string): string {
  if (textarea === null) return message + insertion;
  textarea.setRangeText(insertion, textarea.selectionStart, textarea.selectionEnd, 'end');
  textarea.focus();
  return textarea.value;
}

function jumpTo(textarea: HTMLTextAreaElement | null, { line, column }: ApiProblem): void {
  if (textarea === null) return;
  const offset = offsetOf(textarea.value, line ?? 1, column ?? 1);
  // Focus comes last: it scrolls to the caret.
  textarea.setSelectionRange(offset, offset);
  textarea.focus();
}
