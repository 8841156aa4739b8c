package io.courtside.context;

import io.courtside.dedup.SeenPlays;
import io.courtside.score.ScoreSheet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of each play of a game, packed in chunks, so that a commit stores the few that
 * changed: {@value #BYTES} bytes a play, {@value #PLAYS} plays a chunk.
 */
final class PlayRecords {
  private static final int BYTES = 10;
  private static final int PLAYS = 32;

  private final SeenPlays seen;
  private final ScoreSheet sheet;
  private final BitSet changed = new BitSet();

  PlayRecords(SeenPlays seen, ScoreSheet sheet) {
    this.seen = seen;
    this.sheet = sheet;
  }

  /** Takes over what was stored. */
  void restore(Map<Integer, byte[]> chunks) throws IOException {
    for (Map.Entry<Integer, byte[]> chunk : chunks.entrySet()) {
      if (chunk.getValue().length != BYTES * PLAYS) {
        throw new IOException("a chunk of plays has " + chunk.getValue().length + " bytes");
      }
      ByteBuffer records = ByteBuffer.wrap(chunk.getValue());
      for (int play = 0; play < PLAYS; play++) {
        int fingerprint = records.getInt();
        int revision = records.getShort();
        int home = records.getShort();
        int away = records.getShort();
        if (revision > 0) {
          int seq = chunk.getKey() * PLAYS + play;
          seen.restore(seq, revision, fingerprint);
          sheet.note(seq, home, away);
        }
      }
    }
  }

  /** The plays from {@code first} to {@code last} are others now. */
  void changed(int first, int last) {
    changed.set(first / PLAYS, last / PLAYS + 1);
  }

  /** The chunks that changed since this was last asked for. */
  Map<Integer, byte[]> takeChanged() {
    Map<Integer, byte[]> chunks = new HashMap<>();
    for (int chunk = changed.nextSetBit(0); chunk >= 0; chunk = changed.nextSetBit(chunk + 1)) {
      chunks.put(chunk, packed(chunk));
    }
    changed.clear();
    return chunks;
  }

  private byte[] packed(int chunk) {
    ByteBuffer records = ByteBuffer.allocate(BYTES * PLAYS);
    for (int seq = chunk * PLAYS; seq < (chunk + 1) * PLAYS; seq++) {
      int revision = seen.revision(seq);
      records.putInt(seen.fingerprint(seq)).putShort((short) revision);
      records.putShort((short) (revision == 0 ? 0 : sheet.home(seq)));
      records.putShort((short) (revision == 0 ? 0 : sheet.away(seq)));
    }
    return records.array();
  }
}
