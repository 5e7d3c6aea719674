/** The second pass: a node as the typed instruction its name stands for. */
import { checkFlags } from '../flag-rule.ts';
import type { Warn } from '../form.ts';
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

type Reader = (node: Node, base: InstructionBase, warn: Warn) => Instruction;

const readers: Readonly<Record<string, Reader>> = {
  ADD: (node, base, warn) => readCopy(node, base, 'add', warn),
  ARG: readArg,
  CMD: (node, base, warn) => readStartCommand(node, base, 'cmd', warn),
  COPY: (node, base, warn) => readCopy(node, base, 'copy', warn),
  ENTRYPOINT: (node, base, warn) => readStartCommand(node, base, 'entrypoint', warn),
  ENV: (node, base, warn) => readEnvOrLabel(node, base, 'env', warn),
  EXPOSE: readExpose,
  FROM: readFrom,
  HEALTHCHECK: readHealthcheck,
  LABEL: (node, base, warn) => readEnvOrLabel(node, base, 'label', warn),
  MAINTAINER: (node, base, warn) => readSingleWord(node, base, 'maintainer', warn),
  ONBUILD: (node, base, warn) => readOnbuild(node, base, (inner) => readInstruction(inner, warn)),
  RUN: readRun,
  SHELL: readShell,
  STOPSIGNAL: (node, base, warn) => readSingleWord(node, base, 'stopsignal', warn),
  USER: (node, base, warn) => readSingleWord(node, base, 'user', warn),
  VOLUME: readVolume,
  WORKDIR: (node, base, warn) => readSingleWord(node, base, 'workdir', warn),
};

/** Fails with `dockerfile-syntax` on an unknown instruction, an unknown flag, or arguments the instruction cannot have. */
export function readInstruction(node: Node, warn: Warn): Instruction {
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
  return reader(node, { range: node.range, source, flags: node.flags }, warn);
}
