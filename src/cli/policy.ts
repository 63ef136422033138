// inkslip policy: a text and a channel come in, what the channel's rules say to it goes out.
import { policyRequestSchema } from '../http/api.ts';
import { checkAnyText } from '../message/check-message.ts';
import { NOT_ADVICE } from '../message/rules/rules.ts';
import { answer, answerJson, describeFinding, type Status } from './talk.ts';
import { usageError } from './usage-error.ts';

interface PolicyOptions {
  readonly channel?: string;
  readonly text?: string;
  readonly gift?: true;
  readonly json?: true;
}

export function runPolicy({ json, ...given }: PolicyOptions): Status {
  const asked = policyRequestSchema.safeParse(given);
  if (!asked.success) throw wrong(asked.error.issues[0]);
  const { text, channel, gift } = asked.data;
  const findings = checkAnyText(text, channel, gift);
  if (json) answerJson({ findings, notice: NOT_ADVICE });
  else
    answer(
      `${[...findings.map(describeFinding), outcome(findings.length, channel), NOT_ADVICE].join('\n')}\n`,
    );
  return findings.some(({ severity }) => severity === 'block') ? 1 : 0;
}

const outcome = (count: number, channel: string): string =>
  count === 0 ? `Nothing in this text is against the rules of ${channel} that are known.` : '';

const wrong = (issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined) =>
  usageError(
    `--${String(issue?.path[0])} ${issue?.message}.`,
    'For example: --channel etsy --text "Thank you for your order!"',
  );
