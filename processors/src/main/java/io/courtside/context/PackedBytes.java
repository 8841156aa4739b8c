package io.courtside.context;

import java.io.DataOutput;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Packs one thing after another into memory: the bytes of a {@link java.io.DataOutputStream},
 * without its locks and with one buffer for all. Not thread safe.
 */
final class PackedBytes implements DataOutput {
  private static final int LONGEST_TEXT = 65_535;

  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /** What packs a thing. */
  @FunctionalInterface
  interface Packer {
    void write(DataOutput out) throws IOException;
  }

  /** The bytes of one thing, in an array of their own. */
  byte[] of(Packer packer) {
    buffer.clear();
    try {
      packer.write(this);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory fails only for what has no form", e);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int more) {
    if (buffer.remaining() < more) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + more);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }

  @Override
  public void write(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  @Override
  public void write(byte[] bytes) {
    room(bytes.length).put(bytes);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    room(length).put(bytes, from, length);
  }

  @Override
  public void writeBoolean(boolean value) {
    write(value ? 1 : 0);
  }

  @Override
  public void writeByte(int value) {
    write(value);
  }

  @Override
  public void writeShort(int value) {
    room(Short.BYTES).putShort((short) value);
  }

  @Override
  public void writeChar(int value) {
    room(Character.BYTES).putChar((char) value);
  }

  @Override
  public void writeInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  @Override
  public void writeLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  @Override
  public void writeFloat(float value) {
    writeInt(Float.floatToIntBits(value));
  }

  @Override
  public void writeDouble(double value) {
    writeLong(Double.doubleToLongBits(value));
  }

  @Override
  public void writeBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      write(text.charAt(i));
    }
  }

  @Override
  public void writeChars(String text) {
    for (int i = 0; i < text.length(); i++) {
      writeChar(text.charAt(i));
    }
  }

  @Override
  public void writeUTF(String text) throws IOException {
    ByteBuffer to = room(Short.BYTES + 3 * text.length());
    int start = to.position();
    to.position(start + Short.BYTES);
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i), to);
    }
    int length = to.position() - start - Short.BYTES;
    if (length > LONGEST_TEXT) {
      throw new UTFDataFormatException("a text has " + length + " bytes, at most 65,535 can be");
    }
    to.putShort(start, (short) length);
  }

  /** Zero takes two bytes and half a surrogate pair three: the form of {@link DataOutput}. */
  private static void put(char letter, ByteBuffer to) {
    if (letter != 0 && letter < 0x80) {
      to.put((byte) letter);
    } else if (letter < 0x800) {
      to.put((byte) (0xc0 | (letter >> 6))).put((byte) (0x80 | (letter & 0x3f)));
    } else {
      to.put((byte) (0xe0 | (letter >> 12)));
      to.put((byte) (0x80 | ((letter >> 6) & 0x3f))).put((byte) (0x80 | (letter & 0x3f)));
    }
  }
}
