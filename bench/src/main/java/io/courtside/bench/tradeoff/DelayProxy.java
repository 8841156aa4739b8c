package io.courtside.bench.tradeoff;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A server a given distance away: passes bytes on in both directions, each later by half the round
 * trip. Bytes that follow each other closely do not wait for each other, as on a real line.
 */
public final class DelayProxy implements Closeable {
  private record Chunk(byte[] bytes, long dueNanos) {
    static final Chunk END = new Chunk(new byte[0], 0);
  }

  private final ServerSocket server;
  private final int targetPort;
  private final long delayNanos;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private DelayProxy(ServerSocket server, int targetPort, long delayNanos) {
    this.server = server;
    this.targetPort = targetPort;
    this.delayNanos = delayNanos;
  }

  /**
   * Opens a port of this machine that leads to another of its ports.
   *
   * @param roundTripNanos what is added to a question and its answer, 0 or more
   */
  public static DelayProxy to(int targetPort, long roundTripNanos) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    DelayProxy proxy =
        new DelayProxy(new ServerSocket(0, 64, here), targetPort, roundTripNanos / 2);
    start("proxy", proxy::accept);
    return proxy;
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side has hung up, which ends this direction too.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket near = server.accept();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), targetPort);
      sockets.addAll(List.of(near, far));
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      connect(near, far);
      connect(far, near);
    }
  }

  private void connect(Socket from, Socket to) {
    BlockingQueue<Chunk> line = new LinkedBlockingQueue<>();
    start("proxy-in", () -> fill(from, line));
    start("proxy-out", () -> empty(line, to));
  }

  private void fill(Socket from, BlockingQueue<Chunk> line) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = from.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        line.add(new Chunk(Arrays.copyOf(buffer, count), System.nanoTime() + delayNanos));
      }
    } finally {
      line.add(Chunk.END);
    }
  }

  private static void empty(BlockingQueue<Chunk> line, Socket to)
      throws IOException, InterruptedException {
    try (OutputStream out = to.getOutputStream()) {
      for (Chunk chunk = line.take(); chunk != Chunk.END; chunk = line.take()) {
        long left = chunk.dueNanos() - System.nanoTime();
        while (left > 0) {
          LockSupport.parkNanos(left);
          left = chunk.dueNanos() - System.nanoTime();
        }
        out.write(chunk.bytes());
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
