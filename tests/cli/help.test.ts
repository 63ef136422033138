import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { inkslip, program } from './helpers.ts';

it('lists the commands for somebody who knows none', async () => {
  const { status, stdout, stderr } = await inkslip();
  expect([status, stderr]).toEqual([0, '']);
  const commands = createProgram().commands.map((command) => [command.name(), command.description()]);
  expect(commands.map(([name]) => name)).toEqual(
    'render check preview policy specimen preflight hands stocks layouts templates fields channels calibrate serve keys'.split(
      ' ',
    ),
  );
  for (const [name, description] of commands)
    expect(stdout.replace(/\n {10,}/g, ' ')).toMatch(new RegExp(`^  ${name} +${description}$`, 'm'));
  for (const asked of ['--help', '-h', 'help'])
    expect(await inkslip(asked)).toEqual({ status: 0, stdout, stderr: '' });
});

it('explains every option of a command, with defaults and examples', async () => {
  const { status, stdout, stderr } = await inkslip('render', 'orders.csv', '--help');
  expect([status, stderr]).toEqual([0, '']);
  const options =
    '--map --encoding --dates --message --template --language --seller --sending-on --channel --allow --only --lines --past --hand --ink --realism --pen-mm --seed --stock --profile --start-at --impose --set-aside -o --json';
  for (const option of options.split(' ')) expect(stdout).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
  for (const group of [
    'How the orders are read:',
    'What is written:',
    'How it looks:',
    'How it is printed:',
    'Other:',
  ])
    expect(stdout).toContain(`\n${group}\n`);
  expect(stdout).toContain('Id of the ink. (default: ballpoint-blue)');
  expect(stdout).toContain('Examples:\n  inkslip render');
  expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
});

it('tells its version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await program('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

it('lists hands, papers, layouts, messages and channels with the ids to use', async () => {
  const lists = await Promise.all(
    ['hands', 'stocks', 'layouts', 'templates', 'fields', 'channels'].map((what) => inkslip(what)),
  );
  const ids = ['homemade-apple', 'a4-4up-a6-card', 'folded-card', 'thank-you', 'order.nth', 'woocommerce'];
  expect(lists.map(({ stdout }, i) => new RegExp(`^  ${ids[i]} `, 'm').test(stdout))).toEqual(
    ids.map(() => true),
  );
});

it('says of a hand what it writes and which inks suit it', async () => {
  const words = (await inkslip('hands')).stdout.replace(/\s+/g, ' ');
  expect(words).toMatch(
    / zeyada Zeyada\. [^:]+ Writes Latin, Cyrillic, [^.]+\. Inks that suit it: [a-z, -]+\./,
  );
});
