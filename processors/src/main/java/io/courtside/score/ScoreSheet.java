package io.courtside.score;

import java.util.Arrays;

/**
 * The score of one game after each of its plays, as the plays told it and corrections changed it.
 *
 * <p>Needed to tell what a correction of an old play moves: the difference to what was said of that
 * play, which every play since has carried on. Not thread safe: it belongs to its game's lane.
 */
public final class ScoreSheet {
  private static final int UNKNOWN = -1;

  private int[] scores = new int[0];
  private int last;

  /** Notes the score after the play {@code seq}; points 0 to 32,767. */
  public void note(int seq, int home, int away) {
    if (seq >= scores.length) {
      int before = scores.length;
      scores = Arrays.copyOf(scores, Math.max(seq + 1, Math.max(64, before * 2)));
      Arrays.fill(scores, before, scores.length, UNKNOWN);
    }
    scores[seq] = home << 16 | away;
    last = Math.max(last, seq);
  }

  /**
   * Takes over a corrected score: that of the play, and with it those of all plays after it.
   *
   * @return by how much the score of the game is another now, as {@code {home, away}} points; zeros
   *     where the play is not on the sheet
   */
  public int[] correct(int seq, int home, int away) {
    if (seq > last || scores[seq] == UNKNOWN) {
      note(seq, home, away);
      return new int[] {0, 0};
    }
    int homeChange = home - home(seq);
    int awayChange = away - away(seq);
    if (homeChange != 0 || awayChange != 0) {
      for (int later = seq; later <= last; later++) {
        if (scores[later] != UNKNOWN) {
          note(later, Math.max(0, home(later) + homeChange), Math.max(0, away(later) + awayChange));
        }
      }
    }
    return new int[] {homeChange, awayChange};
  }

  /** The last play on the sheet; 0 where there is none. */
  public int last() {
    return last;
  }

  /** Points of the home team after the play {@code seq}, which is on the sheet. */
  public int home(int seq) {
    return scores[seq] >>> 16;
  }

  /** Points of the visitors after the play {@code seq}, which is on the sheet. */
  public int away(int seq) {
    return scores[seq] & 0xffff;
  }
}
