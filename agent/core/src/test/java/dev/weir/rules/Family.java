package dev.weir.rules;

import java.lang.reflect.Method;
import java.util.List;
import java.util.TimerTask;
import java.util.concurrent.Callable;

/** Types and their subtypes of every kind, and the calls and rules that tests make of them. */
@SuppressWarnings("unused")
final class Family {
  static final String HOME = "dev.weir.rules.Family$";

  public interface Handler<T> {
    String handle(T order);

    default String greet(int times) {
      return "handler " + times;
    }
  }

  public interface OrderHandler extends Handler<String> {}

  public abstract static class Base implements OrderHandler {
    abstract String describe();

    @Override
    public String handle(String order) {
      return "base " + order;
    }
  }

  public static class Plain extends Base {
    public Plain() {}

    @Override
    String describe() {
      return "plain";
    }
  }

  public static class Loud extends Base {
    public Loud() {}

    @Override
    public String handle(String order) {
      return super.handle(order).toUpperCase();
    }

    @Override
    public String greet(int times) {
      return "loud " + times;
    }

    @Override
    String describe() {
      return "loud";
    }
  }

  public static class Stranger {
    public String handle(String order) {
      return order;
    }
  }

  public static class Adopted extends Stranger implements OrderHandler {}

  public enum Step implements Handler<String> {
    ONE {
      @Override
      public String handle(String order) {
        return "one";
      }
    }
  }

  public record Fixed(String answer) implements Handler<Object> {
    @Override
    public String handle(Object order) {
      return answer;
    }
  }

  public static class Job implements Callable<String> {
    @Override
    public String call() {
      return "done";
    }
  }

  public static class Tick extends TimerTask {
    @Override
    public void run() {}
  }

  /** As a framework would call and write it. */
  public static class Plain$$SpringCGLIB$$0 extends Plain {
    public Plain$$SpringCGLIB$$0() {}

    @Override
    public String handle(String order) {
      return super.handle(order);
    }
  }

  public static class Session {
    protected Session() {}
  }

  public static class SecureSession extends Session {
    SecureSession() {
      super();
    }
  }

  static Measured subtypes(String match) throws Exception {
    return subtypes(match, "");
  }

  static Measured subtypes(String match, String more) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH, include_subtypes: true}
            metrics: [{name: calls_total, type: counter, labels: {class: class}}]
        """;
    return new Measured(rule.replace("MATCH", match).replace("HOME.", HOME) + more, Family.class);
  }

  static Measured handlers() throws Exception {
    return subtypes("class: HOME.Handler, method: handle");
  }

  /** Calls as a caller does that knows the interface alone: a bridge, where there is one. */
  static Object handle(Object handler, Object order) throws Exception {
    return call(handler, "handle", Object.class, order);
  }

  static Object call(Object on, String name, Class<?> takes, Object argument) throws Exception {
    for (Method method : on.getClass().getMethods()) {
      if (method.getName().equals(name) && List.of(method.getParameterTypes()).contains(takes)) {
        method.setAccessible(true);
        return method.invoke(on, argument);
      }
    }
    throw new NoSuchMethodException(on.getClass() + "." + name);
  }

  static String counted(Class<?> type, int calls) {
    return "calls_total{class=\"" + type.getName() + "\"} " + calls + ".0";
  }

  private Family() {}
}
