/** Sizes in docker's words. docker, go-units. */

const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes in powers of a thousand: `2.13MB`. */
export function humanSize(bytes: number, digits: 3 | 4 = 4): string {
  return scaled(bytes, 1000, DECIMAL, digits);
}

/** Bytes in powers of 1024: `23.54GiB`. */
export function binarySize(bytes: number): string {
  return scaled(bytes, 1024, BINARY, 4);
}

function scaled(bytes: number, base: number, units: readonly string[], digits: number): string {
  let [value, power] = [bytes, 0];
  while (value >= base && power < units.length - 1) [value, power] = [value / base, power + 1];
  // As Go's %g: so many digits, without zeros at the end; an exponent where they do not suffice.
  return `${Number(value.toPrecision(digits))}${units[power]}`;
}
