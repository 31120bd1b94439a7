package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What {@code include_subtypes} reaches, and how often it counts. */
@SuppressWarnings("unused")
class SubtypesTest {
  private static final String HOME = "dev.weir.rules.SubtypesTest$";

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

  private static Measured subtypes(String match) throws Exception {
    return subtypes(match, "");
  }

  private static Measured subtypes(String match, String more) throws Exception {
    String rule =
        """
          - name: r
            match: {MATCH, include_subtypes: true}
            metrics: [{name: calls_total, type: counter, labels: {class: class}}]
        """;
    return new Measured(
        rule.replace("MATCH", match).replace("HOME.", HOME) + more, SubtypesTest.class);
  }

  private static Measured handlers() throws Exception {
    return subtypes("class: HOME.Handler, method: handle");
  }

  /** Calls as a caller does that knows the interface alone: a bridge, where there is one. */
  private static Object handle(Object handler, Object order) throws Exception {
    return call(handler, "handle", Object.class, order);
  }

  private static Object call(Object on, String name, Class<?> takes, Object argument)
      throws Exception {
    for (Method method : on.getClass().getMethods()) {
      if (method.getName().equals(name) && List.of(method.getParameterTypes()).contains(takes)) {
        method.setAccessible(true);
        return method.invoke(on, argument);
      }
    }
    throw new NoSuchMethodException(on.getClass() + "." + name);
  }

  private static String counted(Class<?> type, int calls) {
    return "calls_total{class=\"" + type.getName() + "\"} " + calls + ".0";
  }

  @Test
  void aClassFarBelowTheInterfaceIsReachedAndItsBridgeIsNotCounted() throws Exception {
    try (Measured measured = handlers()) {
      assertThat(handle(measured.make(Plain.class), "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
      assertThat(measured.log()).isEmpty();
    }
  }

  @Test
  void aCallOfSuperCountsOnceUnlessAllAreAskedFor() throws Exception {
    try (Measured measured = handlers()) {
      assertThat(handle(measured.make(Loud.class), "tea")).isEqualTo("BASE TEA");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
    try (Measured all = subtypes("class: HOME.Handler, method: handle", "    nested: all\n")) {
      handle(all.make(Loud.class), "tea");
      assertThat(all.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Loud.class, 1), counted(Base.class, 1));
    }
  }

  @Test
  void aClassAsTheNamedTypeReachesWhatExtendsIt() throws Exception {
    try (Measured measured = subtypes("class: HOME.Base, method: describe")) {
      measured.call(measured.make(Plain.class), "describe");
      measured.call(measured.make(Loud.class), "describe");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Plain.class, 1), counted(Loud.class, 1));
    }
  }

  @Test
  void aDefaultMethodIsObservedWhereItIsDeclaredAndWhereItIsOverridden() throws Exception {
    try (Measured measured = subtypes("class: HOME.Handler, method: greet")) {
      assertThat(call(measured.make(Plain.class), "greet", int.class, 1)).isEqualTo("handler 1");
      assertThat(call(measured.make(Loud.class), "greet", int.class, 2)).isEqualTo("loud 2");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Handler.class, 1), counted(Loud.class, 1));
    }
  }

  @Test
  void enumConstantsWithBodiesAndRecordsAreSubtypesToo() throws Exception {
    try (Measured measured = handlers()) {
      Object one = measured.woven(Step.class).getEnumConstants()[0];
      assertThat(handle(one, "tea")).isEqualTo("one");
      assertThat(handle(measured.make(Fixed.class, "no"), "tea")).isEqualTo("no");
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(
              "calls_total{class=\"" + HOME + "Step$1\"} 1.0", counted(Fixed.class, 1));
    }
  }

  @Test
  void aPatternNamesSupertypesToo() throws Exception {
    try (Measured measured = subtypes("class: '*SubtypesTest$Order*', method: handle")) {
      handle(measured.make(Plain.class), "tea");
      handle(measured.make(Fixed.class, "no"), "tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
  }

  @Test
  void aTypeOfTheJdkReachesTheApplicationsClassesOnly() throws Exception {
    try (Measured measured =
        subtypes(
            "class: [java.util.concurrent.Callable, java.util.TimerTask], method: [call, run]")) {
      Callable<?> job = (Callable<?>) measured.make(Job.class);
      FutureTask<?> ofJdk = new FutureTask<>(job);
      ofJdk.run();
      assertThat(ofJdk.get()).isEqualTo("done");
      ((Runnable) measured.make(Tick.class)).run();
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(Job.class, 1), counted(Tick.class, 1));
    }
  }

  @Test
  void packagesNarrowWhereSubtypesAreLookedFor() throws Exception {
    try (Measured measured =
        subtypes("class: HOME.Handler, method: handle, packages: [dev.weir.other]")) {
      handle(measured.make(Plain.class), "tea");
      assertThat(measured.index.matchedMethods()).containsEntry("r", 0);
    }
  }

  @Test
  void supertypesAreFoundInTheLoadersAboveAndReadOnceEach() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader top = new FixtureLoader(getClass().getClassLoader(), Handler.class);
      ClassLoader middle = new FixtureLoader(top, OrderHandler.class, Base.class);
      FixtureLoader bottom = new FixtureLoader(middle, Plain.class, Loud.class);
      bottom.loadClass(Plain.class.getName());
      Class<?> loud = bottom.loadClass(Loud.class.getName());
      handle(loud.getDeclaredConstructor().newInstance(), "tea");

      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
      assertThat(bottom.filesAskedFor)
          .containsOnlyOnce(file(Base.class), file(OrderHandler.class), file(Handler.class));
    }
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  @Test
  void supertypesWithoutFilesWereSeenWhenTheyWereLoaded() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader top = new FixtureLoader(getClass().getClassLoader(), Handler.class);
      ClassLoader middle = new FixtureLoader(top, OrderHandler.class, Base.class);
      middle.loadClass(Base.class.getName());
      ClassLoader bottom = new FixtureLoader(false, middle, Loud.class);
      Object loud = bottom.loadClass(Loud.class.getName()).getDeclaredConstructor().newInstance();
      handle(loud, "tea");

      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
  }

  @Test
  void whatIsLoadedAlreadyIsRetransformed() throws Exception {
    ClassLoader loader =
        new FixtureLoader(
            getClass().getClassLoader(), Handler.class, OrderHandler.class, Base.class, Loud.class);
    Object loud = loader.loadClass(Loud.class.getName()).getDeclaredConstructor().newInstance();
    handle(loud, "before");
    try (Measured measured = handlers()) {
      handle(loud, "tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Loud.class, 1));
    }
  }

  @Test
  void noLoaderIsHeld() throws Exception {
    try (Measured measured = handlers()) {
      ClassLoader loader = new FixtureLoader(getClass().getClassLoader(), Base.class, Plain.class);
      handle(loader.loadClass(Plain.class.getName()).getDeclaredConstructor().newInstance(), "tea");
      WeakReference<ClassLoader> held = new WeakReference<>(loader);
      loader = null;
      for (int i = 0; i < 50 && held.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(held.get()).isNull();
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
  }

  @Test
  void anObjectIsCountedOnceHoweverManyConstructorsItHas() throws Exception {
    try (Measured measured = subtypes("class: HOME.Session, method: <init>")) {
      measured.make(SecureSession.class);
      measured.make(SecureSession.class);
      measured.make(Session.class);
      assertThat(measured.samples("calls_total"))
          .containsExactlyInAnyOrder(counted(SecureSession.class, 2), counted(Session.class, 1));
    }
    try (Measured measured =
        subtypes("class: HOME.Session, method: <init>, visibility: protected")) {
      measured.make(SecureSession.class);
      assertThat(measured.samples("calls_total")).containsExactly(counted(Session.class, 1));
    }
  }

  @Test
  void whatFrameworksMakeAroundAClassIsNotCountedBesideIt() throws Exception {
    try (Measured measured = handlers()) {
      Object enhanced = measured.make(Plain$$SpringCGLIB$$0.class);
      assertThat(handle(enhanced, "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total")).containsExactly(counted(Base.class, 1));
    }
    try (Measured measured = subtypes("class: '*SubtypesTest$Plain$$Spring*', method: handle")) {
      handle(measured.make(Plain$$SpringCGLIB$$0.class), "tea");
      assertThat(measured.samples("calls_total")).isEmpty();
    }
    try (Measured measured = subtypes("class: HOME.Plain$$SpringCGLIB$$0, method: handle")) {
      handle(measured.make(Plain$$SpringCGLIB$$0.class), "tea");
      assertThat(measured.samples("calls_total"))
          .containsExactly(counted(Plain$$SpringCGLIB$$0.class, 1));
    }
  }

  @Test
  void aLimitHoldsForAllTheClassesOfARule() throws Exception {
    try (Measured measured =
        subtypes("class: HOME.Session, method: <init>", "    max_methods: 1\n")) {
      measured.make(SecureSession.class);
      assertThat(measured.samples("calls_total")).containsExactly(counted(SecureSession.class, 1));
      assertThat(measured.index.matchedMethods()).containsEntry("r", 1);
      assertThat(measured.log())
          .isEqualTo(
              "weir: WARN: weir.yaml:2:5: rule `r` means more than 1 methods. It stops there; see"
                  + " max_methods.\n");
    }
  }

  @Test
  void theProxiesOfTheJdkAreSubtypesAndCountOnceWithWhatTheyCall() throws Exception {
    try (Measured measured = handlers()) {
      Object plain = measured.make(Plain.class);
      Class<?> type = measured.woven(Handler.class);
      Object proxy =
          Proxy.newProxyInstance(
              plain.getClass().getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> handle(plain, arguments[0]));
      assertThat(handle(proxy, "tea")).isEqualTo("base tea");
      assertThat(measured.samples("calls_total"))
          .singleElement()
          .asString()
          .contains("$Proxy")
          .endsWith("} 1.0");
    }
  }
}
