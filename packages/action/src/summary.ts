/**
 * Pieces of a job summary, in GitHub's Markdown. Each takes plain text and gives a block that ends in a blank line; what
 * would be markup in the text is shown as written.
 */

export function heading(text: string): string {
  return `## ${plain(text)}\n\n`;
}

export function paragraph(text: string): string {
  return `${plain(text)}\n\n`;
}

/** A table of two columns without headings; rows whose value is empty are left out. Values are set as code. */
export function facts(rows: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(rows).flatMap(([name, value]) => {
    const values = [value].flat().filter((each) => each !== '');
    return values.length === 0 ? [] : [`| ${plain(name)} | ${values.map(code).join('<br>')} |`];
  });
  return lines.length === 0 ? '' : `| | |\n| --- | --- |\n${lines.join('\n')}\n\n`;
}

/** A table with headings; cells are set as code. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const body = rows.map((row) => line(row.map((cell) => (cell === '' ? '' : code(cell)))));
  return `${line(headings.map(plain))}${line(headings.map(() => '---'))}${body.join('')}\n`;
}

/** Text as it is, such as the end of a log. */
export function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${text.trimEnd()}\n${fence}\n\n`;
}

function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

function plain(text: string): string {
  return text
    .replace(/[&<>|`*_[\]\\#~$@]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/\s+/g, ' ');
}
