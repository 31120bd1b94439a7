package dev.weir.testing;

import java.util.function.BiFunction;

/** An application that sends and consumes messages, told what to do in words of the JDK alone. */
public final class Messenger {
  static final Messenger NONE = new Messenger((word, arguments) -> 0);

  private final BiFunction<String, Object[], Object> application;

  /**
   * @param application an object of an {@link ApplicationLoader}
   */
  @SuppressWarnings("unchecked") // by contract
  public static Messenger of(Object application) {
    return new Messenger((BiFunction<String, Object[], Object>) application);
  }

  private Messenger(BiFunction<String, Object[], Object> application) {
    this.application = application;
  }

  Object loader() {
    return application.getClass().getClassLoader();
  }

  private Object ask(String word, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(application.getClass().getClassLoader());
    try {
      return application.apply(word, arguments);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Makes a topic. */
  public void create(String topic, int partitions) {
    ask("create", topic, partitions);
  }

  /** Sends, and returns when the server has it. */
  public void send(String topic, String text) {
    ask("send", topic, text);
  }

  /** Consumes one message; returns what its header of this name says, empty without. */
  public Object header(String topic, String name) {
    return ask("header", topic, name);
  }

  /**
   * Consumes so many messages one by one and sends each on; returns how many there were.
   *
   * @param way how it goes through them: {@code all}, of a {@code topic}, of a {@code partition},
   *     {@code forEach}, or {@code broken off} after each, with the rest in another loop
   */
  public int forward(String topic, String to, String way, int messages) {
    return (int) ask("forward", topic, to, way, messages);
  }

  /** Returns the class of the exception that the future ends with. */
  public Object sendTooLarge(String topic) {
    return ask("sendTooLarge", topic);
  }

  /** Sends what cannot be serialised, so that the call throws. */
  public void sendUnwritable(String topic) {
    ask("sendUnwritable", topic);
  }

  /** Sends with a callback; returns what it heard, topic and partition. */
  public Object sendAndHear(String topic) {
    return ask("sendAndHear", topic);
  }

  /**
   * Consumes until there were so many messages; the consumer stays. Returns how many there were.
   */
  public int consume(String topic, String group, int messages) {
    return (int) ask("consume", topic, group, messages);
  }

  /** Closes the consumer of a group. */
  public void stopConsuming(String group) {
    ask("stop", group);
  }

  /** Sends to one partition. */
  public void sendTo(String topic, int partition) {
    ask("sendTo", topic, partition);
  }

  /** So many consumers of one group share a topic; returns when each has its part. */
  public void share(String topic, String group, int consumers) {
    ask("share", topic, group, consumers);
  }

  public void close() {
    ask("close");
  }
}
