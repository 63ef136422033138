// The seller's message, with starters and fields at hand and its mistakes below.
import { useRef } from 'preact/hooks';
import type { ApiProblem, CatalogResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { ConditionButtons, FieldButtons } from './field-buttons.tsx';
import { MessageProblems } from './message-problems.tsx';
import { isAboutMessage } from './report-text.ts';
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
  const type = (insertion: Insertion) =>
    change({ message: typeInto(textarea.current, insertion, draft.message) });
  return (
    <>
      <StarterButtons
        starters={catalog.messageTemplates}
        language={draft.language}
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
        onPick={(name) => type({ before: `{{${name}}}`, selected: '', after: '' })}
      />
      <ConditionButtons
        conditions={catalog.messageConditions}
        onPick={(name) =>
          type({ before: `{{#if ${name}}}`, selected: selectedIn(textarea.current), after: '{{/if}}' })
        }
      />
    </>
  );
}

/** What is typed in place of the selection; the caret comes to stand in front of `after`. */
interface Insertion {
  readonly before: string;
  readonly selected: string;
  readonly after: string;
}

const selectedIn = (textarea: HTMLTextAreaElement | null): string =>
  textarea?.value.slice(textarea.selectionStart, textarea.selectionEnd) ?? '';

/** The text as it is with the insertion. */
function typeInto(textarea: HTMLTextAreaElement | null, insertion: Insertion, message: string): string {
  const { before, selected, after } = insertion;
  const text = before + selected + after;
  if (textarea === null) return message + text;
  const caret = textarea.selectionStart + text.length - after.length;
  textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd);
  textarea.setSelectionRange(caret, caret);
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
