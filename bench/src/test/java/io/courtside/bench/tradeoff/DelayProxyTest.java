package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DelayProxyTest {
  /** A server that sends back what it gets. */
  private static ServerSocket echo() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try (Socket one = server.accept()) {
                one.getInputStream().transferTo(one.getOutputStream());
              } catch (IOException e) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  @Test
  void bytes_come_back_whole_in_order_and_no_sooner_than_the_round_trip() throws IOException {
    byte[] sent = new byte[300_000];
    new Random(1).nextBytes(sent);
    byte[] back = new byte[sent.length];
    try (ServerSocket server = echo();
        DelayProxy proxy = DelayProxy.to(server.getLocalPort(), 40_000_000);
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      long begin = System.nanoTime();
      client.getOutputStream().write(1);
      client.getInputStream().read();
      assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(40_000_000);

      client.getOutputStream().write(sent);
      new DataInputStream(client.getInputStream()).readFully(back);
    }
    assertThat(back).isEqualTo(sent);
  }
}
