/** The second pass: a node as the typed instruction its name stands for. */
import { checkFlags } from '../flag-rule.ts';
import type { Instruction, InstructionBase } from '../instruction.ts';
import { nearest } from '../nearest.ts';
import { type Node, nodeFailure } from '../node.ts';
import { readShell, readStartCommand } from './command.ts';
import { readCopy } from './copy.ts';
import { readFrom } from './from.ts';
import { readHealthcheck } from './healthcheck.ts';
import { readOnbuild } from './onbuild.ts';
import { readArg, readEnvOrLabel } from './pairs.ts';
import { readRun } from './run.ts';
import { readExpose, readSingleWord, readVolume } from './words.ts';

type Reader = (node: Node, base: InstructionBase) => Instruction;

const readers: Readonly<Record<string, Reader>> = {
  ADD: (node, base) => readCopy(node, base, 'add'),
  ARG: readArg,
  CMD: (node, base) => readStartCommand(node, base, 'cmd'),
  COPY: (node, base) => readCopy(node, base, 'copy'),
  ENTRYPOINT: (node, base) => readStartCommand(node, base, 'entrypoint'),
  ENV: (node, base) => readEnvOrLabel(node, base, 'env'),
  EXPOSE: readExpose,
  FROM: readFrom,
  HEALTHCHECK: readHealthcheck,
  LABEL: (node, base) => readEnvOrLabel(node, base, 'label'),
  MAINTAINER: (node, base) => readSingleWord(node, base, 'maintainer'),
  ONBUILD: (node, base) => readOnbuild(node, base, readInstruction),
  RUN: readRun,
  SHELL: readShell,
  STOPSIGNAL: (node, base) => readSingleWord(node, base, 'stopsignal'),
  USER: (node, base) => readSingleWord(node, base, 'user'),
  VOLUME: readVolume,
  WORKDIR: (node, base) => readSingleWord(node, base, 'workdir'),
};

/** Fails with `dockerfile-syntax` on an unknown instruction, an unknown flag, or arguments the instruction cannot have. */
export function readInstruction(node: Node): Instruction {
  const reader = Object.hasOwn(readers, node.keyword) ? readers[node.keyword] : undefined;
  if (reader === undefined) {
    const meant = nearest(node.keyword, Object.keys(readers));
    throw nodeFailure(
      node,
      `unknown instruction ${node.line.text.slice(node.name.start, node.name.end)}`,
      meant === undefined
        ? 'if this line belongs to the one before, end that one with a continuation character'
        : `did you mean ${meant}?`,
    );
  }
  checkFlags(node);
  const source = node.line.text.slice(node.name.start).trimEnd();
  return reader(node, { range: node.range, source, flags: node.flags });
}
