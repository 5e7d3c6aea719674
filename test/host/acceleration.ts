import { run } from '@slipway/command';
import { isFailure } from '@slipway/failure';

/** How QEMU runs the processors of the host. */
export interface Acceleration {
  readonly name: string;
  readonly flags: readonly string[];
}

const KVM: Acceleration = { name: 'KVM', flags: ['-accel', 'kvm', '-cpu', 'host'] };
const EMULATION: Acceleration = {
  name: 'emulation, which is far slower',
  flags: ['-accel', 'tcg,thread=multi', '-cpu', 'max'],
};

/** Far more than a kernel needs to start on KVM; within another virtual machine it may hang instead. */
const PROBE_MS = 8_000;

/** KVM where a kernel gets through its start on it, and emulation where it does not. */
export async function chooseAcceleration(kernel: string): Promise<Acceleration> {
  // Without a root file system the kernel panics when it has started, restarts, and QEMU ends.
  const probe = [
    ...['qemu-system-x86_64', ...KVM.flags, '-smp', '2', '-m', '512', '-nodefaults', '-display', 'none'],
    ...['-no-reboot', '-kernel', kernel, '-append', 'panic=-1'],
  ];
  try {
    await run(['timeout', '--signal=KILL', `${PROBE_MS / 1000}`, ...probe]);
    return KVM;
  } catch (error) {
    if (!isFailure(error) || error.code !== 'command-failed') throw error;
    return EMULATION;
  }
}
