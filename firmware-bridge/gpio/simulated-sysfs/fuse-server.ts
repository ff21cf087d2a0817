/**
 * Serves the tree of simulated lines to the kernel through `/dev/fuse`. Polls on a line's `value` behave as those of
 * sysfs: an edge makes them ready (POLLPRI, POLLERR) until that open file is read from its beginning.
 */
import { read, writeSync } from 'node:fs';
import * as wire from './fuse-wire.ts';
import type { Lines } from './lines.ts';
import type { Tree } from './tree.ts';

const { errno, opcode } = wire;
type OpenFile = { readonly line: number | undefined; seen: number; poll: bigint | undefined };

export class FuseServer {
  readonly #device: number;
  readonly #tree: Tree;
  readonly #lines: Lines;
  readonly #open = new Map<bigint, OpenFile>();
  #lastHandle = 0n;

  /** `device` is the open `/dev/fuse`. */
  constructor(device: number, tree: Tree, lines: Lines) {
    this.#device = device;
    this.#tree = tree;
    this.#lines = lines;
  }

  /** Answers requests until the tree is unmounted. */
  serve(): void {
    const room = Buffer.alloc(wire.REQUEST_ROOM);
    read(this.#device, room, 0, room.length, null, (error, length) => {
      // An interrupted request is gone from the queue (ENOENT); after unmounting there are no more (ENODEV).
      if (error !== null && error.code !== 'ENOENT' && error.code !== 'EINTR') return;
      if (error === null) this.#take(wire.readRequest(room.subarray(0, length)));
      this.serve();
    });
  }

  /** Something happened on a line: whoever polls its value is told. */
  edge(line: number): void {
    for (const file of this.#open.values()) {
      if (file.line === line && file.poll !== undefined) writeSync(this.#device, wire.pollNotice(file.poll));
    }
  }

  #take(request: wire.Request): void {
    const { unique } = request;
    if (request.opcode === opcode.forget || request.opcode === opcode.batchForget) return;
    if (request.opcode === opcode.interrupt) return;
    const found = this.#answer(request);
    const reply = Buffer.isBuffer(found) ? wire.answer(unique, errno.ok, found) : wire.answer(unique, found);
    writeSync(this.#device, reply);
  }

  #answer({ opcode: asked, node, body }: wire.Request): Buffer | wire.Errno {
    switch (asked) {
      case opcode.init:
        return wire.initBody();
      case opcode.lookup:
        return this.#lookup(node, wire.nameIn(body));
      case opcode.getattr:
      case opcode.setattr:
        return this.#attributes(node);
      case opcode.open:
      case opcode.opendir:
        return this.#openFile(node);
      case opcode.readdir:
        return wire.listBody(this.#tree.list(node), wire.offsetIn(body));
      case opcode.read:
        return this.#read(node, body);
      case opcode.write:
        return this.#write(node, wire.textIn(body));
      case opcode.poll:
        return this.#poll(body);
      case opcode.release:
      case opcode.releasedir:
        this.#open.delete(wire.handleIn(body));
        return errno.ok;
      case opcode.flush:
        return errno.ok;
      default:
        return errno.ENOSYS;
    }
  }

  #lookup(node: number, name: string): Buffer | wire.Errno {
    const found = this.#tree.list(node).find((file) => file.name === name);
    return found === undefined ? errno.ENOENT : wire.entryBody(found);
  }

  #attributes(node: number): Buffer | wire.Errno {
    const found = this.#tree.attributes(node);
    return found === undefined ? errno.ENOENT : wire.attributesBody(found);
  }

  #openFile(node: number): Buffer | wire.Errno {
    const found = this.#tree.attributes(node);
    if (found === undefined) return errno.ENOENT;
    this.#lastHandle += 1n;
    const line = this.#tree.lineOf(node);
    this.#open.set(this.#lastHandle, { line, seen: line === undefined ? 0 : this.#lines.edges(line), poll: undefined });
    return wire.openBody(this.#lastHandle, found.folder);
  }

  #read(node: number, body: Buffer): Buffer | wire.Errno {
    const file = this.#open.get(wire.handleIn(body));
    if (file?.line !== undefined && this.#lines.isDead(file.line)) return errno.ENODEV;
    if (file?.line !== undefined) file.seen = this.#lines.edges(file.line);
    const from = wire.offsetIn(body);
    return Buffer.from(this.#tree.read(node)).subarray(from, from + wire.sizeIn(body));
  }

  #write(node: number, text: string): Buffer | wire.Errno {
    const refused = this.#tree.write(node, text);
    return refused === errno.ok ? wire.writtenBody(Buffer.byteLength(text)) : refused;
  }

  #poll(body: Buffer): Buffer {
    const file = this.#open.get(wire.handleIn(body));
    const { poll, notify } = wire.pollIn(body);
    if (file !== undefined && notify) file.poll = poll;
    const fresh = file?.line !== undefined && file.seen !== this.#lines.edges(file.line);
    return wire.pollBody(wire.pollMask.always | (fresh ? wire.pollMask.edge : 0));
  }
}
