package dev.weir.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.invoke.MethodHandles;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that only their own module, package or class may see. */
class MemberAccessTest {
  @TempDir static Path sources;
  private static ModuleLayer layer;

  /** Module shop opens nothing; its Till takes an Order of another module, with a hidden field. */
  @BeforeAll
  static void compileModules() throws Exception {
    write("orders/module-info.java", "module orders { exports orders; }");
    write(
        "orders/orders/Order.java",
        """
        package orders;
        public class Order {
          private final long total;
          public final Line line = new Line();
          public Order(long total) { this.total = total; }
        }
        """);
    write(
        "orders/orders/Line.java",
        "package orders; class Line { public String getItem() { return \"tea\"; } }");
    write("shop/module-info.java", "module shop { requires orders; }");
    write(
        "shop/shop/Till.java",
        """
        package shop;
        class Till {
          private int open = 1;
          void pay(orders.Order order) {}
        }
        """);
    Path classes = sources.resolve("classes");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "--module-source-path",
                sources.toString(),
                "--module",
                "shop,orders");
    assertThat(result).isZero();
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(
                ModuleFinder.of(classes.resolve("shop"), classes.resolve("orders")),
                ModuleFinder.of(),
                Set.of("shop"));
    layer =
        ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(boot), ClassLoader.getSystemClassLoader())
            .layer();
  }

  private static void write(String file, String text) throws Exception {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** With the lookup that the woven class's call site would have. */
  private static Evaluation pay(Class<?> till, ModuleOpener opener) throws Exception {
    ModuleOpener agent = new OpenedModules(ByteBuddyAgent.install());
    assertThat(agent.open(till, MemberAccessTest.class)).isTrue();
    MethodHandles.Lookup caller = MethodHandles.privateLookupIn(till, MethodHandles.lookup());
    return Evaluation.at(till, "pay", caller.dropLookupMode(MethodHandles.Lookup.MODULE))
        .opening(opener);
  }

  @Test
  void privateFieldsAcrossModulesAreReachedByOpeningThemToTheAgentAlone() throws Throwable {
    Class<?> till = layer.findLoader("shop").loadClass("shop.Till");
    Class<?> order = layer.findLoader("orders").loadClass("orders.Order");
    Object ten = order.getConstructor(long.class).newInstance(10L);
    Evaluation shut = pay(till, ModuleOpener.NONE).with("arg0", ten);

    assertThat(catchThrowableOfType(LinkProblem.class, () -> shut.text("arg0.total")))
        .hasMessageContaining("orders.Order.total cannot be reached")
        .hasMessageContaining("module orders does not open orders");

    Evaluation opened = pay(till, new OpenedModules(ByteBuddyAgent.install())).with("arg0", ten);
    assertThat(opened.text("arg0.total")).isEqualTo("10");
    assertThat(opened.text("arg0.line.item")).isEqualTo("tea");
    assertThat(order.getModule().isOpen("orders", till.getModule())).isFalse();
  }

  @Test
  void aMemberThatIsGoneIsAProblemOfTheLink() throws Exception {
    Linkage linkage = Evaluation.at(MemberAccessTest.class, "write").linkage(List.of());
    dev.weir.rules.types.Member gone =
        dev.weir.rules.types.ClassModel.read(Files.readAllBytes(order())).fields().get(0);
    assertThat(
            catchThrowableOfType(
                LinkProblem.class, () -> linkage.getter(MemberAccessTest.class, gone)))
        .hasMessage("dev.weir.rules.expression.MemberAccessTest is no orders.Order");
  }

  private static Path order() {
    return sources.resolve("classes/orders/orders/Order.class");
  }
}
