package io.courtside.loadtest;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.NotAnEvent;
import io.courtside.overload.ClassRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes {@link EventLines} of lines as they come from a file or a simulation.
 *
 * <p>Left out is what would make the books of a load test hard to read: lines that are no event,
 * plays that come twice, and games that have no end.
 */
public final class EventLinesReader {
  private record Span(int from, int to) {}

  private static final class Read {
    final byte[] line;
    final int eventDigits;
    final int roundDigits;
    final int game;
    final byte play;
    final long ts;

    Read(byte[] line, int eventDigits, int roundDigits, int game, byte play, long ts) {
      this.line = line;
      this.eventDigits = eventDigits;
      this.roundDigits = roundDigits;
      this.game = game;
      this.play = play;
      this.ts = ts;
    }
  }

  private static final byte[] EVENT_ID = "\"event_id\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] GAME_ID = "\"game_id\"".getBytes(StandardCharsets.UTF_8);
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
  private static final int MOST_BYTES = 512 << 20;

  private final String run;
  private final EventParser parser = new EventParser();
  private final List<Read> lines = new ArrayList<>();
  private final Map<String, Integer> games = new HashMap<>();
  private final Set<Integer> ended = new HashSet<>();
  private final Set<Long> seen = new HashSet<>();
  private final Map<String, Byte> plays = new HashMap<>();
  private final List<String> playWords = new ArrayList<>();
  private long bytes;
  private int leftOut;

  /**
   * @param run part of every id, so that two runs on one work directory have no event in common;
   *     letters and digits
   */
  public EventLinesReader(String run) {
    if (!run.matches("[A-Za-z0-9]{1,32}")) {
      throw new IllegalArgumentException("a run must be 1 to 32 letters and digits, not " + run);
    }
    this.run = run;
  }

  /** Takes a line without its newline. */
  public void take(byte[] line) {
    Event event;
    try {
      event = parser.parse(line, 0, line.length);
    } catch (NotAnEvent e) {
      leftOut++;
      return;
    }
    int game = games.computeIfAbsent(event.gameId(), id -> games.size());
    if (!seen.add((long) game << 32 | (long) event.seq() << 16 | event.revision())) {
      leftOut++;
      return;
    }
    Read read = marked(line, event, game);
    lines.add(read);
    bytes += read.line.length;
    if (event.type() == EventType.GAME_END) {
      ended.add(game);
    }
  }

  private Read marked(byte[] line, Event event, int game) {
    Span eventId = value(line, EVENT_ID);
    Span gameId = value(line, GAME_ID);
    String eventMark = EventLines.eventIdPrefix(run) + "0".repeat(EventLines.EVENT_DIGITS);
    String gameMark =
        gameName(event.gameId(), game) + "-" + run + "-" + "0".repeat(EventLines.ROUND_DIGITS);
    boolean eventFirst = eventId.from() < gameId.from();
    Span first = eventFirst ? eventId : gameId;
    Span second = eventFirst ? gameId : eventId;
    byte[] firstMark = (eventFirst ? eventMark : gameMark).getBytes(StandardCharsets.UTF_8);
    byte[] secondMark = (eventFirst ? gameMark : eventMark).getBytes(StandardCharsets.UTF_8);

    int between = second.from() - first.to();
    int after = line.length - second.to();
    byte[] all =
        new byte[first.from() + firstMark.length + between + secondMark.length + after + 1];
    int firstEnd = first.from() + firstMark.length;
    int secondEnd = firstEnd + between + secondMark.length;
    System.arraycopy(line, 0, all, 0, first.from());
    System.arraycopy(firstMark, 0, all, first.from(), firstMark.length);
    System.arraycopy(line, first.to(), all, firstEnd, between);
    System.arraycopy(secondMark, 0, all, firstEnd + between, secondMark.length);
    System.arraycopy(line, second.to(), all, secondEnd, after);
    all[all.length - 1] = '\n';
    int eventEnd = eventFirst ? firstEnd : secondEnd;
    int gameEnd = eventFirst ? secondEnd : firstEnd;
    return new Read(
        all,
        eventEnd - EventLines.EVENT_DIGITS,
        gameEnd - EventLines.ROUND_DIGITS,
        game,
        plays.computeIfAbsent(ClassRules.word(event), this::named),
        event.tsMillis());
  }

  /** The game's own id where it can stand in a line as it is and leaves room for more. */
  private static String gameName(String id, int number) {
    return PLAIN_ID.matcher(id).matches() ? id : "game" + number;
  }

  private byte named(String play) {
    playWords.add(play);
    return (byte) (playWords.size() - 1);
  }

  /** Where the text of a field stands. Quotes inside JSON text are escaped, so a name is a name. */
  private static Span value(byte[] line, byte[] name) {
    int at = indexOf(line, name) + name.length;
    while (line[at] != '"') {
      at++;
    }
    int end = at + 1;
    while (line[end] != '"') {
      end += line[end] == '\\' ? 2 : 1;
    }
    return new Span(at + 1, end);
  }

  private static int indexOf(byte[] line, byte[] name) {
    for (int i = 0; i + name.length < line.length; i++) {
      if (Arrays.equals(line, i, i + name.length, name, 0, name.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no " + new String(name, StandardCharsets.UTF_8));
  }

  /** Whether there is no room for more; what comes then should not be taken. */
  public boolean isFull() {
    return bytes >= MOST_BYTES;
  }

  /** Lines that were taken and are in use so far. */
  public int taken() {
    return lines.size();
  }

  /** Lines that were no event, or a play that had come before. */
  public int leftOut() {
    return leftOut;
  }

  /**
   * The lines, those of games that have ended; where none has, all.
   *
   * @throws IllegalArgumentException where there are none
   */
  public EventLines finished() {
    List<Read> used =
        ended.isEmpty() ? lines : lines.stream().filter(line -> ended.contains(line.game)).toList();
    if (used.isEmpty()) {
      throw new IllegalArgumentException("there is no event to write");
    }
    byte[] all = new byte[used.stream().mapToInt(read -> read.line.length).sum()];
    int[] starts = new int[used.size() + 1];
    int[] eventDigits = new int[used.size()];
    int[] roundDigits = new int[used.size()];
    byte[] kinds = new byte[used.size()];
    long[] ts = new long[used.size()];
    int at = 0;
    for (int i = 0; i < used.size(); i++) {
      Read line = used.get(i);
      System.arraycopy(line.line, 0, all, at, line.line.length);
      eventDigits[i] = at + line.eventDigits;
      roundDigits[i] = at + line.roundDigits;
      kinds[i] = line.play;
      ts[i] = line.ts;
      at += line.line.length;
      starts[i + 1] = at;
    }
    return new EventLines(run, all, starts, eventDigits, roundDigits, kinds, ts, playWords);
  }
}
