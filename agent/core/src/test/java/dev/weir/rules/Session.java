package dev.weir.rules;

/** Something that is opened and closed, as rules find it. */
public class Session extends Closing {
  String kind;

  public Session() {
    this("websocket");
  }

  public Session(String kind) {
    this.kind = kind;
  }

  public static Session of(String kind) {
    return new Session(kind);
  }

  public void open() {
    if (kind.equals("broken")) {
      throw new IllegalStateException("broken");
    }
  }

  public void close() {
    if (kind.equals("torn")) {
      throw new IllegalStateException("torn");
    }
  }

  void rename(String to) {
    kind = to;
  }
}

/** What its subclasses do not say themselves. */
class Closing {
  public void quit() {
    leave();
  }

  private void leave() {}
}
