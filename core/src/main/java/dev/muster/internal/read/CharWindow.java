package dev.muster.internal.read;

/**
 * The characters of the file from the start of the current record on. All positions but {@link
 * #start} and {@link #end} count from the start of the record, so that they outlive a move of the
 * characters.
 */
final class CharWindow {

  private static final int BLOCK_BYTES = 1 << 14;
  private static final int ROOM_CHARS = Decoder.MAX_CHARS_PER_BYTE * BLOCK_BYTES;

  private final ByteFeed feed;
  private final Decoder decoder;
  private final Bytes block = new Bytes(BLOCK_BYTES);
  private boolean exhausted;
  private long charsBefore;
  private long bytesBefore;

  /** Where the characters are; replaced when it grows. */
  char[] chars = new char[2 * ROOM_CHARS];

  /** Index of the first character of the record. */
  int start;

  /** Index behind the last character known. */
  int end;

  CharWindow(ByteFeed feed, Decoder decoder) {
    this.feed = feed;
    this.decoder = decoder;
    this.bytesBefore = feed.bytes();
  }

  /** Answers whether there is a character at this position, reading on if need be. */
  boolean has(int position) {
    while (start + position >= end) {
      if (exhausted) {
        return false;
      }
      fill();
    }
    return true;
  }

  /** Answers the character at a position that the window {@link #has}. */
  char at(int position) {
    return chars[start + position];
  }

  /** Offset in the file of a position of this record. */
  long byteOffset(int position) {
    return bytesBefore + decoder.bytes(chars, start, start + position);
  }

  /** Number of characters of the file in front of the record. */
  long charsBefore() {
    return charsBefore;
  }

  /** Lets the next record start at this position. */
  void advance(int position) {
    bytesBefore = byteOffset(position);
    decoder.forget(position);
    charsBefore += position;
    start += position;
  }

  /** Answers the next characters, fewer at the end of the file. */
  String peek(int count) {
    int known = 0;
    while (known < count && has(known)) {
      known++;
    }
    return text(0, known);
  }

  String text(int from, int to) {
    return new String(chars, start + from, to - from);
  }

  private void fill() {
    makeRoom();
    block.fill(feed);
    exhausted = block.last;
    end = decoder.decode(block, chars, end);
  }

  private void makeRoom() {
    if (chars.length - end >= ROOM_CHARS) {
      return;
    }
    int length = end - start;
    boolean roomy =
        chars.length - length >= chars.length / 2 && chars.length - length >= ROOM_CHARS;
    char[] target = roomy ? chars : new char[Math.max(2 * length, length + 2 * ROOM_CHARS)];
    System.arraycopy(chars, start, target, 0, length);
    chars = target;
    start = 0;
    end = length;
  }
}
