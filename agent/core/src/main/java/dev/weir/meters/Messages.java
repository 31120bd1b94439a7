package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.MessagingFact;
import org.jspecify.annotations.Nullable;

/** What messages that are consumed from one destination have in common. Immutable. */
final class Messages implements Facts<MessagingFact> {
  private final String system;
  private final String operation;
  private final String destination;
  private final @Nullable String partition;
  private final @Nullable String group;

  private Messages(
      String system,
      String operation,
      String destination,
      @Nullable String partition,
      @Nullable String group) {
    this.system = system;
    this.operation = operation;
    this.destination = destination;
    this.partition = partition;
    this.group = group;
  }

  static Messages consumed(
      String system, String operation, String destination, @Nullable String group) {
    return new Messages(system, operation, destination, null, group);
  }

  static Messages waiting(
      String system, String destination, String partition, @Nullable String group) {
    return new Messages(system, "poll", destination, partition, group);
  }

  @Override
  public @Nullable String fact(MessagingFact fact) {
    switch (fact) {
      case SYSTEM:
        return system;
      case OPERATION:
        return operation;
      case DESTINATION:
        return destination;
      case PARTITION:
        return partition;
      case GROUP:
        return group;
      default:
        return null;
    }
  }
}
