package dev.weir.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;
import dev.weir.spi.Weaver.TypeWeaver;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue(getClass().getClassLoader());

  CatalogueTest() {
    catalogue.add(
        new Instrumentation() {
          @Override
          public String name() {
            return "jdbc";
          }

          @Override
          public void weave(Weaver weaver) {
            hooks(weaver.type("com.acme.KnownStatement"));
            hooks(weaver.discovered("jdbc.statement"));
          }

          private void hooks(TypeWeaver statement) {
            statement.advise(
                Methods.named("execute").taking(), "dev.weir.instrumentation.Executed");
          }
        });
  }

  @Test
  void aClassThatIsDiscoveredGetsTheHooksOfItsKind() {
    assertThat(catalogue.adopt("jdbc.statement", "com.acme.NewStatement")).isTrue();
    assertThat(catalogue.probes(execute("com/acme/NewStatement"))).hasSize(1);
    assertThat(catalogue.adopt("jdbc.statement", "com.acme.NewStatement")).isFalse();
  }

  @Test
  void aClassThatWasKnownByNameIsNotHookedTwice() {
    assertThat(catalogue.adopt("jdbc.statement", "com.acme.KnownStatement")).isFalse();
    assertThat(catalogue.probes(execute("com/acme/KnownStatement"))).hasSize(1);
  }

  private static MethodDeclaration execute(String owner) {
    return new MethodDeclaration(null, new byte[0], owner, 0, "execute", "()Z");
  }
}
