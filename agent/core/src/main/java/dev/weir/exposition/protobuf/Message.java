package dev.weir.exposition.protobuf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message of protocol buffers being written, and those within it. Not thread-safe. */
final class Message {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;

  private byte[] bytes = new byte[4096];
  private int size;

  void clear() {
    size = 0;
  }

  /** Writes it after its length, as {@code writeDelimitedTo} does. */
  void writeDelimitedTo(OutputStream out) throws IOException {
    int length = size;
    varint(length);
    out.write(bytes, length, size - length);
    out.write(bytes, 0, length);
    size = length;
  }

  /**
   * Begins a message within this one.
   *
   * @return what {@link #end} wants
   */
  int begin(int field) {
    tag(field, LENGTH_DELIMITED);
    return size;
  }

  /** Ends it: its length is known only now, so it makes way for that. */
  void end(int start) {
    int length = size - start;
    varint(length);
    int width = size - start - length;
    byte[] prefix = Arrays.copyOfRange(bytes, start + length, size);
    System.arraycopy(bytes, start, bytes, start + width, length);
    System.arraycopy(prefix, 0, bytes, start, width);
  }

  void text(int field, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    tag(field, LENGTH_DELIMITED);
    varint(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** An {@code int64}, {@code uint64}, {@code uint32} or enum. */
  void integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
  }

  /** A {@code sint32} or {@code sint64}. */
  void signed(int field, long value) {
    integer(field, (value << 1) ^ (value >> 63));
  }

  void number(int field, double value) {
    tag(field, FIXED64);
    reserve(Long.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[size++] = (byte) (bits >>> (8 * i));
    }
  }

  /** A {@code google.protobuf.Timestamp}. */
  void timestamp(int field, long epochMillis) {
    int start = begin(field);
    integer(1, Math.floorDiv(epochMillis, 1000L));
    integer(2, Math.floorMod(epochMillis, 1000L) * 1_000_000);
    end(start);
  }

  private void tag(int field, int wireType) {
    varint(((long) field << 3) | wireType);
  }

  private void varint(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void reserve(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
    }
  }
}
