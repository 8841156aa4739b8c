package io.courtside.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The name of a field as it stands in a line, from behind its first quote to the colon, in words
 * that can be compared at once.
 *
 * <p>Where the name is not a multiple of eight bytes long, the words overlap. A record, since of
 * those alone the compiler of the machine takes the parts for constants.
 *
 * @param mask the bytes of a word that belong to the name: not all of them where it is short
 * @param first the first word
 * @param middleAt where the middle word begins, bytes from the first
 * @param middle the middle word
 * @param lastAt where the last word begins, bytes from the first
 * @param last the last word
 * @param length how many bytes from the name's begin to behind the colon
 * @param required its bit where each line must have it, otherwise 0
 */
record FieldName(
    long mask,
    long first,
    int middleAt,
    long middle,
    int lastAt,
    long last,
    int length,
    int required) {

  static FieldName of(String name) {
    byte[] bytes = (name + "\":").getBytes(UTF_8);
    if (bytes.length > 3 * Long.BYTES) {
      throw new IllegalArgumentException(name + " is longer than three words");
    }
    byte[] padded = Arrays.copyOf(bytes, 4 * Long.BYTES);
    int lastAt = Math.max(0, bytes.length - Long.BYTES);
    int middleAt = Math.min(Long.BYTES, lastAt);
    int index = EventForm.REQUIRED.indexOf(name);
    return new FieldName(
        bytes.length < Long.BYTES ? (1L << (bytes.length * Byte.SIZE)) - 1 : -1L,
        Words.eight(padded, 0),
        middleAt,
        Words.eight(padded, middleAt),
        lastAt,
        Words.eight(padded, lastAt),
        bytes.length,
        index < 0 ? 0 : 1 << index);
  }

  /** Whether the line may have this name where {@code word} was read. */
  boolean begins(long word) {
    return (word & mask) == first;
  }

  /** Whether the line has all of this name, where it begins so. */
  boolean goesOn(byte[] line, int at) {
    return (Words.eight(line, at + middleAt) & mask) == middle
        && (Words.eight(line, at + lastAt) & mask) == last;
  }
}
