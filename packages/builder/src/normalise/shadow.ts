const SECONDS_A_DAY = 86_400;
const LAST_CHANGE = 2;

/** /etc/shadow with days of last change no later than `epoch` (seconds). shadow(5). */
export function clampShadow(content: Buffer, epoch: number): Buffer {
  const latest = Math.floor(epoch / SECONDS_A_DAY);
  const lines = content
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const fields = line.split(':');
      const day = fields[LAST_CHANGE];
      if (day !== undefined && /^\d+$/.test(day) && Number(day) > latest)
        fields[LAST_CHANGE] = String(latest);
      return fields.join(':');
    });
  return Buffer.from(lines.join('\n'), 'latin1');
}
