package io.courtside.kafka.camel;

import java.util.Optional;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaClientFactory;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Makes the clients as Camel would, and remembers the consumer that was made last. */
public final class ConsumerInUse implements KafkaClientFactory {
  private final KafkaClientFactory clients;
  private volatile Consumer<?, ?> last;

  /** Makes clients by Camel's own factory. */
  public ConsumerInUse() {
    this(new DefaultKafkaClientFactory());
  }

  ConsumerInUse(KafkaClientFactory clients) {
    this.clients = clients;
  }

  /** The consumer that was made last; all but its metrics belongs to the thread that polls it. */
  Optional<Consumer<?, ?>> get() {
    return Optional.ofNullable(last);
  }

  @Override
  @SuppressWarnings("rawtypes") // Camel's interface
  public Producer getProducer(Properties kafkaProps) {
    return clients.getProducer(kafkaProps);
  }

  @Override
  @SuppressWarnings("rawtypes") // Camel's interface
  public Consumer getConsumer(Properties kafkaProps) {
    Consumer<?, ?> made = clients.getConsumer(kafkaProps);
    last = made;
    return made;
  }

  @Override
  public String getBrokers(KafkaConfiguration configuration) {
    return clients.getBrokers(configuration);
  }
}
