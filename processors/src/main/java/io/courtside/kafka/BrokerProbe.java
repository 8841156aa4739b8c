package io.courtside.kafka;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether anybody listens where brokers should be. Kafka's own client would try for long and
 * log each try.
 */
public final class BrokerProbe {
  private BrokerProbe() {}

  /**
   * Makes sure that at least one broker can be connected to.
   *
   * @param brokers host:port, separated by commas
   * @param patience longest wait for each of them
   * @throws Failure where none can
   */
  public static void require(String brokers, Duration patience) {
    List<String> reasons = new ArrayList<>();
    for (String broker : brokers.split(",", -1)) {
      int colon = broker.lastIndexOf(':');
      String host = broker.substring(0, colon).strip();
      int port = Integer.parseInt(broker.substring(colon + 1).strip());
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
        return;
      } catch (IOException | IllegalArgumentException e) {
        reasons.add(e.getMessage());
      }
    }
    throw new Failure(
        "no Kafka broker answers at %s (%s); start it, or set courtside.kafka.brokers"
            .formatted(brokers, String.join("; ", reasons)));
  }
}
