package io.courtside.source.camel;

import io.courtside.source.Inbox;
import io.courtside.source.LineLimit;
import io.courtside.source.SourceException;
import io.courtside.source.SourceLedger;
import io.courtside.source.TailOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Tails files of lines: a directory, or with {@code files} those and in that order. Each exchange's
 * body is a {@link io.courtside.source.LineBlock}; the next is read when the route is done with it.
 */
@UriEndpoint(
    firstVersion = "1.0.0",
    scheme = "tail",
    title = "Tail",
    syntax = "tail:directory",
    consumerOnly = true,
    category = {Category.FILE})
public class TailEndpoint extends DefaultEndpoint {
  private static final TailOptions DEFAULTS = TailOptions.ofDefaults();

  @UriPath(description = "The directory to tail; any word when files are named")
  @Metadata(required = true)
  private final String directory;

  @UriParam(description = "Files to read, a bean; without any, the directory is tailed")
  private NamedFiles files = new NamedFiles(List.of());

  @UriParam(description = "Where known sources are kept")
  private SourceLedger ledger;

  @UriParam(defaultValue = "false", description = "Whether to end when all has been read")
  private boolean stopAtEnd = DEFAULTS.stopAtEnd();

  @UriParam(defaultValue = "262144", description = "Longest line that is taken, in bytes")
  private int maxLineBytes = DEFAULTS.maxLineBytes();

  @UriParam(defaultValue = "65536", description = "Most bytes of lines in a block")
  private int blockBytes = DEFAULTS.blockBytes();

  @UriParam(defaultValue = "256", description = "Most lines in a block")
  private int blockLines = DEFAULTS.blockLines();

  @UriParam(defaultValue = "64", description = "Most blocks of a live file before the next's turn")
  private int turnBlocks = DEFAULTS.turnBlocks();

  @UriParam(defaultValue = "1", description = "Milliseconds between looks at a lively file")
  private long pollMillis = DEFAULTS.poll().toMillis();

  @UriParam(
      defaultValue = "20",
      description = "Milliseconds between looks at a quiet file, pollMillis where that is longer")
  private long idlePollMillis = DEFAULTS.idlePoll().toMillis();

  @UriParam(defaultValue = "500", description = "Milliseconds between listings of the directory")
  private long listMillis = DEFAULTS.listing().toMillis();

  TailEndpoint(String uri, TailComponent component, String directory) {
    super(uri, component);
    this.directory = directory;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("tail only reads; use it in from, not in to");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    TailConsumer consumer = new TailConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public boolean isSingletonProducer() {
    return true;
  }

  /** What is to be read, checked to be there. */
  Inbox inbox() throws SourceException {
    return files.paths().isEmpty()
        ? Inbox.ofDirectory(Path.of(directory))
        : Inbox.ofFiles(files.paths());
  }

  /** The options as one checked value. */
  TailOptions options() {
    return new TailOptions(
        maxLineBytes,
        blockBytes,
        blockLines,
        lineLimit(),
        turnBlocks,
        Duration.ofMillis(pollMillis),
        Duration.ofMillis(Math.max(pollMillis, idlePollMillis)),
        Duration.ofMillis(listMillis),
        stopAtEnd);
  }

  private LineLimit lineLimit() {
    LineLimit only = getCamelContext().getRegistry().findSingleByType(LineLimit.class);
    return only == null ? LineLimit.NONE : only;
  }

  /** The ledger set here or on the component, or the only one in the registry. */
  SourceLedger ledgerToUse() {
    if (ledger != null) {
      return ledger;
    }
    SourceLedger only = getCamelContext().getRegistry().findSingleByType(SourceLedger.class);
    return Objects.requireNonNull(
        only, "tail needs a ledger: bind exactly one SourceLedger in the registry, or set ledger");
  }

  LongSupplier nanoTime() {
    return ((TailComponent) getComponent()).getNanoTime();
  }

  /** The directory to tail. */
  public String getDirectory() {
    return directory;
  }

  /** Tells the files to read; none for the directory. */
  public NamedFiles getFiles() {
    return files;
  }

  /** Sets the files to read; none for the directory. */
  public void setFiles(NamedFiles files) {
    this.files = files;
  }

  /** Tells where known sources are kept. */
  public SourceLedger getLedger() {
    return ledger;
  }

  /** Sets where known sources are kept. */
  public void setLedger(SourceLedger ledger) {
    this.ledger = ledger;
  }

  /** Tells whether to end when all has been read. */
  public boolean isStopAtEnd() {
    return stopAtEnd;
  }

  /** Sets whether to end when all has been read. */
  public void setStopAtEnd(boolean stopAtEnd) {
    this.stopAtEnd = stopAtEnd;
  }

  /** Tells the longest line that is taken, in bytes. */
  public int getMaxLineBytes() {
    return maxLineBytes;
  }

  /** Sets the longest line that is taken, in bytes. */
  public void setMaxLineBytes(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
  }

  /** Tells the most bytes of lines in a block. */
  public int getBlockBytes() {
    return blockBytes;
  }

  /** Sets the most bytes of lines in a block. */
  public void setBlockBytes(int blockBytes) {
    this.blockBytes = blockBytes;
  }

  /** Tells the most lines in a block. */
  public int getBlockLines() {
    return blockLines;
  }

  /** Sets the most lines in a block. */
  public void setBlockLines(int blockLines) {
    this.blockLines = blockLines;
  }

  /** Tells the most blocks of a live file before the next one's turn. */
  public int getTurnBlocks() {
    return turnBlocks;
  }

  /** Sets the most blocks of a live file before the next one's turn. */
  public void setTurnBlocks(int turnBlocks) {
    this.turnBlocks = turnBlocks;
  }

  /** Tells the milliseconds between looks at a lively file. */
  public long getPollMillis() {
    return pollMillis;
  }

  /** Sets the milliseconds between looks at a lively file. */
  public void setPollMillis(long pollMillis) {
    this.pollMillis = pollMillis;
  }

  /** Tells the milliseconds between looks at a quiet file. */
  public long getIdlePollMillis() {
    return idlePollMillis;
  }

  /** Sets the milliseconds between looks at a quiet file. */
  public void setIdlePollMillis(long idlePollMillis) {
    this.idlePollMillis = idlePollMillis;
  }

  /** Tells the milliseconds between listings of the directory. */
  public long getListMillis() {
    return listMillis;
  }

  /** Sets the milliseconds between listings of the directory. */
  public void setListMillis(long listMillis) {
    this.listMillis = listMillis;
  }
}
