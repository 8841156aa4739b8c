package io.courtside.bench.peers;

import io.courtside.journal.ScoredLines;
import io.courtside.score.ScoredEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;

/**
 * Writes a file of the scored log, the lines as Courtside's. Buffered: Flink's own stream to a
 * local file would ask the system to write every line by itself.
 */
final class ScoredLinesWriter implements BulkWriter<ScoredEvent> {
  private static final int BUFFER_BYTES = 1 << 18;

  private final ScoredLines lines = new ScoredLines();
  private final OutputStream out;

  ScoredLinesWriter(FSDataOutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  @Override
  public void addElement(ScoredEvent scored) throws IOException {
    out.write(lines.line(scored));
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
