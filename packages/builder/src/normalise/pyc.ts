const FLAGS = 4;
const MTIME = 8;
const HEADER = 16;

/**
 * A compiled Python file names its source's time in its header (PEP 552, flags 0). Where the source's time is clamped
 * to `epoch` (seconds), the header follows, or Python would compile the file again at every start. Undefined when
 * nothing is to change.
 */
export function clampPyc(content: Buffer, epoch: number): Buffer | undefined {
  if (content.length < HEADER || content.readUInt32LE(FLAGS) !== 0 || content.readUInt32LE(MTIME) <= epoch)
    return undefined;
  const clamped = Buffer.from(content);
  clamped.writeUInt32LE(epoch, MTIME);
  return clamped;
}
